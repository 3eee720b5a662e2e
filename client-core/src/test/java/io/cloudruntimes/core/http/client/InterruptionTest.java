package io.cloudruntimes.core.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.fixture.TcpServer;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call whose thread is interrupted ends at once as cancelled, whatever it is at, and the thread stays interrupted. */
@Timeout(60)
class InterruptionTest {
    private static final OperationInfo OPERATION = OperationInfo.of(
                    "RpcService", "invokeMethod", "invokeMethod", true, Maturity.STABLE)
            .withStreamableResponse();
    /** Longer than the test may take: a call that waits for its deadline fails the test. */
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final List<AutoCloseable> resources = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : resources) {
            resource.close();
        }
    }

    private <T extends AutoCloseable> T closed(T resource) {
        resources.add(resource);
        return resource;
    }

    private enum Wire {
        HTTP,
        GRPC
    }

    /** What the call is at when its thread is interrupted. */
    private enum At {
        BEFORE,
        CONNECTING,
        WRITING,
        WAITING
    }

    /** A server that accepts connections and is silent; it reads what comes, or not. */
    private URI silentServer(boolean reads, AtomicInteger connections, AtomicInteger bytes) {
        TcpServer server = closed(TcpServer.start("silent-server", connection -> {
            connections.incrementAndGet();
            return () -> {
                if (reads) {
                    count(connection, bytes);
                }
            };
        }));
        return server.uri();
    }

    private static void count(Socket connection, AtomicInteger bytes) {
        try {
            InputStream in = connection.getInputStream();
            while (in.read() >= 0) {
                bytes.incrementAndGet();
            }
        } catch (IOException e) {
            // closed
        }
    }

    /** An address that takes no more connections: its queue is full. */
    private URI fullServer() throws IOException {
        ServerSocket server = closed(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        boolean full = false;
        while (!full) {
            Socket socket = closed(new Socket());
            try {
                socket.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()), 200);
            } catch (IOException e) {
                full = true;
            }
        }
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void daemon(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception e) {
                // closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static Thread thread(boolean virtual, Runnable task) {
        if (!virtual) {
            return new Thread(task, "caller");
        }
        try {
            Method unstarted = Class.forName("java.lang.Thread$Builder").getMethod("unstarted", Runnable.class);
            return (Thread) unstarted.invoke(Thread.class.getMethod("ofVirtual").invoke(null), task);
        } catch (ReflectiveOperationException e) {
            return Assumptions.abort("this JDK has no virtual threads");
        }
    }

    /** What a call ended with. */
    private record Outcome(Throwable failure, boolean interrupted) {}

    private static void check(CompletableFuture<Outcome> ended) throws Exception {
        Outcome outcome = ended.get(20, TimeUnit.SECONDS);
        assertThat(outcome.failure()).isInstanceOf(CancelledException.class).hasMessageContaining("interrupted");
        assertThat(outcome.interrupted()).as("the thread is still interrupted").isTrue();
    }

    private static CompletableFuture<Outcome> start(Thread[] thread, boolean virtual, boolean interrupted, Task task) {
        CompletableFuture<Outcome> ended = new CompletableFuture<>();
        thread[0] = thread(virtual, () -> {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            try {
                task.run();
                ended.completeExceptionally(new AssertionError("the call did not fail"));
            } catch (Throwable e) {
                ended.complete(new Outcome(e, Thread.currentThread().isInterrupted()));
            }
        });
        thread[0].start();
        return ended;
    }

    private static HttpExchange<HttpResponse> exchange(byte[] body) {
        return new HttpExchange<>(
                HttpRequest.builder(OPERATION, "POST", "/x")
                        .body(Content.of(body), "application/grpc")
                        .build(),
                response -> response);
    }

    private HttpCaller caller(URI uri, Wire wire) {
        HttpClientConfig config =
                HttpClientConfig.builder(uri).timeout(DEADLINE).connectTimeout(DEADLINE);
        return closed((wire == Wire.GRPC ? config.grpc() : config).build());
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP, BEFORE, false", "HTTP, CONNECTING, false", "HTTP, WRITING, false", "HTTP, WAITING, false",
        "GRPC, BEFORE, false", "GRPC, CONNECTING, false", "GRPC, WRITING, false", "GRPC, WAITING, false",
        "HTTP, BEFORE, true", "HTTP, CONNECTING, true", "HTTP, WRITING, true", "HTTP, WAITING, true",
        "GRPC, BEFORE, true", "GRPC, CONNECTING, true", "GRPC, WRITING, true", "GRPC, WAITING, true",
    })
    void aCallEndsAsCancelled(Wire wire, At at, boolean virtual) throws Exception {
        AtomicInteger connections = new AtomicInteger();
        AtomicInteger bytes = new AtomicInteger();
        URI uri = at == At.CONNECTING ? fullServer() : silentServer(at != At.WRITING, connections, bytes);
        HttpCaller caller = caller(uri, wire);
        byte[] body = new byte[at == At.WRITING ? 32 << 20 : 5];
        Thread[] thread = new Thread[1];
        CompletableFuture<Outcome> ended =
                start(thread, virtual, at == At.BEFORE, () -> caller.call(exchange(body), CallOptions.DEFAULT));
        switch (at) {
            case BEFORE -> {}
            case CONNECTING -> await().until(() -> isIn(thread[0], "okhttp3"));
            case WRITING -> await().until(() -> connections.get() > 0 && isIn(thread[0], "okhttp3"));
            case WAITING -> await().until(() -> bytes.get() > 0 && isIn(thread[0], "okhttp3"));
        }
        thread[0].interrupt();
        check(ended);
        if (at == At.BEFORE) {
            assertThat(connections).hasValue(0);
        }
    }

    private static boolean isIn(Thread thread, String packageName) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(packageName));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readingAStreamedResponseEndsAsCancelled(boolean virtual) throws Exception {
        ScriptedServer server = closed(new ScriptedServer((request, out) -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
            TimeUnit.MINUTES.sleep(5);
            return false;
        }));
        HttpCaller caller = caller(server.uri(), Wire.HTTP);
        HttpResponse response = caller.call(
                exchange(new byte[0]), CallOptions.builder().streamedResponse().build());
        InputStream in = response.content().stream();
        assertThat(new String(in.readNBytes(3), StandardCharsets.UTF_8)).isEqualTo("abc");
        Thread[] thread = new Thread[1];
        CompletableFuture<Outcome> ended = start(thread, virtual, false, () -> {
            try {
                in.read();
            } catch (ContentException e) {
                throw e.error();
            }
        });
        await().until(() -> isIn(thread[0], "okio"));
        thread[0].interrupt();
        check(ended);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCallAtAUnixSocketEndsAsCancelled(boolean virtual, @TempDir Path folder) throws Exception {
        Path path = folder.resolve("s");
        ServerSocketChannel server = closed(ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.bind(UnixDomainSocketAddress.of(path));
        CompletableFuture<Integer> arrived = new CompletableFuture<>();
        daemon(() -> {
            SocketChannel connection = closed(server.accept());
            arrived.complete(connection.read(ByteBuffer.allocate(10)));
        });
        HttpCaller caller = closed(HttpClientConfig.builder(URI.create("http://localhost"))
                .unixSocket(path)
                .timeout(DEADLINE)
                .build());
        Thread[] thread = new Thread[1];
        CompletableFuture<Outcome> ended =
                start(thread, virtual, false, () -> caller.call(exchange(new byte[0]), CallOptions.DEFAULT));
        arrived.get(20, TimeUnit.SECONDS);
        thread[0].interrupt();
        check(ended);
    }

    @Test
    void aCallThatIsInterruptedDoesNotEndItsNeighbour() throws Exception {
        ScriptedServer server = closed(new ScriptedServer((request, out) -> {
            if (request.startsWith("GET")) {
                ScriptedServer.write(out, ScriptedServer.answer(200, "", "there"));
                return true;
            }
            TimeUnit.MINUTES.sleep(5);
            return false;
        }));
        HttpCaller caller = caller(server.uri(), Wire.HTTP);
        Thread[] thread = new Thread[1];
        CompletableFuture<Outcome> ended =
                start(thread, false, false, () -> caller.call(exchange(new byte[0]), CallOptions.DEFAULT));
        await().until(() -> !server.requests().isEmpty());
        thread[0].interrupt();
        check(ended);
        HttpExchange<String> get = new HttpExchange<>(
                HttpRequest.builder(OPERATION, "GET", "/x").build(),
                response -> response.body().toUtf8());
        assertThat(caller.call(get, CallOptions.DEFAULT)).isEqualTo("there");
    }

    @Test
    void anErrorOfALibraryIsAnErrorOfTheApi() throws Exception {
        for (Throwable thrown : List.of(new AssertionError("a library"), new IllegalStateException("closed"))) {
            HttpCaller caller = HttpCaller.over(new FailingChannel(thrown), "acme", response -> {
                throw new AssertionError("not asked");
            });
            Throwable failure = catchThrowable(() -> caller.call(exchange(new byte[0]), CallOptions.DEFAULT));
            assertThat(failure).isInstanceOf(InternalException.class).hasCause(thrown);
            ExecutionException async = catchThrowableOfType(
                    ExecutionException.class,
                    () -> caller.callAsync(exchange(new byte[0]), CallOptions.DEFAULT)
                            .get(20, TimeUnit.SECONDS));
            assertThat(async.getCause()).isInstanceOf(InternalException.class);
        }
    }

    /** Throws what no signature declares. */
    private record FailingChannel(Throwable thrown) implements HttpChannel {
        @Override
        public HttpResponse send(HttpRequest request, CallContext context) {
            throw FailingChannel.<RuntimeException>sneaky(thrown);
        }

        @Override
        public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
            throw FailingChannel.<RuntimeException>sneaky(thrown);
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <E extends Throwable> E sneaky(Throwable e) throws E {
            throw (E) e;
        }
    }
}
