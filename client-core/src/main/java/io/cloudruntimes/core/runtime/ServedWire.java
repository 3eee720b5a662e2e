package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.runtime.error.GrpcErrorEncoder;
import io.cloudruntimes.core.runtime.error.HttpErrorEncoder;
import io.cloudruntimes.core.server.ErrorEncoder;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import java.util.List;
import java.util.function.Function;

/**
 * The server side of one wire of a runtime. Decodes the requests of the runtime's clients, calls the services, encodes the responses.
 *
 * @param info the wire
 * @param routes serves the operations of services; none where the protocol is not HTTP
 * @param methods serves the operations of services; none where the protocol is not gRPC
 */
public record ServedWire(
        WireInfo info,
        Function<ServiceSource, List<RouteSet>> routes,
        Function<ServiceSource, List<GrpcMethodSet>> methods) {
    /** A wire that is HTTP. */
    public static ServedWire http(WireInfo info, Function<ServiceSource, List<RouteSet>> routes) {
        return new ServedWire(info, routes, services -> List.of());
    }

    /** A wire that is gRPC. */
    public static ServedWire grpc(WireInfo info, Function<ServiceSource, List<GrpcMethodSet>> methods) {
        return new ServedWire(info, services -> List.of(), methods);
    }

    /** Says errors on this wire, where it is HTTP. */
    public ErrorEncoder httpErrors(ErrorResponseRules answers) {
        return new HttpErrorEncoder(answers, info.name(), info.errorBody());
    }

    /** Says errors on this wire, where it is gRPC. */
    public GrpcErrorEncoder grpcErrors(ErrorResponseRules answers) {
        return new GrpcErrorEncoder(answers, info.name());
    }
}
