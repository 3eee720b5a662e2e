package io.cloudruntimes.contract.recordings;

import com.google.gson.JsonObject;
import io.grpc.HandlerRegistry;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers the calls of gRPC with the messages, the headers and the end of a recording, whatever method is called. */
final class RecordedGrpcServer implements AutoCloseable {
    /** What came of a call: its method, what travels beside the messages, and the messages so far. */
    record Request(String method, Metadata metadata, List<String> messages) {}

    /** How a call is answered; told of each message, and of the end of the messages. */
    interface Script {
        void message(ServerCall<byte[], byte[]> call, int index);

        void end(ServerCall<byte[], byte[]> call);
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Server server;

    RecordedGrpcServer(Function<Integer, Script> scripts) throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .fallbackHandlerRegistry(new Methods(scripts))
                .build()
                .start();
    }

    /** A server that answers each call as a recording of one message each way says. */
    static RecordedGrpcServer answering(JsonObject response) throws IOException {
        return new RecordedGrpcServer(call -> new UnaryScript(response));
    }

    int port() {
        return server.getPort();
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public void close() throws InterruptedException {
        server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }

    private final class Methods extends HandlerRegistry {
        private final Function<Integer, Script> scripts;

        Methods(Function<Integer, Script> scripts) {
            this.scripts = scripts;
        }

        @Override
        public ServerMethodDefinition<?, ?> lookupMethod(String name, @Nullable String authority) {
            MethodDescriptor<byte[], byte[]> method = MethodDescriptor.<byte[], byte[]>newBuilder()
                    .setType(MethodDescriptor.MethodType.BIDI_STREAMING)
                    .setFullMethodName(name)
                    .setRequestMarshaller(new Plain())
                    .setResponseMarshaller(new Plain())
                    .build();
            return ServerMethodDefinition.create(method, (call, metadata) -> {
                Request request = new Request("/" + name, metadata, new CopyOnWriteArrayList<>());
                requests.add(request);
                call.request(Integer.MAX_VALUE);
                return new Listener(call, request, scripts.apply(requests.size()));
            });
        }
    }

    private static final class Listener extends ServerCall.Listener<byte[]> {
        private final ServerCall<byte[], byte[]> call;
        private final Request request;
        private final Script script;

        Listener(ServerCall<byte[], byte[]> call, Request request, Script script) {
            this.call = call;
            this.request = request;
            this.script = script;
        }

        @Override
        public void onMessage(byte[] message) {
            request.messages().add(HexFormat.of().formatHex(message));
            script.message(call, request.messages().size());
        }

        @Override
        public void onHalfClose() {
            script.end(call);
        }
    }

    /** Messages as the bytes that they are. */
    private static final class Plain implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
