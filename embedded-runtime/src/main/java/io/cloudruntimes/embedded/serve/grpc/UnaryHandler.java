package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.server.GrpcMethod;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Answers calls with one request and one answer. */
final class UnaryHandler implements ServerCallHandler<Bytes, Bytes> {
    private static final Metadata.Key<String> TRACEPARENT =
            Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);

    private final List<GrpcMethod.Unary> methods;
    private final CallCloser end;

    /**
     * @param methods the operations on one method, at least one
     */
    UnaryHandler(List<GrpcMethod.Unary> methods, CallCloser end) {
        this.methods = methods;
        this.end = end;
    }

    @Override
    public ServerCall.Listener<Bytes> startCall(ServerCall<Bytes, Bytes> call, Metadata headers) {
        call.request(2); // the second would be one too many, which gRPC tells by this
        return new ServerCall.Listener<>() {
            private Bytes request = Bytes.EMPTY;

            @Override
            public void onMessage(Bytes message) {
                request = message;
            }

            @Override
            public void onHalfClose() {
                answer(call, request, headers);
            }
        };
    }

    private void answer(ServerCall<Bytes, Bytes> call, Bytes request, Metadata headers) {
        GrpcMethod.Unary method = methods.get(0);
        try {
            method = GrpcMethod.Unary.select(methods, request);
            Bytes answer = method.handler().handle(request, options(headers));
            call.sendHeaders(new Metadata());
            call.sendMessage(answer);
            call.close(io.grpc.Status.OK, new Metadata());
        } catch (IOException | RuntimeException e) {
            end.failed(call, method.operation(), e);
        }
    }

    private static CallOptions options(Metadata headers) {
        CallOptions.Builder options = CallOptions.builder();
        String traceparent = headers.get(TRACEPARENT);
        if (traceparent != null) {
            options.traceparent(traceparent);
        }
        Deadline deadline = Context.current().getDeadline();
        if (deadline != null) {
            options.timeout(Duration.ofNanos(Math.max(1, deadline.timeRemaining(TimeUnit.NANOSECONDS))));
        }
        return options.build();
    }
}
