package io.cloudruntimes.core.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final OperationInfo GET = OperationInfo.of("StateService", "get", "getState", true, Maturity.STABLE);
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    static final ErrorEncoder ERRORS = ServedWire.http(
                    new WireInfo(
                            "http",
                            WireInfo.Protocol.HTTP,
                            1,
                            "",
                            "",
                            Integer.MAX_VALUE,
                            new HttpErrorBody("", "message", "")
                                    .withCode("code")
                                    .withTraceId("traceId")),
                    services -> List.of())
            .httpErrors(new ErrorResponseRules("", List.of()));

    private final Router router = new Router(List.of(new Routes()), timer, ERRORS);

    private static final class Routes implements RouteSet {
        @Override
        public List<Route> routes() {
            return List.of(
                    Route.of(GET, "GET", "/v1/state/{store}", in -> {
                        String found = in.path("store") + "|" + in.query("key") + "|" + in.queryAll("m") + "|"
                                + in.queryInt("n") + "|" + in.queryBoolean("b") + "|" + in.header("X-H");
                        return RouteResponse.bytes(200, Bytes.utf8(found), "text/plain");
                    }),
                    Route.of(GET, "DELETE", "/v1/state/{store}", in -> {
                        throw new ConflictException("not the version", ErrorContext.EMPTY, null);
                    }),
                    Route.of(GET, "GET", "/v1/broken", in -> {
                        throw new IllegalStateException("secret detail");
                    }));
        }

        @Override
        public List<StreamRoute<?, ?>> streams() {
            return List.of();
        }
    }

    /** Those that say less are declared first. */
    private static final class Overlapping implements RouteSet {
        @Override
        public List<Route> routes() {
            return List.of(
                    route("*", "/v1/{+rest}"),
                    route("*", "/v1/secrets/{store}"),
                    route("GET", "/v1/secrets/{store}/{name}").when(RequestMatcher.ANY.query("as", "x")),
                    route("GET", "/v1/secrets/{store}/bulk"),
                    route("GET", "/v1/secrets/{store}"));
        }

        private static Route route(String method, String path) {
            return Route.of(
                    GET, method, path, in -> RouteResponse.bytes(200, Bytes.utf8(method + " " + path), "text/plain"));
        }

        @Override
        public List<StreamRoute<?, ?>> streams() {
            return List.of();
        }
    }

    private String taken(String method, String target) {
        Router overlapping = new Router(List.of(new Overlapping()), timer, ERRORS);
        return text(Objects.requireNonNull(
                overlapping.handle(new ServerRequest(method, target, Headers.of(Map.of()), Bytes.EMPTY), onLost -> {
                    throw new AssertionError("no stream here");
                })));
    }

    @Test
    void theMostFixedPathIsTakenAndOfOnePathTheVerbBeforeAny() {
        assertThat(taken("GET", "/v1/secrets/s/bulk")).isEqualTo("GET /v1/secrets/{store}/bulk");
        assertThat(taken("GET", "/v1/secrets/s/bulk?as=x")).isEqualTo("GET /v1/secrets/{store}/bulk");
        assertThat(taken("GET", "/v1/secrets/s/a?as=x")).isEqualTo("GET /v1/secrets/{store}/{name}");
        assertThat(taken("GET", "/v1/secrets/s")).isEqualTo("GET /v1/secrets/{store}");
        assertThat(taken("PUT", "/v1/secrets/s")).isEqualTo("* /v1/secrets/{store}");
        assertThat(taken("PUT", "/v1/secrets/s/bulk")).isEqualTo("* /v1/{+rest}");
        assertThat(taken("GET", "/v1/a/b/c/d")).isEqualTo("* /v1/{+rest}");
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private RouteResponse answer(String method, String target) {
        Map<String, String> headers = Map.of("X-H", "h", "traceparent", TRACEPARENT);
        return Objects.requireNonNull(
                router.handle(new ServerRequest(method, target, Headers.of(headers), Bytes.EMPTY), onLost -> {
                    throw new AssertionError("no stream here");
                }));
    }

    @Test
    void partsAreDecodedOnceAndByName() {
        assertThat(text(answer("GET", "/v1/state/a%2Fb%2525?key=c+d%2B&m=1&m=2&n=7&b=true&flag")))
                .isEqualTo("a/b%25|c d+|[1, 2]|7|true|h");
        assertThat(text(answer("GET", "/v1/state/s"))).isEqualTo("s|null|[]|null|null|h");
    }

    @Test
    void whatCannotBeReadIsInvalid() {
        for (String target : List.of(
                "/v1/state/s?n=x",
                "/v1/state/s?n=1.5",
                "/v1/state/s?n=2147483648",
                "/v1/state/s?b=TRUE",
                "/v1/state/%zz",
                "/v1/state/%FF",
                "/v1/state/s?key=%")) {
            RouteResponse answer = answer("GET", target);
            assertThat(answer.status()).as(target).isEqualTo(400);
            assertThat(text(answer)).as(target).contains("\"code\":\"invalid_argument\"");
        }
    }

    @Test
    void anUnknownPathAndAMethodThatIsNotTaken() {
        assertThat(answer("GET", "/v1/none").status()).isEqualTo(404);
        assertThat(answer("GET", "/v1/state/s/").status()).isEqualTo(404);
        RouteResponse wrong = answer("PUT", "/v1/state/s");
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.headers()).containsEntry("Allow", "DELETE, GET");
    }

    @Test
    void anErrorOfTheServiceIsTheAnswerAndOneOfTheProgramSaysNothing() {
        RouteResponse conflict = answer("DELETE", "/v1/state/s");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(text(conflict))
                .contains("\"code\":\"conflict\"", "not the version", "0af7651916cd43dd8448eb211c80319c");
        RouteResponse broken = answer("GET", "/v1/broken");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(text(broken)).contains("\"code\":\"internal\"").doesNotContain("secret");
    }

    private static String text(RouteResponse answer) {
        return answer.body().bytes().toUtf8();
    }
}
