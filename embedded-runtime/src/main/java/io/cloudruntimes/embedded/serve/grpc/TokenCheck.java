package io.cloudruntimes.embedded.serve.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rejects calls without the required token. */
final class TokenCheck implements ServerInterceptor {
    private final Metadata.@Nullable Key<String> header;
    private final Predicate<List<String>> access;
    private final String refusal;

    /**
     * @param header the header that carries the token; empty if none is required
     * @param access whether a caller that sends these tokens may call
     */
    TokenCheck(String header, Predicate<List<String>> access, String refusal) {
        this.header = header.isEmpty() ? null : Metadata.Key.of(header, Metadata.ASCII_STRING_MARSHALLER);
        this.access = access;
        this.refusal = refusal;
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        if (header == null || access.test(sent(headers, header))) {
            return next.startCall(call, headers);
        }
        call.close(Status.UNAUTHENTICATED.withDescription(refusal), new Metadata());
        return new ServerCall.Listener<>() {};
    }

    private static List<String> sent(Metadata headers, Metadata.Key<String> header) {
        List<String> all = new ArrayList<>();
        Iterable<String> values = headers.getAll(header);
        if (values != null) {
            values.forEach(all::add);
        }
        return all;
    }
}
