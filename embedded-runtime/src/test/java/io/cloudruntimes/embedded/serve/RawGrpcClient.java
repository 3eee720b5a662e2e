package io.cloudruntimes.embedded.serve;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A client of gRPC that sends whatever message it is told to, byte for byte. */
final class RawGrpcClient implements AutoCloseable {
    private static final int SMALL_WINDOW = 65_535;

    private final ManagedChannel channel;

    RawGrpcClient(URI server) {
        channel = NettyChannelBuilder.forAddress(server.getHost(), server.getPort())
                .usePlaintext()
                .flowControlWindow(SMALL_WINDOW)
                .build();
    }

    /** A field of a message that is text, bytes or a message. */
    static byte[] field(int number, byte[]... parts) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            value.writeBytes(part);
        }
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(number << 3 | 2);
        for (int left = value.size(); ; left >>>= 7) {
            field.write(left < 128 ? left : (left & 127) | 128);
            if (left < 128) {
                break;
            }
        }
        field.writeBytes(value.toByteArray());
        return field.toByteArray();
    }

    /** A field that is text. */
    static byte[] field(int number, String text) {
        return field(number, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A field that is a small number. */
    static byte[] number(int field, int value) {
        return new byte[] {(byte) (field << 3), (byte) value};
    }

    static byte[] message(byte[]... fields) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            all.writeBytes(field);
        }
        return all.toByteArray();
    }

    /** How a call with one request ends. */
    Status call(String method, byte[] request) throws Exception {
        CompletableFuture<Status> ended = new CompletableFuture<>();
        ClientCall<byte[], byte[]> call = open(method, MethodDescriptor.MethodType.UNARY, ended, message -> {});
        call.sendMessage(request);
        call.halfClose();
        call.request(2);
        return ended.get(20, TimeUnit.SECONDS);
    }

    /** What came back of a call with one request: the headers, the message if there is one, and how it ended. */
    record Answer(Metadata headers, byte[] message, Status status, Metadata trailers) {
        /** All but the message, as text. */
        String head() {
            return headers + " " + status + " " + trailers;
        }
    }

    /** The answer to one request with headers of its own. */
    Answer exchange(String method, Metadata headers, byte[] request) throws Exception {
        CompletableFuture<Answer> ended = new CompletableFuture<>();
        ClientCall<byte[], byte[]> call = call(method, MethodDescriptor.MethodType.UNARY);
        call.start(
                new ClientCall.Listener<>() {
                    private Metadata first = new Metadata();
                    private byte[] received = {};

                    @Override
                    public void onHeaders(Metadata metadata) {
                        first = metadata;
                    }

                    @Override
                    public void onMessage(byte[] message) {
                        received = message;
                    }

                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        ended.complete(new Answer(first, received, status, trailers));
                    }
                },
                headers);
        call.sendMessage(request);
        call.halfClose();
        call.request(2);
        return ended.get(20, TimeUnit.SECONDS);
    }

    private ClientCall<byte[], byte[]> call(String method, MethodDescriptor.MethodType type) {
        return channel.newCall(
                MethodDescriptor.newBuilder(new Marshaller(), new Marshaller())
                        .setFullMethodName(method)
                        .setType(type)
                        .build(),
                CallOptions.DEFAULT);
    }

    /** A call that goes on; it reads what {@link ClientCall#request} asks for. */
    ClientCall<byte[], byte[]> open(
            String method,
            MethodDescriptor.MethodType type,
            CompletableFuture<Status> ended,
            Consumer<byte[]> messages) {
        ClientCall<byte[], byte[]> call = call(method, type);
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onMessage(byte[] message) {
                        messages.accept(message);
                    }

                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        ended.complete(status);
                    }
                },
                new Metadata());
        return call;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private static final class Marshaller implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream message) {
            try {
                return message.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
