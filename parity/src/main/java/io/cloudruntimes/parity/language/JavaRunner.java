package io.cloudruntimes.parity.language;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.name.JavaNames;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.neutral.NeutralConnector;
import io.cloudruntimes.vectors.ModelValues;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The runner of our own client: a call is a line of JSON at the input, what comes of it a line at the output. */
public final class JavaRunner {
    private final ApiModel model;
    private final ModelValues requests;
    private final RuntimeConnection connection;

    private JavaRunner(ApiModel model, RuntimeConnection connection) {
        this.model = model;
        this.requests = new ModelValues(model);
        this.connection = connection;
    }

    public static void main(String[] arguments) throws Exception {
        URI base = URI.create(System.getenv(RunnerProcess.BASE_URL));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ConnectOptions options = ConnectOptions.builder().retries(false).build();
        try (RuntimeConnection connection = new NeutralConnector().connect(base, options)) {
            JavaRunner runner = new JavaRunner(Generation.load(Path.of(arguments[0])), connection);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(runner.run(JsonParser.parseString(line).getAsJsonObject()));
            }
        }
    }

    private JsonObject run(JsonObject line) throws ReflectiveOperationException {
        JsonObject answer = new JsonObject();
        answer.add("id", line.get("id"));
        try {
            Object result = call(line);
            if (result instanceof Optional<?> optional && optional.isEmpty()) {
                answer.addProperty("absent", true);
            } else {
                answer.add("output", output(line.get("operation").getAsString(), result));
            }
        } catch (CloudRuntimesException e) {
            JsonObject error = new JsonObject();
            e.status().ifPresent(status -> error.addProperty("status", status));
            error.addProperty("code", e.code().value());
            error.addProperty("message", e.getMessage());
            answer.add("error", error);
        }
        return answer;
    }

    private Object call(JsonObject line) throws ReflectiveOperationException {
        String id = line.get("operation").getAsString();
        for (Service service : model.services()) {
            for (Operation operation : service.operations()) {
                if (operation.id().equals(id)) {
                    return call(service, operation, line.getAsJsonObject("input"));
                }
            }
        }
        throw new IllegalArgumentException("the API has no operation " + id);
    }

    private Object call(Service service, Operation operation, JsonObject input) throws ReflectiveOperationException {
        Class<?> api = Class.forName(TypeLayout.apiPackage(service.packageName()) + "." + service.name());
        Object client = connection.service(api).orElseThrow();
        Class<?> type = Class.forName(TypeLayout.request(service, operation).canonicalName());
        Object request = requests.request(type, operation, input);
        try {
            return api.getMethod(JavaNames.member(operation.method()), type, CallOptions.class)
                    .invoke(client, request, CallOptions.DEFAULT);
        } catch (InvocationTargetException e) {
            throw ModelValues.cause(e);
        }
    }

    @SuppressWarnings("unchecked")
    private JsonElement output(String id, Object result) throws ReflectiveOperationException {
        Object value = result instanceof Optional<?> optional ? optional.orElseThrow() : result;
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        TypeRef.Named type = model.services().stream()
                .flatMap(service -> service.operations().stream())
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .flatMap(operation -> operation.result().result())
                .orElseThrow();
        JsonCodec<Object> codec = (JsonCodec<Object>)
                Class.forName(TypeLayout.codec(model.type(type.name())).canonicalName())
                        .getField("INSTANCE")
                        .get(null);
        return JsonParser.parseString(Json.toText(codec, value));
    }
}
