// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.api;

import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.odd.AsyncGuardService;
import io.cloudruntimes.odd.GuardService;
import io.cloudruntimes.odd.http.GuardHttpRoutes;
import io.cloudruntimes.odd.http.HttpAsyncGuardService;
import io.cloudruntimes.odd.http.HttpGuardService;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The neutral HTTP API: its clients, and the routes that serve it.
 */
@Generated("io.cloudruntimes.generator")
public final class HttpApi {
    private HttpApi() {
    }

    /**
     * How to make the client of each service, by the interface that it implements.
     */
    public static Map<Class<?>, Function<HttpCaller, Object>> clients() {
        Map<Class<?>, Function<HttpCaller, Object>> clients = new LinkedHashMap<>();
        clients.put(GuardService.class, HttpGuardService::new);
        clients.put(AsyncGuardService.class, HttpAsyncGuardService::new);
        return Collections.unmodifiableMap(clients);
    }

    /**
     * The routes of every service.
     *
     * @param services gives what answers the calls
     */
    public static List<RouteSet> routes(ServiceSource services) {
        return List.of(
                new GuardHttpRoutes(services.service(GuardService.class)));
    }
}
