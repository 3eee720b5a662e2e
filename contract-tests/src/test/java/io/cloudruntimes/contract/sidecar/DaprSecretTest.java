package io.cloudruntimes.contract.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.SecretOptions;
import io.cloudruntimes.Secrets;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.interceptor.Attempt;
import io.cloudruntimes.core.http.interceptor.Interceptor;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Sidecars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets of a real Dapr sidecar: what is absent, what is an error, and what a caller must not read. */
@NeedsSidecars("dapr")
class DaprSecretTest {
    private static final String MARKER = "s3cr3t-marker";
    private static final FakeVault VAULT = new FakeVault();

    /** What Vault returns: a status and a body, whatever is asked. */
    private static final class FakeVault {
        private final HttpServer server;
        private volatile int status = 200;
        private volatile String body = "{}";
        private volatile String asked = "";

        FakeVault() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/", exchange -> {
                asked = exchange.getRequestURI().toString();
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        void returns(int status, String body) {
            this.status = status;
            this.body = body;
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }
    }

    /** The requests that the client sends, each attempt of them. */
    private static final class Requests implements Interceptor {
        private final Queue<String> targets = new ConcurrentLinkedQueue<>();

        @Override
        public void before(Attempt attempt) {
            targets.add(attempt.target());
        }

        /** The number of requests since the last question. */
        int count() {
            int count = targets.size();
            targets.clear();
            return count;
        }
    }

    private static CloudRuntimes connect(String wire, Requests requests) {
        return CloudRuntimes.builder(Sidecars.of("dapr")
                        .start("secrets", "TEST_VAULT=" + VAULT.address())
                        .url(wire))
                .interceptor(requests)
                .connect();
    }

    private static CloudRuntimes connect(String wire) {
        return connect(wire, new Requests());
    }

    private static CloudRuntimesException failure(Supplier<?> call) {
        CloudRuntimesException error = catchThrowableOfType(CloudRuntimesException.class, call::get);
        assertThat(error).isNotNull();
        return error;
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void anAbsentSecretCostsOneRequest(String wire) {
        Requests requests = new Requests();
        try (CloudRuntimes runtime = connect(wire, requests)) {
            Secrets vault = runtime.secrets("vault");
            assertThat(vault.get("missing")).isEmpty();
            assertThat(requests.count()).as("a store of a file").isEqualTo(1);
            assertThat(vault.async().get("missing").join()).isEmpty();
            assertThat(requests.count()).as("a store of a file, async").isEqualTo(1);
            VAULT.returns(404, "{\"errors\":[]}");
            assertThat(runtime.secrets("hashicorp").get("missing")).isEmpty();
            assertThat(requests.count()).as("Vault").isEqualTo(1);
            VAULT.returns(200, "{\"data\":{\"data\":{}}}");
            assertThat(runtime.secrets("hashicorp").get("no-values")).isEmpty();
            assertThat(requests.count()).as("Vault, without values").isEqualTo(1);
            VAULT.returns(200, "{\"data\":{\"data\":null}}"); // over HTTP the sidecar makes the status 204 of it
            assertThat(runtime.secrets("hashicorp").getValues("nothing")).isEmpty();
            assertThat(requests.count()).as("Vault, without data").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void theTypeOfTheStoreSaysWhetherAnEmptyTextIsAbsentAndIsAskedForOnce(String wire) {
        Requests requests = new Requests();
        try (CloudRuntimes runtime = connect(wire, requests)) {
            Secrets environment = runtime.secrets("environment");
            assertThat(environment.get("PASSWORD")).contains("hunter2");
            assertThat(requests.count()).as("a value is clear").isEqualTo(1);
            assertThat(environment.get("NOPE")).isEmpty();
            assertThat(requests.count()).as("with the types of the components").isEqualTo(2);
            assertThat(environment.get("NOPE")).isEmpty();
            assertThat(requests.count()).as("the types are known").isEqualTo(1);
            assertThat(environment.async().getValues("NOPE").join()).isEmpty();
            assertThat(requests.count()).isEqualTo(1);
            assertThat(runtime.secrets("vault").get("empty")).contains("");
            assertThat(requests.count()).isEqualTo(1);
            assertThat(runtime.secrets("vault").async().get("empty").join()).contains("");
        }
        try (CloudRuntimes runtime = connect(wire, requests)) {
            requests.count();
            assertThat(runtime.secrets("environment").async().get("NOPE").join())
                    .isEmpty();
            assertThat(requests.count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void variablesOfTheSidecarItselfAreAbsent(String wire) {
        try (CloudRuntimes runtime = connect(wire)) {
            assertThat(runtime.secrets("environment").get("DAPR_API_TOKEN")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void aStoreThatDoesNotAnswerIsAnErrorAndNeverEmpty(String wire) {
        try (CloudRuntimes runtime = connect(wire)) {
            Secrets hashicorp = runtime.secrets("hashicorp");
            VAULT.returns(503, "{\"errors\":[\"Vault is sealed\"]}");
            assertThat(failure(() -> hashicorp.get("a")).code()).isEqualTo(ErrorCode.UNAVAILABLE);
            VAULT.returns(403, "{\"errors\":[\"permission denied\"]}");
            assertThat(failure(() -> hashicorp.get("a")).code()).isEqualTo(ErrorCode.PERMISSION_DENIED);
            VAULT.returns(400, "{\"errors\":[\"secret a not found\"]}");
            assertThat(failure(() -> hashicorp.get("a")).code())
                    .as("an unknown error is an error, although another store says so of an absent secret")
                    .isNotEqualTo(ErrorCode.NOT_FOUND);
            VAULT.returns(500, "not found");
            assertThat(failure(() -> hashicorp.get("a")).code()).isEqualTo(ErrorCode.INTERNAL);
            VAULT.returns(200, "not JSON");
            assertThat(failure(() -> hashicorp.get("a")).code()).isEqualTo(ErrorCode.INTERNAL);
            assertThatThrownBy(() -> hashicorp.async().get("a").join()).isInstanceOf(CompletionException.class);
            VAULT.returns(200, "{\"data\":{\"data\":{\"user\":\"u\",\"password\":\"p\"}}}");
            assertThat(hashicorp.getValues("a")).contains(Map.of("user", "u", "password", "p"));
        }
    }

    /** The names are those that a test for "not found" in an error would take for an absent secret. */
    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void aNameThatLooksLikeAnErrorDoesNotMakeAnErrorEmpty(String wire) {
        try (CloudRuntimes runtime = connect(wire)) {
            Secrets hashicorp = runtime.secrets("hashicorp");
            VAULT.returns(500, "x");
            for (String name : List.of(
                    "secret a not found",
                    ": secret {name} not found",
                    "getSecret a failed secret key or version not exist",
                    "secrets \"a\" not found")) {
                assertThat(failure(() -> hashicorp.get(name)).code()).as(name).isEqualTo(ErrorCode.INTERNAL);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void anUnreachableStoreIsUnavailable(String wire) {
        try (CloudRuntimes runtime = CloudRuntimes.connect(Sidecars.of("dapr")
                .start("secrets-unreachable", "TEST_VAULT=http://127.0.0.1:1")
                .url(wire))) {
            assertThat(failure(() -> runtime.secrets("hashicorp").get("a")).code())
                    .isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(failure(() -> runtime.secrets("hashicorp").getAll()).code())
                    .isIn(ErrorCode.UNAVAILABLE, ErrorCode.INTERNAL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void theErrorsOfAStoreHaveNoValue(String wire) {
        try (CloudRuntimes runtime = connect(wire)) {
            VAULT.returns(200, "{\"data\":{\"data\":{\"password\":\"" + MARKER + "\"");
            CloudRuntimesException error =
                    failure(() -> runtime.secrets("hashicorp").get("a"));
            assertThat(error).hasMessageNotContaining(MARKER);
            assertThat(error.context().toString()).doesNotContain(MARKER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void aSecretOutsideOfTheScopesIsDenied(String wire) {
        Requests requests = new Requests();
        try (CloudRuntimes runtime = connect(wire, requests)) {
            Secrets scoped = runtime.secrets("vault-scoped");
            assertThatThrownBy(() -> scoped.get("denied"))
                    .isInstanceOf(PermissionDeniedException.class)
                    .hasMessageContainingAll("denied", "vault-scoped");
            assertThat(requests.count()).isEqualTo(1);
            assertThatThrownBy(() -> scoped.async().get("denied").join())
                    .hasCauseInstanceOf(PermissionDeniedException.class);
            assertThat(scoped.get("db-password")).contains("hunter2");
            assertThat(scoped.get("missing")).isEmpty();
            assertThat(scoped.getAll()).containsKey("db-password").doesNotContainKey("denied");
        }
    }

    @Test
    void overHttpTheNameBulkIsRefusedBeforeItIsSentAndGrpcCarriesIt() {
        Requests requests = new Requests();
        try (CloudRuntimes http = connect("wire=http", requests)) {
            assertThatThrownBy(() -> http.secrets("vault").get("bulk"))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContainingAll("'name'", "/v1.0/secrets/{storeName}/{name}", "nothing was sent");
            assertThat(requests.count()).isZero();
        }
        try (CloudRuntimes grpc = connect("wire=grpc");
                CloudRuntimes both = CloudRuntimes.connect(Sidecars.of("dapr")
                        .start("secrets", "TEST_VAULT=" + VAULT.address())
                        .url())) {
            assertThat(grpc.secrets("vault").get("bulk")).contains("of the name bulk");
            assertThat(both.secrets("vault").get("bulk")).contains("of the name bulk");
            assertThat(both.secrets("vault").async().get("bulk").join()).contains("of the name bulk");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void settingsReachTheStore(String wire) {
        try (CloudRuntimes runtime = connect(wire)) {
            VAULT.returns(200, "{\"data\":{\"data\":{\"a\":\"1\"}}}");
            SecretOptions version = SecretOptions.DEFAULT.withMetadata(Map.of("version_id", "3"));
            assertThat(runtime.secrets("hashicorp").get("a", version)).contains("1");
            assertThat(VAULT.asked).endsWith("/a?version=3");
        }
    }
}
