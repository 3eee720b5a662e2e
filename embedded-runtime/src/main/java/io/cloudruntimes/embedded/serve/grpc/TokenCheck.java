package io.cloudruntimes.embedded.serve.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rejects calls without the required token. */
final class TokenCheck implements ServerInterceptor {
    private final Metadata.@Nullable Key<String> header;
    private final Predicate<@Nullable String> access;
    private final String refusal;

    /**
     * @param header the header that carries the token; empty if none is required
     */
    TokenCheck(String header, Predicate<@Nullable String> access, String refusal) {
        this.header = header.isEmpty() ? null : Metadata.Key.of(header, Metadata.ASCII_STRING_MARSHALLER);
        this.access = access;
        this.refusal = refusal;
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        if (header == null || access.test(headers.get(header))) {
            return next.startCall(call, headers);
        }
        call.close(Status.UNAUTHENTICATED.withDescription(refusal), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
