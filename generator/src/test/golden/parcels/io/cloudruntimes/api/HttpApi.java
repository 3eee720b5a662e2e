// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.api;

import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.parcel.AsyncParcelService;
import io.cloudruntimes.parcel.ParcelService;
import io.cloudruntimes.parcel.http.HttpAsyncParcelService;
import io.cloudruntimes.parcel.http.HttpParcelService;
import io.cloudruntimes.parcel.http.ParcelHttpRoutes;
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
        clients.put(ParcelService.class, HttpParcelService::new);
        clients.put(AsyncParcelService.class, HttpAsyncParcelService::new);
        return Collections.unmodifiableMap(clients);
    }

    /**
     * The routes of every service.
     *
     * @param services gives what answers the calls
     */
    public static List<RouteSet> routes(ServiceSource services) {
        return List.of(
                new ParcelHttpRoutes(services.service(ParcelService.class)));
    }
}
