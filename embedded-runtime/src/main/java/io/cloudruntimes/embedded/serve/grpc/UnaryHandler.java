package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.runtime.error.ErrorOutcomeException;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import java.io.IOException;
import java.util.List;

/** Handles calls with one request and one response. */
final class UnaryHandler implements ServerCallHandler<Bytes, Bytes> {
    private final List<GrpcMethod.Unary> methods;
    private final CallCloser end;
    private final String tokenHeader;

    /**
     * @param methods the operations on one method, at least one
     * @param tokenHeader the header with the caller's token, which is not handed on
     */
    UnaryHandler(List<GrpcMethod.Unary> methods, CallCloser end, String tokenHeader) {
        this.methods = methods;
        this.end = end;
        this.tokenHeader = tokenHeader;
    }

    @Override
    public ServerCall.Listener<Bytes> startCall(ServerCall<Bytes, Bytes> call, Metadata headers) {
        call.request(2); // the second would be one too many, which gRPC detects by this
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
        ServedCall served = new ServedCall(headers, tokenHeader);
        try {
            method = GrpcMethod.Unary.select(methods, request, served);
            Bytes response = method.handler().handle(request, served);
            call.sendHeaders(served.response());
            call.sendMessage(response);
            call.close(io.grpc.Status.OK, new Metadata());
        } catch (ErrorOutcomeException e) {
            call.sendHeaders(served.response()); // it is a result, of which they are a part
            end.failed(call, method.operation(), e);
        } catch (IOException | RuntimeException e) {
            end.failed(call, method.operation(), e);
        }
    }
}
