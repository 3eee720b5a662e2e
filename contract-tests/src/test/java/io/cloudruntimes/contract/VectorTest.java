package io.cloudruntimes.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.neutral.NeutralConnector;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import io.cloudruntimes.vectors.VectorNotation;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector through the generated clients, sync and async: the request byte for byte, and what comes of the answer. */
class VectorTest {
    private static WireMockServer wireMock;
    private static RuntimeConnection connection;

    @BeforeAll
    static void start() {
        wireMock = new WireMockServer(wireMockConfig().dynamicPort());
        wireMock.start();
        connection = new NeutralConnector()
                .connect(
                        URI.create(wireMock.baseUrl()),
                        ConnectOptions.builder().retries(false).build());
    }

    @AfterAll
    static void stop() {
        connection.close();
        wireMock.stop();
    }

    @BeforeEach
    void reset() {
        wireMock.resetAll();
    }

    static Stream<Vector> vectors() {
        return VectorFiles.read(Repo.spec()).stream().filter(vector -> !vector.isStream());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void sync(Vector vector) throws Throwable {
        check(vector, false);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void async(Vector vector) throws Throwable {
        check(vector, true);
    }

    private static void check(Vector vector, boolean async) throws Throwable {
        JsonObject json = vector.json();
        Api.Member member = Api.member(vector.operation());
        if (json.has("respond")) {
            wireMock.stubFor(any(anyUrl()).willReturn(answer(json.getAsJsonObject("respond"))));
        }
        Object[] result = new Object[1];
        Throwable failure = catchThrowable(() -> {
            Object request = Api.request(member, json.getAsJsonObject("input"));
            result[0] = call(member, request, async);
        });
        checkRequest(json);
        if (json.has("error")) {
            checkError(json.getAsJsonObject("error"), failure, member, json.has("expect"));
        } else {
            if (failure != null) {
                throw failure;
            }
            checkResult(json, (Operation) member.callable(), result[0]);
        }
    }

    private static ResponseDefinitionBuilder answer(JsonObject respond) {
        ResponseDefinitionBuilder answer =
                new ResponseDefinitionBuilder().withStatus(respond.get("status").getAsInt());
        if (respond.has("headers")) {
            respond.getAsJsonObject("headers")
                    .entrySet()
                    .forEach(header ->
                            answer.withHeader(header.getKey(), header.getValue().getAsString()));
        }
        return respond.has("body") ? answer.withBody(VectorNotation.bytes(respond.get("body"))) : answer;
    }

    private static Object call(Api.Member member, Object request, boolean async) throws Throwable {
        Class<?> api = async ? member.asyncApi() : member.api();
        Object client = connection.service(api).orElseThrow();
        try {
            Object result = api.getMethod(member.method(), member.request(), CallOptions.class)
                    .invoke(client, request, CallOptions.DEFAULT);
            return async ? ((CompletableFuture<?>) result).join() : result;
        } catch (InvocationTargetException e) {
            throw async ? new AssertionError("the async call threw in place of failing its future", e) : e.getCause();
        } catch (CompletionException e) {
            throw e.getCause();
        }
    }

    private static void checkRequest(JsonObject json) {
        List<LoggedRequest> sent = wireMock.findAll(anyRequestedFor(anyUrl()));
        if (!json.has("expect")) {
            assertThat(sent).as("nothing is sent").isEmpty();
            return;
        }
        JsonObject expect = json.getAsJsonObject("expect");
        assertThat(sent).as("sent once").hasSize(1);
        LoggedRequest request = sent.get(0);
        assertThat(request.getMethod().getName()).isEqualTo(expect.get("method").getAsString());
        assertThat(request.getUrl()).isEqualTo(VectorNotation.text(expect.get("target")));
        if (expect.has("headers")) {
            expect.getAsJsonObject("headers")
                    .entrySet()
                    .forEach(header -> assertThat(request.getHeader(header.getKey()))
                            .isEqualTo(header.getValue().getAsString()));
        }
        if (expect.has("forbidHeaders")) {
            expect.getAsJsonArray("forbidHeaders")
                    .forEach(name -> assertThat(request.containsHeader(name.getAsString()))
                            .as(name.getAsString())
                            .isFalse());
        }
        checkBody(expect, request.getBody());
    }

    private static void checkBody(JsonObject expect, byte[] body) {
        if (!expect.has("body")) {
            assertThat(body).isEmpty();
        } else if (expect.getAsJsonObject("body").has("json")) {
            // the text of both, so that numbers must be written alike
            JsonElement sent = JsonParser.parseString(new String(body, StandardCharsets.UTF_8));
            JsonElement expected = JsonParser.parseString(
                    new String(VectorNotation.bytes(expect.get("body")), StandardCharsets.UTF_8));
            assertThat(sent.equals(expected)).as("the body, as JSON").isTrue();
        } else {
            assertThat(Arrays.equals(body, VectorNotation.bytes(expect.get("body"))))
                    .as("the body, byte for byte")
                    .isTrue();
        }
    }

    private static void checkError(JsonObject expected, Throwable failure, Api.Member member, boolean wasSent) {
        assertThat(failure).isInstanceOf(CloudRuntimesException.class);
        CloudRuntimesException error = (CloudRuntimesException) failure;
        assertThat(error.code().value()).isEqualTo(expected.get("code").getAsString());
        if (expected.has("status")) {
            assertThat(error.status()).hasValue(expected.get("status").getAsInt());
        }
        expected.getAsJsonArray("messageContains")
                .forEach(part -> assertThat(error.getMessage()).contains(part.getAsString()));
        if (wasSent) {
            assertThat(error.service()).isEqualTo(member.service().name());
            assertThat(error.operation()).isEqualTo(member.callable().method());
            assertThat(error.runtime()).contains(wireMock.baseUrl());
        }
    }

    private static void checkResult(JsonObject json, Operation operation, Object result)
            throws ReflectiveOperationException {
        if (json.has("absent")) {
            assertThat(result).isEqualTo(Optional.empty());
        } else if (json.get("output").isJsonNull()) {
            assertThat(result).isNull();
        } else {
            Object value = result instanceof Optional<?> optional ? optional.orElseThrow() : result;
            JsonElement expected = VectorNotation.expand(json.get("output"));
            JsonElement actual = Api.json(operation.result().result().orElseThrow(), value);
            assertThat(actual.toString().equals(expected.toString()) || actual.equals(expected))
                    .as("%s", actual.toString().length() < 2000 ? actual : "a large result")
                    .isTrue();
        }
    }
}
