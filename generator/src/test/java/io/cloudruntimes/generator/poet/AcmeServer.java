package io.cloudruntimes.generator.poet;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Protocol;
import okio.Buffer;
import okio.ByteString;

/** Both wires of the runtime that there is not: they answer what a test gives them, and keep what arrives. */
final class AcmeServer implements AutoCloseable {
    private final MockWebServer http = new MockWebServer();
    private final MockWebServer grpc = new MockWebServer();

    AcmeServer() {
        grpc.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        try {
            http.start();
            grpc.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of both wires. */
    String url() {
        return "acme://127.0.0.1:" + http.getPort() + "?grpc=" + grpc.getPort();
    }

    void answerHttp(MockResponse answer) {
        http.enqueue(answer);
    }

    /** Answers the next call of gRPC with a message. */
    void answerGrpc(Consumer<MessageWriter> message) {
        MessageWriter out = new MessageWriter();
        message.accept(out);
        Buffer body = new Buffer().write(out.toFrame().toByteArray());
        grpc.enqueue(
                headers().body(body).trailers(Headers.of("grpc-status", "0")).build());
    }

    /** Answers the next call of gRPC with an error. */
    void failGrpc(int status, String text) {
        grpc.enqueue(headers()
                .setHeader("grpc-status", status)
                .setHeader("grpc-message", text)
                .build());
    }

    /** Answers the next call of gRPC as a stream. */
    void streamGrpc(MockResponse answer) {
        grpc.enqueue(answer);
    }

    static MockResponse.Builder headers() {
        return new MockResponse.Builder().setHeader("content-type", "application/grpc");
    }

    RecordedRequest takeHttp() {
        return take(http);
    }

    RecordedRequest takeGrpc() {
        return take(grpc);
    }

    /** The frame that the next call of gRPC brings. */
    Bytes takeFrame() {
        return frameOf(take(grpc));
    }

    static Bytes frameOf(RecordedRequest request) {
        ByteString body = request.getBody();
        return body == null ? Bytes.EMPTY : Bytes.wrap(body.toByteArray());
    }

    /** How many requests arrived on either wire. */
    int requests() {
        return http.getRequestCount() + grpc.getRequestCount();
    }

    private static RecordedRequest take(MockWebServer server) {
        try {
            RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("nothing arrived");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.close();
        grpc.close();
    }
}
