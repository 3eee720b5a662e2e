package io.cloudruntimes.parity;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.bundle.Bundles;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.vectors.VectorNotation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A call in the form that a runner reads: with the names of the OpenAPI document, so that a runner knows how to call a generated
 * client and nothing about this API. Beside them stands the input as the vector has it, for our own client.
 *
 * <pre>{@code
 * {"id": "state.get.happy", "operation": "getState", "service": "StateService",
 *  "path": ["storeName"], "parameters": {"storeName": "orders", "key": "o-1"},
 *  "answer": {"absent": 204, "payload": "value", "headers": {"State-Etag": {"property": "etag", "type": "string"}}},
 *  "input": {...}}
 * }</pre>
 *
 * A JSON body is {@code json} with the name of its {@code schema}; any other is {@code bytes}, in base64.
 */
final class Calls {
    private final ApiModel model;
    private final Map<String, String> schemas = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, String> services = new LinkedHashMap<>();
    private final List<String> streams = new ArrayList<>();

    private Calls(ApiModel model, OpenAPI document) {
        this.model = model;
        for (Service service : model.services()) {
            for (Operation operation : service.operations()) {
                operations.put(operation.id(), operation);
                services.put(operation.id(), service.name());
            }
            service.streams().forEach(stream -> streams.add(stream.id()));
        }
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> {
                    MediaType json = operation.getRequestBody().getContent().get("application/json");
                    if (json != null) {
                        String reference = json.getSchema().get$ref();
                        schemas.put(operation.getOperationId(), reference.substring(reference.lastIndexOf('/') + 1));
                    }
                });
    }

    static Calls of(Path spec) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        String document = Bundles.openApi(Documents.read(spec, new Problems()));
        return new Calls(
                Generation.load(spec),
                new OpenAPIV3Parser().readContents(document, null, options).getOpenAPI());
    }

    /** The ids of the operations of the OpenAPI document, in its order. */
    List<String> operations() {
        return List.copyOf(operations.keySet());
    }

    /** The ids of the streams, which stand in the AsyncAPI document only. */
    List<String> streams() {
        return List.copyOf(streams);
    }

    JsonObject line(String id, String operationId, JsonObject vectorInput) {
        Operation operation = operations.get(operationId);
        if (operation == null) {
            throw new IllegalArgumentException("the API has no operation " + operationId);
        }
        JsonObject line = new JsonObject();
        line.addProperty("id", id);
        line.addProperty("operation", operationId);
        line.addProperty("service", services.get(operationId));
        JsonObject input = VectorNotation.expand(vectorInput).getAsJsonObject();
        addParameters(line, operation, input);
        line.add("answer", answer(operation.result()));
        line.add("input", input);
        return line;
    }

    private void addParameters(JsonObject line, Operation operation, JsonObject input) {
        JsonArray path = new JsonArray();
        JsonObject parameters = new JsonObject();
        JsonObject json = new JsonObject();
        for (Input known : operation.inputs()) {
            Field field = known.field();
            if (known.location() == Input.Location.PATH) {
                path.add(field.name());
            }
            if (!input.has(field.name())) {
                continue;
            }
            JsonElement value = input.get(field.name());
            switch (known.location()) {
                case PATH, QUERY, HEADER -> parameters.add(field.name(), parameter(field.type(), value));
                case JSON_PROPERTY -> json.add(field.name(), value);
                case PAYLOAD -> line.add("bytes", value);
                case CONTENT_TYPE ->
                    throw new IllegalArgumentException(operation.id()
                            + ": the stock clients cannot choose the media type of a body, the input " + field.name());
            }
        }
        line.add("path", path);
        line.add("parameters", parameters);
        String schema = schemas.get(operation.id());
        if (schema != null) {
            line.addProperty("schema", schema);
            line.add("json", json);
        }
    }

    private static JsonElement parameter(TypeRef type, JsonElement value) {
        if (!(type instanceof TypeRef.StringMap)) {
            return value;
        }
        JsonArray pairs = new JsonArray();
        value.getAsJsonObject()
                .entrySet()
                .forEach(entry ->
                        pairs.add(entry.getKey() + "=" + entry.getValue().getAsString()));
        return pairs;
    }

    private JsonObject answer(Result result) {
        JsonObject answer = new JsonObject();
        OptionalInt absent = result.absentStatus();
        absent.ifPresent(status -> answer.addProperty("absent", status));
        if (result instanceof Result.Composed composed) {
            answer.addProperty("payload", composed.payload());
            JsonObject headers = new JsonObject();
            for (Result.HeaderPart part : composed.headers()) {
                JsonObject header = new JsonObject();
                header.addProperty("property", part.property());
                header.addProperty("type", type(composed.type(), part.property()));
                headers.add(part.header(), header);
            }
            answer.add("headers", headers);
        }
        return answer;
    }

    private String type(TypeRef.Named owner, String property) {
        TypeRef type = ((TypeDef.ObjectType) model.type(owner.name()))
                .fields().stream()
                        .filter(field -> field.name().equals(property))
                        .findFirst()
                        .orElseThrow()
                        .type();
        if (type instanceof TypeRef.StringMap) {
            return "map";
        }
        if (!(type instanceof TypeRef.Scalar scalar)) {
            return "string";
        }
        return switch (scalar.kind()) {
            case INT32, INT64 -> "integer";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
    }
}
