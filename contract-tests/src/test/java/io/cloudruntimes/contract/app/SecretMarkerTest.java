package io.cloudruntimes.contract.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.Ack;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.GetOptions;
import io.cloudruntimes.PublishOptions;
import io.cloudruntimes.SaveOptions;
import io.cloudruntimes.SecretOptions;
import io.cloudruntimes.Secrets;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.State;
import io.cloudruntimes.SubscribeOptions;
import io.cloudruntimes.contract.CapturedLog;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.interceptor.Attempt;
import io.cloudruntimes.core.http.interceptor.Interceptor;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.secret.MemorySecretStore;
import io.cloudruntimes.embedded.secret.SecretModule;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import io.cloudruntimes.secret.GetBulkSecretRequest;
import io.cloudruntimes.secret.GetSecretRequest;
import io.cloudruntimes.secret.SecretService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A marker is put into values, header values, queries and metadata, on the wires of a runtime and at the port of an application. It
 * stands in no error, in no log record of any level, and in no {@code toString}.
 */
@Timeout(120)
class SecretMarkerTest {
    private static final String MARKER = "s3cr3t-marker";
    private static final String TOKEN = "t0k3n-marker";
    private static final Map<String, String> METADATA = Map.of("tenant", MARKER);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final CapturedLog log = new CapturedLog(texts::add);

    private record Order(String id, long total) {}

    @AfterEach
    void silence() {
        log.close();
    }

    private void see(Object shown) {
        texts.add(String.valueOf(shown));
        if (shown instanceof Throwable failure) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            texts.add(text.toString());
        }
    }

    private void fails(ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).isInstanceOf(CloudRuntimesException.class);
        see(failure);
        see(((CloudRuntimesException) failure).context());
    }

    private void assertNothingShows() {
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain(MARKER, TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void onAWireNothingShows(String wire) throws Exception {
        BlockingQueue<Object> failures = new LinkedBlockingQueue<>();
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                ServedWires served =
                        runtime.serveAs("dapr", WireOptions.onFreePorts().withToken(TOKEN));
                CloudRuntimes client =
                        CloudRuntimes.builder(url(served, wire)).token(TOKEN).connect()) {
            State state = client.state("orders");
            state.save("o-1", new Order(MARKER, 1));
            see(state.getEntry("o-1", Order.class));
            fails(() -> state.get("o-1", Long.class));
            fails(() -> state.getAll(List.of("o-1"), Integer.class));
            fails(() -> state.save("o-1", new Order(MARKER, 2), SaveOptions.ifEtag("12345")));
            state.save("o-1", MARKER, SaveOptions.DEFAULT.withMetadata(METADATA));
            fails(() -> state.get("o-1", Order.class, GetOptions.DEFAULT.withMetadata(METADATA)));
            client.pubsub("bus").publish("paid", MARKER, PublishOptions.DEFAULT.withMetadata(METADATA));
            fails(() -> client.pubsub("bus")
                    .publish("paid", MARKER, PublishOptions.DEFAULT.withMetadata(Map.of("ttlInSeconds", MARKER))));
            fails(() -> client.rpc()
                    .call("nobody", "m")
                    .query("q", MARKER)
                    .header("x-own", MARKER)
                    .body(MARKER)
                    .send());
            if (wire.equals("grpc")) { // over HTTP the events come at the port of the application
                try (Subscription unreadable = client.pubsub("bus")
                        .subscribe(
                                "paid",
                                Long.class,
                                SubscribeOptions.DEFAULT.onHandlerError(failures::add),
                                event -> Ack.SUCCESS)) {
                    see(unreadable);
                    client.pubsub("bus").publish("paid", new Order(MARKER, 1));
                    see(Objects.requireNonNull(failures.poll(20, TimeUnit.SECONDS)));
                }
            }
        }
        assertNothingShows();
    }

    /** Where a client reads the secrets of an embedded runtime. */
    private CloudRuntimes connect(EmbeddedRuntime runtime, String place) {
        return switch (place) {
            case "embedded" -> CloudRuntimes.over(runtime.connection(), Serializer.gson());
            case "served" ->
                CloudRuntimes.builder(runtime.serve(ServeOptions.onFreePort().withToken(TOKEN))
                                .uri()
                                .toString())
                        .token(TOKEN)
                        .interceptor(seeing())
                        .connect();
            default ->
                CloudRuntimes.builder(url(
                                runtime.serveAs(
                                        "dapr", WireOptions.onFreePorts().withToken(TOKEN)),
                                place))
                        .token(TOKEN)
                        .interceptor(seeing())
                        .connect();
        };
    }

    /** What an interceptor, which may measure or trace, prints of each attempt. */
    private Interceptor seeing() {
        return new Interceptor() {
            @Override
            public void before(Attempt attempt) {
                see(attempt);
                see(attempt.resource());
            }

            @Override
            public void after(Attempt attempt) {
                see(attempt);
                see(attempt.response());
                attempt.error().ifPresent(SecretMarkerTest.this::see);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "served", "http", "grpc"})
    void ofSecretsNothingShows(String place, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("secrets.json");
        write(file, "{\"a\":\"" + MARKER + "\",\"db\":{\"password\":\"" + MARKER + "\"}}");
        MemorySecretStore memory = new MemorySecretStore()
                .put("db", Map.of("user", MARKER, "password", MARKER))
                .put("a", MARKER);
        see(memory);
        Map<String, String> environment = Map.of("APP_A", MARKER);
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                        .option(SecretModule.FILES, Map.of("file", file))
                        .option(SecretModule.ENVIRONMENTS, Map.of("environment", "APP_"))
                        .option(SecretModule.ENVIRONMENT, () -> environment)
                        .option(SecretModule.STORES, Map.of("memory", memory))
                        .build();
                CloudRuntimes client = connect(runtime, place)) {
            see(runtime.components());
            for (String store : List.of("file", "environment", "memory")) {
                Secrets secrets = client.secrets(store);
                see(secrets);
                Map<String, Map<String, String>> all = secrets.getAll();
                assertThat(all)
                        .isNotEmpty()
                        .allSatisfy((name, values) -> assertThat(values).containsValue(MARKER));
                see(all);
                see(all.values());
                see(secrets.async().getAll().join().entrySet());
                String name = all.keySet().iterator().next();
                Optional<Map<String, String>> values = secrets.getValues(name);
                see(values);
                see(values.orElseThrow().entrySet());
                see(values.orElseThrow().values());
                see(client.service(SecretService.class)
                        .getSecret(GetSecretRequest.builder()
                                .storeName(store)
                                .name(name)
                                .build()));
                see(client.service(SecretService.class)
                        .getBulkSecret(
                                GetBulkSecretRequest.builder().storeName(store).build()));
                if (place.equals("embedded")
                        || place.equals("served")) { // the wires of a sidecar ignore what it ignores
                    fails(() -> secrets.get(name, SecretOptions.DEFAULT.withMetadata(METADATA)));
                } else {
                    see(secrets.getValues(name, SecretOptions.DEFAULT.withMetadata(METADATA)));
                }
                fails(() -> secrets.get("n".repeat(1025)));
                see(SecretOptions.DEFAULT.withMetadata(METADATA));
            }
            fails(() -> client.secrets("memory").get("db"));
            for (String broken : List.of(
                    "{\"a\":\"" + MARKER,
                    "{\"a\":" + MARKER + "}",
                    "{\"a\":[\"" + MARKER + "\"]}",
                    "{\"a\":\"" + MARKER + "\",\"a\":\"" + MARKER + "\"}",
                    "{\"a\":\"" + MARKER + "\\q\"}",
                    MARKER)) {
                write(file, broken);
                fails(() -> client.secrets("file").get("a"));
                fails(() -> client.secrets("file").getAll());
            }
            write(file, "{\"a\":\"" + MARKER + "\"}");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            fails(() -> client.secrets("file").get("a"));
            Files.delete(file);
            fails(() -> client.secrets("file").get("a"));
        }
        assertNothingShows();
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** Responses whose secrets cannot be read, and one that ends in the middle of a secret. */
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d", "dapr://127.0.0.1:%d?wire=http"})
    void ofMalformedSecretsNothingShows(String url) throws Exception {
        AtomicReference<byte[]> body = new AtomicReference<>(new byte[0]);
        AtomicBoolean cut = new AtomicBoolean();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = Objects.requireNonNull(body.get());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length + (cut.get() ? 100 : 0));
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        server.start();
        String secret = "\"" + MARKER + "\"";
        boolean isDapr = url.startsWith("dapr");
        try (CloudRuntimes client = CloudRuntimes.connect(
                String.format(Locale.ROOT, url, server.getAddress().getPort()))) {
            Secrets secrets = client.secrets("vault");
            for (String values : List.of(
                    "{\"a\":" + secret,
                    "{\"a\":" + MARKER + "}",
                    "{\"a\":[" + secret + "]}",
                    "{\"a\":{" + secret + ":" + secret + "}}",
                    "{\"a\":\"" + MARKER + "\\q\"}",
                    "[" + secret + "]",
                    secret,
                    MARKER,
                    "{\"a\":" + secret + "} " + MARKER)) {
                body.set(utf8(isDapr ? values : "{\"values\":" + values + "}"));
                fails(() -> secrets.get("a"));
                fails(() -> secrets.getValues("a"));
                String all = isDapr ? "{\"a\":" + values : "{\"secrets\":[{\"name\":\"a\",\"values\":" + values;
                body.set(utf8(all));
                fails(secrets::getAll);
                body.set(utf8(all + (isDapr ? "}" : "}]}}")));
                fails(secrets::getAll);
            }
            cut.set(true);
            body.set(utf8(isDapr ? "{\"a\":" + secret : "{\"values\":{\"a\":" + secret));
            fails(() -> secrets.get("a"));
            fails(() -> joined(secrets.async().get("a")));
        } finally {
            server.stop(0);
        }
        assertNothingShows();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void joined(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw (CloudRuntimesException) Objects.requireNonNull(e.getCause());
        }
    }

    private static String url(ServedWires served, String wire) {
        return "dapr://127.0.0.1:"
                + Objects.requireNonNull(served.uris().get("http")).getPort() + "?grpc="
                + Objects.requireNonNull(served.uris().get("grpc")).getPort() + "&wire=" + wire;
    }

    @ParameterizedTest
    @EnumSource(Hosted.Kind.class)
    void atThePortOfAnApplicationNothingShows(Hosted.Kind kind) throws Exception {
        DaprCallbacks callbacks = new DaprCallbacks(TOKEN);
        callbacks.serve(ServeMethodsRequest.builder().service("billing").build(), call -> {
            see(call);
            if (call.method().equals("late")) {
                return CompletableFuture.failedFuture(new IllegalStateException("of the handler"));
            }
            MethodAnswer answer = MethodAnswer.builder()
                    .headers(Map.of(call.method().equals("odd") ? "a b" : "x-own", MARKER))
                    .data(Bytes.utf8(MARKER))
                    .build();
            see(answer);
            return CompletableFuture.completedFuture(answer);
        });
        callbacks.subscribe(
                SubscribeTopicEventsRequest.builder()
                        .pubsubName("bus")
                        .topic("paid")
                        .metadata(METADATA)
                        .build(),
                event -> {
                    see(event);
                    return CompletableFuture.completedFuture(TopicEventAnswer.builder()
                            .status(TopicEventStatus.of(MARKER))
                            .build());
                });
        try (Hosted hosted = Hosted.start(kind, callbacks)) {
            String own = "dapr-api-token: " + TOKEN;
            assertThat(send(hosted, "/m?q=" + MARKER, own, MARKER).body()).isEqualTo(MARKER);
            HttpResponse<String> odd = send(hosted, "/odd?q=" + MARKER, own, MARKER);
            assertThat(odd.statusCode()).as("a name that HTTP forbids").isEqualTo(500);
            see(odd.body());
            see(send(hosted, "/late?q=" + MARKER, own, MARKER).body());
            see(send(hosted, "/m?q=" + MARKER, "dapr-api-token: " + MARKER, MARKER)
                    .body());
            see(send(hosted, "/m%ff?q=" + MARKER, own, MARKER).body());
            for (String event : List.of(
                    MARKER,
                    "{\"id\":1,\"data\":" + MARKER + "}",
                    "{\"id\":[\"" + MARKER + "\"]}",
                    "{\"id\":\"1\",\"specversion\":\"" + MARKER + "\",\"data\":\"" + MARKER + "\"}",
                    "{\"id\":\"1\",\"data_base64\":\"" + MARKER + "!\"}",
                    "{\"id\":\"1\",\"own\":\"" + MARKER + "\",\"data\":\"" + MARKER + "\"}")) {
                send(hosted, "/subscriptions/bus/paid", own, event);
            }
        }
        see(InvokeMethodRequest.builder()
                .service("s")
                .method("m")
                .query("q=" + MARKER)
                .headers(METADATA)
                .data(Content.of(Bytes.utf8(MARKER)))
                .build());
        assertNothingShows();
    }

    private static HttpResponse<String> send(Hosted hosted, String target, String header, String body)
            throws Exception {
        int colon = header.indexOf(": ");
        return CLIENT.send(
                HttpRequest.newBuilder(hosted.uri().resolve(target))
                        .header(header.substring(0, colon), header.substring(colon + 2))
                        .header("x-own", MARKER)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
