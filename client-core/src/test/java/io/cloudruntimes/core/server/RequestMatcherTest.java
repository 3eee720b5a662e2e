package io.cloudruntimes.core.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.http.Headers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several operations on one method and path. */
class RequestMatcherTest {
    private static final OperationInfo OPERATION =
            OperationInfo.of("BoxService", "put", "putBox", false, Maturity.STABLE);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, String> types = Map.of("a", "disk", "b", "cloud");

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private Route route(String answer, RequestMatcher matcher) {
        return Route.of(
                        OPERATION,
                        "POST",
                        "/boxes/{name}",
                        in -> RouteResponse.bytes(200, Bytes.utf8(answer), "text/plain"))
                .when(matcher);
    }

    private String answer(String name, String body, Route... routes) {
        RouteSet set = new RouteSet() {
            @Override
            public List<Route> routes() {
                return List.of(routes);
            }

            @Override
            public List<StreamRoute<?, ?>> streams() {
                return List.of();
            }
        };
        ServerRequest request =
                new ServerRequest("POST", "/boxes/" + name, Headers.of(Map.of("X-Kind", "files")), Bytes.utf8(body));
        RouteResponse response =
                Objects.requireNonNull(new Router(List.of(set), timer, RouterTest.ERRORS).handle(request, lost -> {
                    throw new AssertionError("no stream");
                }));
        return response.status() + " " + response.body().bytes().toUtf8();
    }

    private RequestMatcher of(String type) {
        return RequestMatcher.ANY.component(in -> in.path("name"), name -> Optional.ofNullable(types.get(name)), type);
    }

    @Test
    void constantsOfTheBodyTellOperationsApart() {
        Route put = route("put", RequestMatcher.ANY.json("put", "operation").json(5, "level", "n"));
        Route get = route("get", RequestMatcher.ANY.json("get", "operation").json(true, "whole"));

        assertThat(answer("a", "{\"operation\":\"put\",\"level\":{\"n\":5.0}}", put, get))
                .isEqualTo("200 put");
        assertThat(answer("a", "{\"operation\":\"get\",\"whole\":true}", put, get))
                .isEqualTo("200 get");
        assertThat(answer("a", "{\"operation\":\"get\",\"whole\":\"true\"}", put, get))
                .startsWith("400 ")
                .contains("operation is put", "operation is get");
        assertThat(answer("a", "{", put, get)).startsWith("400 ").contains("not the JSON");
    }

    @Test
    void theTypeOfAComponentTellsOperationsApart() {
        Route disk = route("disk", of("disk"));
        Route cloud = route("cloud", of("cloud").header("X-Kind", "files"));
        assertThat(answer("a", "", disk, cloud)).isEqualTo("200 disk");
        assertThat(answer("b", "", disk, cloud)).isEqualTo("200 cloud");
        assertThat(answer("c", "", disk, cloud)).startsWith("400 ");
    }

    @Test
    void whatNoConditionTakesGoesToTheOneWithout() {
        Route any = route("any", RequestMatcher.ANY);
        Route disk = route("disk", of("disk"));
        assertThat(answer("a", "", any, disk)).isEqualTo("200 disk");
        assertThat(answer("b", "", any, disk)).isEqualTo("200 any");
    }
}
