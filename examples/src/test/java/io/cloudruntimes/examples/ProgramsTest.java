package io.cloudruntimes.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.Ack;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Lock;
import io.cloudruntimes.PubSub;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.State;
import io.cloudruntimes.TypeRef;
import io.cloudruntimes.api.ApiOperations;
import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;
import io.cloudruntimes.jackson.JacksonSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void theQuickStartInProcessAndServed() throws Exception {
        QuickStart.Order order = new QuickStart.Order("o-1", 4200);
        assertThat(QuickStart.run("embedded:")).isEqualTo(order);
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort())) {
            assertThat(QuickStart.run(server.uri().toString())).isEqualTo(order);
        }
    }

    @Test
    void errorsAreToldApart() {
        try (CloudRuntimes runtime = CloudRuntimes.connect("embedded:")) {
            State orders = runtime.state("orders");
            assertThat(ErrorHandling.load(orders, "o-1")).isEqualTo("not there");
            assertThat(ErrorHandling.count(orders)).isEqualTo(1);
            assertThat(ErrorHandling.count(orders)).isEqualTo(2);
            orders.save("o-1", "chair");
            assertThat(ErrorHandling.rename(orders, "o-1", "table")).isEqualTo("table");
            assertThat(ErrorHandling.load(orders, "o-1")).isEqualTo("table");
            assertThatThrownBy(() -> runtime.sequencer("sequences").nextId(""))
                    .hasMessageStartingWith("GetNextIdRequest.key must have at least 1 character, has 0");
        }
        try (CloudRuntimes nowhere =
                CloudRuntimes.builder("http://127.0.0.1:1").retries(false).connect()) {
            assertThat(ErrorHandling.load(nowhere.state("orders"), "o-1"))
                    .startsWith("later: StateService.get on ")
                    .contains("storeName 'orders', key 'o-1'", "nothing listens at http://127.0.0.1:1");
        }
    }

    @Test
    void eventsAreAnswered() throws Exception {
        EventHandling receiving = new EventHandling();
        BlockingQueue<Long> dead = new LinkedBlockingQueue<>();
        try (CloudRuntimes runtime = CloudRuntimes.connect("embedded:")) {
            PubSub bus = runtime.pubsub("bus");
            try (Subscription rest = bus.subscribe("paid-dead", Long.class, event -> {
                        dead.add(event.value());
                        return Ack.SUCCESS;
                    });
                    Subscription paid = receiving.start(bus)) {
                bus.publish("paid", 4200);
                bus.publish("paid", -1);
                assertThat(dead.poll(20, TimeUnit.SECONDS)).isEqualTo(-1);
                await().untilAsserted(() -> assertThat(receiving.journal).containsExactly("4200, delivery 2"));
            }
        }
        assertThat(receiving.journal).contains("closed");
    }

    @Test
    void aLockIsHeldWhileItsHolderWorks() {
        LockHandling holding = new LockHandling();
        try (CloudRuntimes runtime = CloudRuntimes.connect("embedded:")) {
            holding.bill(runtime.locks("locks"), List.of("o-1", "o-2"));
            holding.bill(runtime.locks("locks"), List.of("o-3")); // it was released
        }
        assertThat(holding.journal).containsExactly("billed o-1 with 1", "billed o-2 with 1", "billed o-3 with 2");
    }

    @Test
    void aLockThatAnotherHoldsIsNotGranted() {
        LockHandling holding = new LockHandling();
        try (CloudRuntimes runtime = CloudRuntimes.connect("embedded:")) {
            try (Lock other = runtime.locks("locks").acquire("billing", Duration.ofSeconds(30))) {
                assertThat(holding.billIfFree(runtime, "o-1")).isFalse();
                assertThat(other.isHeld()).isTrue();
            }
            assertThat(holding.billIfFree(runtime, "o-1")).isTrue();
        }
        assertThat(holding.journal).containsExactly("billed o-1 with 2");
    }

    @Test
    void theEmbeddedRuntimeHasTheComponentsThatJavaSets(@TempDir Path folder) throws Exception {
        Path secrets = Files.createFile(
                folder.resolve("secrets.json"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secrets, "{\"db\": {\"password\": \"hunter2\"}}");
        HttpServer orders = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        orders.createContext("/orders/o-1", exchange -> {
            byte[] body = ("\"paid, says " + exchange.getRequestHeaders().getFirst("X-Client") + "\"")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        orders.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + orders.getAddress().getPort());
            EmbeddedSetup.with(folder, url, runtime -> {
                assertThat(runtime.secrets("vault").get("db:password")).contains("hunter2");
                assertThat(SequencerUse.number(runtime)).isEqualTo("order 1, invoice 1");
                assertThat(BindingUse.store(runtime, new byte[] {0, -1, 1})).containsExactly("copy.pdf");
                assertThat(BindingUse.statusOf(runtime, "o-1")).isEqualTo("paid, says shop");
                assertThat(BindingUse.statusOf(runtime, "o-2")).isEqualTo("status 404");
                assertThatThrownBy(() -> runtime.sequencer("others").nextId("order"))
                        .isInstanceOf(ComponentNotFoundException.class);
                return new LockHandling().billIfFree(runtime, "o-1");
            });
            assertThat(folder.resolve("reports/copy.pdf")).hasBinaryContent(new byte[] {0, -1, 1});
            assertThat(folder.resolve("data.db")).exists();
        } finally {
            orders.stop(0);
        }
    }

    @Test
    void presentValuesMayComeAfterTheWatchIsOpen() throws Exception {
        try (CloudRuntimes runtime = CloudRuntimes.connect("embedded:")) {
            runtime.configuration("settings").save("db.url", "jdbc:first");
            assertThat(WatchFirst.read(runtime.configuration("settings"))).isEqualTo("jdbc:first");
        }
    }

    @Test
    void eventsOfASidecarArriveAsCalls() throws Exception {
        BlockingQueue<Bytes> received = new LinkedBlockingQueue<>();
        try (AppHost host = DaprEvents.start(AppHostOptions.onFreePort(), received::add);
                EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                ServedWires wires =
                        embedded.serveAs("dapr", WireOptions.onFreePorts().withApplication(host.uri()));
                CloudRuntimes runtime = CloudRuntimes.over(embedded.connection(), Serializer.gson())) {
            runtime.pubsub("bus").publish("paid", 4200);
            assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo(Bytes.utf8("4200"));
        }
    }

    @Test
    void attemptsAreTimedOverAnotherTransport() {
        List<String> recorded = new CopyOnWriteArrayList<>();
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort());
                CloudRuntimes runtime =
                        OwnTransport.connect(server.uri().toString(), (attempt, took) -> recorded.add(attempt))) {
            runtime.state("orders").save("o-1", 1);
            assertThat(runtime.state("orders").get("o-1", Integer.class)).contains(1);
        }
        assertThat(recorded).containsExactly("StateService.save #1: 204", "StateService.get #1: 200");
    }

    @Test
    void jacksonReadsAndWritesTheValues() {
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort())) {
            String url = server.uri().toString();
            CloudRuntimes runtime = CloudRuntimes.builder(url)
                    .serializer(JacksonSerializer.create())
                    .connect();
            try (runtime) {
                runtime.state("orders").save("o-1", List.of("a", "b"));
                assertThat(runtime.state("orders").get("o-1", new TypeRef<List<String>>() {}))
                        .contains(List.of("a", "b"));
            }
        }
    }

    @Test
    void theTourGoesAsExpected() {
        assertThat(Tour.run(out)).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("On embedded", "On runtime at http://127.0.0.1:");
    }

    @Test
    void aStepThatGoesWrongIsCountedAndShown() {
        StepLog journal = new StepLog(out);
        journal.step("right", 1, () -> 1);
        journal.step("wrong", Map.of(), () -> 2);
        journal.fails("no error", "conflict", () -> {});
        assertThat(journal.finish()).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("3 steps, 2 NOT as expected")
                .contains("expected: {}; was: 2");
    }

    @Test
    void theReadmeListsEachOperation() throws IOException {
        List<String> rows = Files.readAllLines(REPOSITORY.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| "))
                .toList();
        for (OperationInfo operation : ApiOperations.ALL) {
            assertThat(rows)
                    .as(operation.name())
                    .anyMatch(row -> row.matches("\\| " + operation.service() + " \\|[^|]*\\b" + operation.method()
                            + "\\b[^|]*\\| " + operation.maturity().name().toLowerCase(Locale.ROOT) + " \\|.*"));
        }
    }
}
