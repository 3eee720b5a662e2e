package io.cloudruntimes.generator.poet;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.grpc.GrpcStatus;
import io.cloudruntimes.core.grpc.MessageSource;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcStreamingCall;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Brings the calls of an emitted client to the emitted server of the same wire, as the frames that they are. */
final class InMemoryGrpc implements HttpChannel {
    private final Map<String, GrpcMethod> methods = new HashMap<>();
    /** The messages of the last request. */
    final List<Bytes> sent = new ArrayList<>();
    /** Whether a call ends well without a message, whatever the server sends. */
    boolean silent;
    /** The messages of the last response. */
    final List<Bytes> returned = new ArrayList<>();

    InMemoryGrpc(List<GrpcMethod> methods) {
        methods.forEach(method -> this.methods.put("/" + method.name(), method));
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        sent.clear();
        returned.clear();
        Call call = new Call(request);
        sent.addAll(call.messages);
        try {
            answer(methods.get(request.target()), call);
            call.response.put("grpc-status", "0");
        } catch (CloudRuntimesException e) {
            GrpcStatus status = GrpcStatus.of(e.code());
            return HttpResponse.of(
                    status.httpStatus(),
                    Map.of("grpc-status", "" + status.ordinal(), "grpc-message", e.reason()),
                    Bytes.EMPTY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Buffer body = new Buffer();
        for (Bytes message : returned) {
            MessageWriter out = new MessageWriter();
            out.prepend(message);
            body.write(out.toFrame().toByteArray());
        }
        return HttpResponse.of(200, call.response, Bytes.wrap(body.readByteArray()));
    }

    private void answer(@Nullable GrpcMethod method, Call call) throws IOException {
        if (method instanceof GrpcMethod.Unary unary) {
            call.send(unary.handler().handle(call.message(), call));
        } else if (method instanceof GrpcMethod.Streaming streaming) {
            streaming.handler().handle(call);
        } else {
            throw new AssertionError("no such method: " + method);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        return CompletableFuture.completedFuture(send(request, context));
    }

    private final class Call implements GrpcStreamingCall, MessageSource {
        private final Queue<Bytes> messages = new ArrayDeque<>();
        private final Map<String, String> headers = new TreeMap<>();
        private final Map<String, String> response = new TreeMap<>();

        Call(HttpRequest request) {
            Buffer body = new Buffer().write(request.bytes().toByteArray());
            try {
                while (!body.exhausted()) {
                    int length = (int) (body.getByte(1) << 24
                            | (body.getByte(2) & 255) << 16
                            | (body.getByte(3) & 255) << 8
                            | body.getByte(4) & 255);
                    messages.add(MessageReader.messageOf(Bytes.wrap(body.readByteArray(5L + length))));
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            for (int i = 0; i < request.headers().size(); i += 2) {
                headers.put(
                        request.headers().get(i).toLowerCase(Locale.ROOT),
                        request.headers().get(i + 1));
            }
        }

        @Override
        public MessageSource messages() {
            return this;
        }

        @Override
        public @Nullable Bytes next() {
            return messages.poll();
        }

        @Override
        public void send(Bytes message) {
            if (!silent) {
                returned.add(message);
            }
        }

        @Override
        public CallOptions options() {
            return CallOptions.DEFAULT;
        }

        @Override
        public Headers headers() {
            return Headers.of(headers);
        }

        @Override
        public void respondWith(String name, String value) {
            response.put(name, value);
        }

        @Override
        public void close() {}
    }
}
