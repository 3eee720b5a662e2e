package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.binding.BindingService;
import io.cloudruntimes.binding.InvokeBindingRequest;
import io.cloudruntimes.binding.InvokeBindingResponse;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.embedded.binding.BindingModule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kind http of the embedded bindings: what is sent, what comes back, and where a request may go. */
class EmbeddedHttpBindingTest {
    private static EmbeddedRuntime runtime(String url, String... allowed) {
        return EmbeddedRuntime.builder()
                .option(BindingModule.HTTP_BINDINGS, Map.of("web", URI.create(url)))
                .option(BindingModule.ALLOWED_HOSTS, Optional.of(Set.of(allowed)))
                .build();
    }

    private static InvokeBindingRequest.Builder request(String operation) {
        return InvokeBindingRequest.builder()
                .bindingName("web")
                .operation(operation)
                .data(Bytes.EMPTY);
    }

    private static InvokeBindingResponse invoke(EmbeddedRuntime runtime, InvokeBindingRequest.Builder request) {
        return runtime.service(BindingService.class).invokeBinding(request.build());
    }

    private static InvokeBindingResponse get(EmbeddedRuntime runtime, String path) {
        return invoke(runtime, request("get").metadata(Map.of("path", path)));
    }

    private static LocalWebServer echo() throws IOException {
        return LocalWebServer.start((exchange, request) -> {
            exchange.getResponseHeaders().add("X-App", "yes");
            LocalWebServer.respond(exchange, 200, request.body().toUtf8());
        });
    }

    @Test
    void operationsAreMethodsAndMetadataAreThePathAndHeaders() throws Exception {
        try (LocalWebServer web = echo();
                EmbeddedRuntime runtime = runtime(web.uri() + "/api")) {
            InvokeBindingResponse response = invoke(
                    runtime,
                    request("put")
                            .data(Bytes.of(new byte[] {0, -1, 1}))
                            .contentType("application/x-own")
                            .metadata(Map.of("path", "/a%20b?x=1", "X-Own", "h", "lower", "no header")));
            assertThat(response.status()).contains(200);
            assertThat(response.metadata()).containsEntry("x-app", "yes");
            assertThat(response.bodyMissing()).isEmpty();
            LocalWebServer.Request sent = web.requests().get(0);
            assertThat(sent.method()).isEqualTo("PUT");
            assertThat(sent.target()).isEqualTo("/api/a%20b?x=1");
            assertThat(sent.body()).isEqualTo(Bytes.of(new byte[] {0, -1, 1}));
            assertThat(sent.headers())
                    .containsEntry("Content-Type", "application/x-own")
                    .containsEntry("X-Own", "h")
                    .doesNotContainKeys("lower", "path", "traceparent");
        }
    }

    @ParameterizedTest
    @CsvSource({"create,POST", "post,POST", "patch,PATCH", "get,GET", "head,HEAD", "delete,DELETE", "options,OPTIONS"})
    void eachOperation(String operation, String method) throws Exception {
        try (LocalWebServer web = echo();
                EmbeddedRuntime runtime = runtime(web.uri().toString())) {
            assertThat(invoke(runtime, request(operation)).status()).contains(200);
            assertThat(web.requests().get(0).method()).isEqualTo(method);
        }
    }

    @Test
    void whatTheBindingDoesNotHaveIsRefused() throws Exception {
        try (LocalWebServer web = echo();
                EmbeddedRuntime runtime = runtime(web.uri().toString())) {
            assertThatThrownBy(() -> invoke(runtime, request("query")))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("query")
                    .hasMessageContaining("post");
            assertThatThrownBy(() -> invoke(runtime, request("get").data(Bytes.utf8("x"))))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("no data");
            assertThatThrownBy(() -> invoke(runtime, request("get").metadata(Map.of("Host", "other"))))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThat(web.requests()).isEmpty();
        }
    }

    @Test
    void aStatusOfFailureIsAResultWithOrWithoutTheRest() throws Exception {
        try (LocalWebServer web = LocalWebServer.start((exchange, request) -> {
                    exchange.getResponseHeaders().add("X-App", "yes");
                    LocalWebServer.respond(exchange, 503, "the body");
                });
                EmbeddedRuntime runtime = runtime(web.uri().toString())) {
            InvokeBindingResponse whole = invoke(runtime, request("get").failOnStatus(false));
            assertThat(whole.status()).contains(503);
            assertThat(whole.data()).isEqualTo(Bytes.utf8("the body"));
            assertThat(whole.metadata()).containsEntry("x-app", "yes");
            InvokeBindingResponse alone = invoke(runtime, request("get"));
            assertThat(alone.status()).contains(503);
            assertThat(alone.bodyMissing()).contains(true);
            assertThat(alone.data()).isEqualTo(Bytes.EMPTY);
            assertThat(alone.metadata()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../x",
                "a/../../x",
                "%2e%2e/x",
                "a/%2E%2e/..",
                "a\\..\\..",
                "a#b",
                "a\nb",
                "..\\x",
                "..%2fx",
                "a/..%5Cx",
                "%2e%2E%2Fx",
                "..;/x",
                "a/..;b=c"
            })
    void noPathLeadsOutOfTheUrl(String path) throws Exception {
        try (LocalWebServer web = echo();
                EmbeddedRuntime runtime = runtime(web.uri() + "/api")) {
            assertThatThrownBy(() -> get(runtime, path)).isInstanceOf(InvalidArgumentException.class);
            assertThat(web.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "//192.0.2.1/x,/api/192.0.2.1/x",
        "@192.0.2.1/x,/api/@192.0.2.1/x",
        ":1@192.0.2.1/x,/api/:1@192.0.2.1/x",
        "http://192.0.2.1/x,/api/http://192.0.2.1/x",
        "a/../b,/api/b",
        "?x=//192.0.2.1,/api/?x=//192.0.2.1"
    })
    void whatLooksLikeAnotherHostIsAPath(String path, String target) throws Exception {
        try (LocalWebServer web = echo();
                EmbeddedRuntime runtime = runtime(web.uri() + "/api")) {
            assertThat(get(runtime, path).status()).contains(200);
            assertThat(web.requests().get(0).target()).isEqualTo(target);
        }
    }

    /** An address of this machine that is no loopback address; nothing leaves the machine. */
    private static InetAddress ownAddress() throws SocketException {
        Optional<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .filter(address -> address.getAddress().length == 4)
                .findFirst();
        Assumptions.assumeTrue(own.isPresent(), "this machine has loopback addresses only");
        return own.get();
    }

    @Test
    void anAddressThatIsNotAllowedIsRefusedInEachSpelling() throws Exception {
        InetAddress own = ownAddress();
        byte[] bytes = own.getAddress();
        long number = 0;
        for (byte part : bytes) {
            number = number << 8 | part & 0xff;
        }
        String mapped =
                String.format(Locale.ROOT, "[::ffff:%02x%02x:%02x%02x]", bytes[0], bytes[1], bytes[2], bytes[3]);
        try (LocalWebServer web =
                LocalWebServer.start(own, (exchange, request) -> LocalWebServer.respond(exchange, 200, "reached"))) {
            for (String host : Set.of(own.getHostAddress(), Long.toString(number), mapped, "0.0.0.0")) {
                try (EmbeddedRuntime runtime = runtime("http://" + host + ":" + web.port())) {
                    assertThatThrownBy(() -> invoke(runtime, request("get")))
                            .as(host)
                            .isInstanceOf(PermissionDeniedException.class)
                            .hasMessageContaining("none of the allowed ones, []; allow it with --http-binding-hosts ")
                            .hasMessageContaining("BindingModule.ALLOWED_HOSTS");
                }
            }
            assertThat(web.requests()).isEmpty();
            try (EmbeddedRuntime runtime =
                    runtime("http://" + own.getHostAddress() + ":" + web.port(), own.getHostAddress())) {
                assertThat(invoke(runtime, request("get")).data()).isEqualTo(Bytes.utf8("reached"));
            }
            try (EmbeddedRuntime runtime = runtime("http://" + mapped + ":" + web.port(), own.getHostAddress())) {
                assertThat(invoke(runtime, request("get")).data()).isEqualTo(Bytes.utf8("reached"));
            }
        }
    }

    @Test
    void loopbackIsAllowedInEachSpelling() throws Exception {
        try (LocalWebServer web = echo()) {
            for (String host : Set.of("127.0.0.1", "localhost", "LOCALHOST", "2130706433", "[::ffff:7f00:1]")) {
                try (EmbeddedRuntime runtime = runtime("http://" + host + ":" + web.port())) {
                    assertThat(invoke(runtime, request("get")).status())
                            .as(host)
                            .contains(200);
                }
            }
        }
    }

    @Test
    void aNameThatResolvesElsewhereIsRefused() throws Exception {
        String name = InetAddress.getLocalHost().getHostName();
        InetAddress address = InetAddress.getByName(name);
        Assumptions.assumeFalse(address.isLoopbackAddress(), "the name of this machine is that of a loopback address");
        try (LocalWebServer web = LocalWebServer.start(
                address, (exchange, request) -> LocalWebServer.respond(exchange, 200, "reached"))) {
            try (EmbeddedRuntime runtime = runtime("http://" + name + ":" + web.port(), "localhost")) {
                assertThatThrownBy(() -> invoke(runtime, request("get")))
                        .isInstanceOf(PermissionDeniedException.class)
                        .hasMessageContaining(name);
            }
            assertThat(web.requests()).isEmpty();
            try (EmbeddedRuntime runtime = runtime("http://" + name + ":" + web.port(), name)) {
                assertThat(invoke(runtime, request("get")).data()).isEqualTo(Bytes.utf8("reached"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectToAHostThatIsNotAllowedIsRefused(int status) throws Exception {
        try (LocalWebServer web = LocalWebServer.start(
                        (exchange, request) -> LocalWebServer.redirect(exchange, status, "http://192.0.2.1/metadata"));
                EmbeddedRuntime runtime = runtime(web.uri().toString())) {
            assertThatThrownBy(() -> invoke(runtime, request("post").data(Bytes.utf8("x"))))
                    .isInstanceOf(PermissionDeniedException.class)
                    .hasMessageContaining("192.0.2.1");
        }
    }

    @Test
    void aRedirectToWhatIsNoHostIsRefused() throws Exception {
        try (LocalWebServer web = LocalWebServer.start(
                        (exchange, request) -> LocalWebServer.redirect(exchange, 302, "http://127.1:1/"));
                EmbeddedRuntime runtime = runtime(web.uri().toString())) {
            assertThatThrownBy(() -> invoke(runtime, request("get")))
                    .isInstanceOf(PermissionDeniedException.class)
                    .hasMessageContaining("neither a name nor an address");
        }
    }

    @Test
    void credentialsStayWithTheirHost() throws Exception {
        try (LocalWebServer other = echo();
                LocalWebServer web = LocalWebServer.start((exchange, request) -> {
                    if (request.target().equals("/here")) {
                        LocalWebServer.redirect(exchange, 302, "/there");
                    } else {
                        LocalWebServer.redirect(exchange, 307, other.uri() + "/away");
                    }
                });
                EmbeddedRuntime runtime = runtime(web.uri().toString())) {
            Map<String, String> credentials =
                    Map.of("path", "here", "Authorization", "Bearer s3", "Cookie", "a=b", "X-Api-Key", "s3");
            assertThat(invoke(runtime, request("get").metadata(credentials)).status())
                    .contains(200);
            assertThat(web.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.headers())
                            .containsEntry("Authorization", "Bearer s3")
                            .containsEntry("Cookie", "a=b")
                            .containsEntry("X-Api-Key", "s3"));
            assertThat(other.requests())
                    .singleElement()
                    .satisfies(request ->
                            assertThat(request.headers()).doesNotContainKeys("Authorization", "Cookie", "X-Api-Key"));
        }
    }

    @ParameterizedTest
    @CsvSource({"302,GET,''", "307,POST,x", "308,POST,x"})
    void aRedirectKeepsTheMethodWhereItSaysSo(int status, String method, String body) throws Exception {
        try (LocalWebServer web = LocalWebServer.start((exchange, request) -> {
                    if (request.target().equals("/")) {
                        LocalWebServer.redirect(exchange, status, "/next");
                    } else {
                        LocalWebServer.respond(exchange, 200, "");
                    }
                });
                EmbeddedRuntime runtime = runtime(web.uri().toString())) {
            invoke(runtime, request("post").data(Bytes.utf8("x")));
            assertThat(web.requests()).hasSize(2);
            assertThat(web.requests().get(1).method()).isEqualTo(method);
            assertThat(web.requests().get(1).body()).isEqualTo(Bytes.utf8(body));
        }
    }

    @Test
    void redirectsWithoutEndAreAResultAfterTen() throws Exception {
        try (LocalWebServer web =
                        LocalWebServer.start((exchange, request) -> LocalWebServer.redirect(exchange, 302, "/again"));
                EmbeddedRuntime runtime = runtime(web.uri().toString())) {
            assertThat(invoke(runtime, request("get")).status()).contains(302);
            assertThat(web.requests()).hasSize(11);
        }
    }

    @Test
    void aTimeoutThatNoClockHoldsIsNoLimit() throws Exception {
        try (LocalWebServer web = LocalWebServer.start((exchange, request) -> {
                    if (request.target().equals("/moved")) {
                        LocalWebServer.respond(exchange, 200, "ok");
                    } else {
                        LocalWebServer.redirect(exchange, 302, "/moved");
                    }
                });
                EmbeddedRuntime runtime = runtime(web.uri().toString())) {
            InvokeBindingResponse response = runtime.service(BindingService.class)
                    .invokeBinding(request("get").build(), CallOptions.withTimeout(ChronoUnit.FOREVER.getDuration()));
            assertThat(response.status()).contains(200);
            assertThat(web.requests()).hasSize(2);
        }
    }

    @Test
    void aServerThatIsGoneAndOneThatIsSlow() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (LocalWebServer web = LocalWebServer.start((exchange, request) -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            try (EmbeddedRuntime runtime = runtime(web.uri().toString())) {
                assertThatThrownBy(() -> runtime.service(BindingService.class)
                                .invokeBinding(request("get").build(), CallOptions.withTimeout(Duration.ofMillis(200))))
                        .isInstanceOf(CallTimeoutException.class);
                end.countDown();
                web.close();
                assertThatThrownBy(() -> invoke(runtime, request("get")))
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining(
                                "the external system of the binding 'web' does not answer: nothing listens at "
                                        + web.uri() + "; start it, or correct the URL")
                        .hasMessageNotContaining("is the runtime running there");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://127.0.0.1", "http://u:p@127.0.0.1", "http://127.0.0.1/?q", "http://127.0.0.1/#f", "x"})
    void aUrlOfAnotherFormIsRefusedAtTheStart(String url) {
        assertThatThrownBy(() -> runtime(url).close())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(" of the binding 'web' is not of the form http://host");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://127.0.0.1/a, ftp://127.0.0.1/a",
        "http://u:p4ss@127.0.0.1/a, http://<redacted>@127.0.0.1/a",
        "http://127.0.0.1/?t=p4ss, http://127.0.0.1/?<redacted>"
    })
    void theMessageHasTheUrlWithoutWhatMayBeSecret(String url, String shown) {
        assertThatThrownBy(() -> runtime(url).close())
                .hasMessageContaining("the URL " + shown + " of the binding 'web'")
                .hasMessageNotContaining("p4ss");
    }

    @Test
    void aHostThatIsUnknownIsThatOfTheBinding() {
        try (EmbeddedRuntime runtime = runtime("http://host.invalid", "host.invalid")) {
            assertThatThrownBy(() -> invoke(runtime, request("get")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("the external system of the binding 'web' does not answer: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a:80", "*", "", "http://a", "300.1.1.1"})
    void anAllowedHostIsANameOrAnAddress(String host) {
        assertThatThrownBy(() -> runtime("http://127.0.0.1", host).close())
                .isInstanceOf(InvalidArgumentException.class);
    }
}
