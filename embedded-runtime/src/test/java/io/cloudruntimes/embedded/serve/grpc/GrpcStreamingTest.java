package io.cloudruntimes.embedded.serve.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.grpc.ChunkedContent;
import io.cloudruntimes.core.grpc.ChunkedMessages;
import io.cloudruntimes.core.grpc.GrpcStream;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.core.server.OpenStreams;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.StopMethod;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.serve.MemoryBounds;
import io.cloudruntimes.embedded.serve.ServeLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies in chunks and streams between the client of gRPC and the server on grpc-java. */
@Timeout(30)
class GrpcStreamingTest {
    private static final OperationInfo CALL =
            new OperationInfo("FileService", "call", "callFile", false, Maturity.STABLE, false, true);

    private final List<GrpcMethod> methods = new ArrayList<>();
    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private @Nullable GrpcServer server;
    private @Nullable HttpCaller caller;

    private HttpCaller start(StreamLiveness liveness) throws IOException {
        WireInfo info = new WireInfo("grpc", WireInfo.Protocol.GRPC, 1, "", "", 1 << 22, new HttpErrorBody("", "", ""));
        GrpcServer started = GrpcServer.start(
                new InetSocketAddress("127.0.0.1", 0),
                List.of(() -> methods),
                ServedWire.grpc(info, services -> List.of()).grpcErrors(new ErrorResponseRules("", List.of())),
                "",
                token -> true,
                "",
                1 << 22,
                ServeLimits.DEFAULT,
                MemoryBounds.of(ServeLimits.DEFAULT, Runnable::run));
        server = started;
        HttpCaller made = HttpClientConfig.builder(URI.create("http://127.0.0.1:" + started.port()))
                .grpc()
                .liveness(liveness)
                .retries(0)
                .build();
        caller = made;
        return made;
    }

    @AfterEach
    void stop() {
        if (caller != null) {
            caller.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private void serve(GrpcMethod.Kind kind, GrpcMethod.StreamingHandler handler) {
        methods.add(new GrpcMethod.Streaming(CALL, "test.v1.Files/Call", kind, handler));
    }

    private static HttpExchange<Bytes> upload(Content content) {
        HttpRequest request = HttpRequest.builder(CALL, "POST", "/test.v1.Files/Call")
                .messages(ChunkedMessages.of(Bytes.EMPTY, content).toFrames(), "application/grpc")
                .build();
        return new HttpExchange<>(request, response -> response.body());
    }

    private static HttpExchange<Content> download() {
        HttpRequest request = HttpRequest.builder(CALL, "POST", "/test.v1.Files/Call")
                .body(MessageWriter.frame((out, value) -> {}, ""), "application/grpc")
                .multiMessageResponse()
                .build();
        return new HttpExchange<>(request, response -> {
            ChunkedContent chunks = ChunkedContent.of(response, 1);
            return response.isLive() ? chunks.content() : chunks.wholeContent();
        });
    }

    /** Gives bytes without an end, or until it fails. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long failsAfter) {
            left = failsAfter;
        }

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("the disk is gone");
            }
            return 7;
        }
    }

    private Object seen() throws InterruptedException {
        Object taken = seen.poll(20, TimeUnit.SECONDS);
        assertThat(taken).as("what the server saw").isNotNull();
        return Objects.requireNonNull(taken);
    }

    private static Bytes chunk(int bytes) {
        MessageWriter out = new MessageWriter();
        out.bytes(1, Bytes.of(new byte[bytes]));
        return out.toBytes();
    }

    @Test
    void aLongUploadArrivesWhole() throws Exception {
        serve(GrpcMethod.Kind.CLIENT_STREAMING, call -> {
            try (InputStream in = ChunkedContent.of(call.messages(), 1).content().stream()) {
                seen.add(in.transferTo(OutputStream.nullOutputStream()));
            }
            call.send(Bytes.EMPTY);
        });

        start(StreamLiveness.NONE)
                .call(upload(Content.of(new Endless(Long.MAX_VALUE), 20_000_000)), CallOptions.DEFAULT);

        assertThat(seen()).isEqualTo(20_000_000L);
    }

    @Test
    void anUploadWhoseSourceFailsNeverLooksWhole() throws Exception {
        serve(GrpcMethod.Kind.CLIENT_STREAMING, call -> {
            try {
                while (call.messages().next() != null) {
                    // reads on
                }
                seen.add("whole");
            } catch (IOException e) {
                seen.add("cut");
                throw e;
            }
        });
        HttpCaller client = start(StreamLiveness.NONE);

        assertThatThrownBy(() -> client.call(upload(Content.of(new Endless(500_000))), CallOptions.DEFAULT))
                .isInstanceOf(CancelledException.class)
                .hasMessageContaining("the disk is gone");

        assertThat(seen()).isEqualTo("cut");
    }

    @Test
    void anUploadThatTheServerRefusesIsItsError() throws Exception {
        serve(GrpcMethod.Kind.CLIENT_STREAMING, call -> {
            call.messages().next();
            throw new ConflictException("another writes it");
        });
        HttpCaller client = start(StreamLiveness.NONE);

        assertThatThrownBy(() -> client.call(
                        upload(Content.of(new Endless(Long.MAX_VALUE), 20_000_000)),
                        CallOptions.withTimeout(Duration.ofSeconds(15))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aDownloadThatIsClosedEndsTheCall() throws Exception {
        serve(GrpcMethod.Kind.SERVER_STREAMING, call -> {
            try {
                while (true) {
                    call.send(chunk(10_000));
                }
            } catch (IOException e) {
                seen.add("gone");
                throw e;
            }
        });
        Content content = start(StreamLiveness.NONE)
                .call(download(), CallOptions.builder().streamedResponse().build());

        try (InputStream in = content.stream()) {
            assertThat(in.readNBytes(1_000_000)).hasSize(1_000_000);
        }

        assertThat(seen()).isEqualTo("gone");
    }

    @Test
    void aDownloadThatFailsInTheMiddleIsNotWhole() throws Exception {
        serve(GrpcMethod.Kind.SERVER_STREAMING, call -> {
            call.send(chunk(10));
            throw new NotFoundException("the rest is gone");
        });
        HttpCaller client = start(StreamLiveness.NONE);

        assertThatThrownBy(() -> client.call(download(), CallOptions.DEFAULT))
                .isInstanceOf(CloudRuntimesException.class);
        Content content =
                client.call(download(), CallOptions.builder().streamedResponse().build());
        assertThatThrownBy(content::bytes).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anErrorBeforeTheFirstMessageIsTheErrorOfTheCall() throws Exception {
        serve(GrpcMethod.Kind.SERVER_STREAMING, call -> {
            throw new NotFoundException("there is none");
        });
        HttpCaller client = start(StreamLiveness.NONE);

        assertThatThrownBy(() -> client.call(
                        download(), CallOptions.builder().streamedResponse().build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theDeadlineEndsACallAtBothEnds() throws Exception {
        serve(GrpcMethod.Kind.SERVER_STREAMING, call -> {
            call.message();
            try {
                call.messages().next();
                new CompletableFuture<Void>().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IOException(e);
            }
        });
        HttpCaller client = start(StreamLiveness.NONE);

        assertThatThrownBy(() -> client.call(download(), CallOptions.withTimeout(Duration.ofMillis(300))))
                .isInstanceOf(CallTimeoutException.class);
    }

    private final class Listener implements StreamListener<String, String> {
        private final AtomicInteger opened = new AtomicInteger();

        @Override
        public CompletionStage<String> onEvent(String event) {
            seen.add(event);
            return CompletableFuture.completedFuture("fine");
        }

        @Override
        public void onOpen() {
            opened.incrementAndGet();
        }

        @Override
        public void onGap(StreamGap gap) {
            seen.add(gap.cause());
        }
    }

    private static final class Feed implements Subscription {
        private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

        @Override
        public boolean isOpen() {
            return !closed.isDone();
        }

        @Override
        public CompletableFuture<@Nullable Void> closed() {
            return closed;
        }

        @Override
        public void close() {
            closed.complete(null);
        }
    }

    private static HttpRequest watch() {
        return HttpRequest.builder(CALL, "POST", "/test.v1.Files/Watch")
                .body(MessageWriter.frame((out, value) -> {}, ""), "application/grpc")
                .build();
    }

    @Test
    void aServerStreamingCallOpensWithItsHeadersAndDeliversUntilItIsClosed() throws Exception {
        Feed feed = new Feed();
        CompletableFuture<StreamListener<String, String>> feeding = new CompletableFuture<>();
        methods.add(GrpcMethod.<String, String>events(
                        CALL,
                        "test.v1.Files/Watch",
                        (message, call, listener) -> {
                            feeding.complete(listener);
                            return feed;
                        },
                        Bytes::utf8)
                .opensWithHeaders()
                .serverStreaming()
                .build());
        Listener listener = new Listener();
        Subscription subscription = start(StreamLiveness.ping(20))
                .subscribe(
                        GrpcStream.<String, String>builder(watch(), Bytes::toUtf8)
                                .opensWithHeaders()
                                .serverStreaming()
                                .build(),
                        listener);
        await().until(() -> listener.opened.get() == 1);

        feeding.get().onEvent("one");

        assertThat(seen()).isEqualTo("one");
        subscription.close();
        feed.closed().get(20, TimeUnit.SECONDS);
    }

    @Test
    void anEventThatCannotBeWrittenEndsTheCallWithAnError() throws Exception {
        Feed feed = new Feed();
        CompletableFuture<StreamListener<String, String>> feeding = new CompletableFuture<>();
        methods.add(GrpcMethod.<String, String>events(
                        CALL,
                        "test.v1.Files/Watch",
                        (message, call, listener) -> {
                            feeding.complete(listener);
                            return feed;
                        },
                        event -> Bytes.utf8(Unicode.require(event)))
                .opensWithHeaders()
                .serverStreaming()
                .build());
        Listener listener = new Listener();
        start(StreamLiveness.ping(20))
                .subscribe(
                        GrpcStream.<String, String>builder(watch(), Bytes::toUtf8)
                                .opensWithHeaders()
                                .serverStreaming()
                                .build(),
                        listener);
        await().until(() -> listener.opened.get() == 1);
        feeding.get().onEvent("one");
        assertThat(seen()).isEqualTo("one");

        feeding.get().onEvent("\ud800");

        assertThat(seen()).as("the cause of the gap").isInstanceOf(InternalException.class);
        feed.closed().get(20, TimeUnit.SECONDS);
        await().until(() -> listener.opened.get() == 2); // the client opens it again
    }

    @Test
    void aStreamWithAnIdIsEndedByARequestThatHasTheId() throws Exception {
        AtomicInteger ids = new AtomicInteger();
        OpenStreams streams = new OpenStreams(() -> "stream " + ids.incrementAndGet());
        BlockingQueue<Feed> feeds = new LinkedBlockingQueue<>();
        methods.add(GrpcMethod.<String, String>events(
                        CALL,
                        "test.v1.Files/Watch",
                        (message, call, listener) -> {
                            Feed feed = new Feed();
                            feeds.add(feed);
                            return feed;
                        },
                        Bytes::utf8)
                .opensWithId(streams, 1)
                .serverStreaming()
                .build());
        methods.add(StopMethod.of(CALL, "test.v1.Files/Stop", streams)
                .id(2)
                .stopped(1)
                .problem(3)
                .build());
        HttpCaller client = start(StreamLiveness.ping(20));
        Listener listener = new Listener();
        Subscription subscription = client.subscribe(
                GrpcStream.<String, String>builder(watch(), Bytes::toUtf8)
                        .opensWithField(1)
                        .eventsInField(2)
                        .serverStreaming()
                        .build(),
                listener);
        await().until(() -> listener.opened.get() == 1);
        Bytes refused = stop(client, "stream 2");
        assertThat(MessageFields.numberOf(refused, 1)).isZero();
        assertThat(MessageFields.stringOf(refused, 3)).contains("'stream 2'");

        assertThat(MessageFields.numberOf(stop(client, "stream 1"), 1)).isEqualTo(1);

        feeds.take().closed().get(20, TimeUnit.SECONDS);
        await().until(() -> listener.opened.get() == 2); // the client opens it again
        subscription.close();
        feeds.take().closed().get(20, TimeUnit.SECONDS);
        assertThat(MessageFields.numberOf(stop(client, "stream 2"), 1)).isZero(); // nothing of it is kept
    }

    private static Bytes stop(HttpCaller client, String id) {
        HttpRequest request = HttpRequest.builder(CALL, "POST", "/test.v1.Files/Stop")
                .body(MessageWriter.frame((out, value) -> out.string(2, value), id), "application/grpc")
                .build();
        return client.call(
                new HttpExchange<>(request, response -> MessageReader.messageOf(response.body())), CallOptions.DEFAULT);
    }

    @Test
    void aSilentStreamIsAskedForASignOfLifeAndStaysOpen() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        methods.add(new GrpcMethod.Unary(CALL, "test.v1.Files/Ping", (message, call) -> {
            asked.incrementAndGet();
            return Bytes.EMPTY;
        }));
        methods.add(GrpcMethod.<String, String>events(
                        CALL, "test.v1.Files/Watch", (message, call, listener) -> new Feed(), Bytes::utf8)
                .opensWithHeaders()
                .build());
        Listener listener = new Listener();
        start(new StreamLiveness.Call("test.v1.Files/Ping", Duration.ofMillis(50)))
                .subscribe(
                        GrpcStream.<String, String>builder(watch(), Bytes::toUtf8)
                                .opensWithHeaders()
                                .build(),
                        listener);

        await().until(() -> asked.get() >= 3);

        assertThat(listener.opened).hasValue(1);
        assertThat(seen).isEmpty();
    }
}
