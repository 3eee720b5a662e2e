package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.neutral.NeutralConnector;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random requests through the emitted client, a real server, the emitted routes, a service, and back: both ends are equal. Content
 * is bytes in one round and a stream in the next, for the request and for the answer.
 */
class RoundTripTest {
    private static final int ROUNDS = 100;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();

    private static EmbeddedServer server;
    private static RuntimeConnection connection;
    private static volatile List<Field> inputs = List.of();
    private static volatile Object received;
    private static volatile Object answer;

    @BeforeAll
    static void start() {
        ServiceSource services = new ProxyServices(arguments -> {
            received = Api.withContent(arguments[0], inputs, RoundTripTest::bytes);
            return answer;
        });
        server = EmbeddedServer.start(services, ServeOptions.onFreePort(), TIMER, TIMER);
        connection = new NeutralConnector()
                .connect(server.uri(), ConnectOptions.builder().retries(false).build());
    }

    @AfterAll
    static void stop() {
        connection.close();
        server.close();
        TIMER.shutdownNow();
    }

    static Stream<String> operations() {
        return Api.MODEL.services().stream()
                .flatMap(service -> service.operations().stream())
                .map(Operation::id);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void bothEndsAreEqual(String id) throws Throwable {
        long seed = new Random().nextLong();
        RandomValues values = new RandomValues(new Random(seed));
        Api.Member member = Api.member(id);
        Operation operation = (Operation) member.callable();
        for (int round = 0; round < ROUNDS; round++) {
            inputs = operation.inputs().stream().map(Input::field).toList();
            Object request = Api.request(member, values.input(operation));
            Object expected = randomAnswer(operation.result(), values, round);
            boolean streams = round % 2 == 1;
            answer = expected == null || expected instanceof Optional || !streams
                    ? expected
                    : Api.withContent(expected, Api.results(operation), RoundTripTest::stream);
            Object result = call(member, streams ? Api.withContent(request, inputs, RoundTripTest::stream) : request);
            assertThat(received)
                    .as("the request, seed %s, round %s", seed, round)
                    .isEqualTo(request);
            assertThat(result).as("the result, seed %s, round %s", seed, round).isEqualTo(expected);
        }
    }

    private static Content bytes(Content content) {
        return Content.of(content.bytes());
    }

    private static Content stream(Content content) {
        return Content.of(content.stream());
    }

    private static Object randomAnswer(Result result, RandomValues values, int round) throws Exception {
        Optional<TypeRef.Named> type = result.result();
        if (type.isEmpty()) {
            return null;
        }
        if (result.absentStatus().isPresent() && round % 5 == 0) {
            return Optional.empty();
        }
        JsonElement json = values.object(type.get());
        if (result instanceof Result.Composed && json.getAsJsonObject().has("etag")) {
            // headers carry one line of what HTTP allows: the etag is the only text among them
            json.getAsJsonObject().addProperty("etag", "e" + round);
        }
        Object value = Json.fromText(Api.codec(type.get()), json.toString());
        return result.absentStatus().isPresent() ? Optional.of(value) : value;
    }

    private static Object call(Api.Member member, Object request) throws Throwable {
        Object client = connection.service(member.api()).orElseThrow();
        try {
            return member.api()
                    .getMethod(member.method(), member.request(), CallOptions.class)
                    .invoke(client, request, CallOptions.DEFAULT);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
