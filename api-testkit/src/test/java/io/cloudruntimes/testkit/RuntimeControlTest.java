package io.cloudruntimes.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.Ack;
import io.cloudruntimes.Binding;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Configuration;
import io.cloudruntimes.FileReader;
import io.cloudruntimes.FileStore;
import io.cloudruntimes.PublishOptions;
import io.cloudruntimes.SaveOptions;
import io.cloudruntimes.Secrets;
import io.cloudruntimes.State;
import io.cloudruntimes.SubscribeOptions;
import io.cloudruntimes.TypeRef;
import io.cloudruntimes.WatchOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.state.AsyncStateService;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.SaveStateRequest;
import io.cloudruntimes.state.StateService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuntimeControlTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** What is stored. */
    record Order(String id, long total) {}

    private final RuntimeControl control = RuntimeControl.inMemory()
            .startAt(START)
            .state("orders", "o-1", new Order("o-1", 4200))
            .seed(runtimes -> runtimes.pubsub("bus").publish("seeded", "before"))
            .start();
    private final State orders = control.runtimes().state("orders");

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void secretsAreSeededAndChangedAndFail() {
        try (RuntimeControl other = RuntimeControl.inMemory()
                .secret("vault", "password", "hunter2")
                .secret("vault", "db", Map.of("user", "u", "password", "p"))
                .secret("second", "key", "k")
                .start()) {
            Secrets vault = other.runtimes().secrets("vault");
            assertThat(vault.get("password")).contains("hunter2");
            assertThat(vault.getValues("db")).contains(Map.of("user", "u", "password", "p"));
            assertThat(vault.get("nope")).isEmpty();
            assertThat(other.runtimes().secrets("second").getAll()).containsOnlyKeys("key");
            other.secrets("vault").put("password", "rotated").remove("db");
            assertThat(vault.get("password")).contains("rotated");
            assertThat(vault.getValues("db")).isEmpty();
            other.failNext(1, "getSecret").with(ErrorCode.PERMISSION_DENIED);
            assertThatThrownBy(() -> vault.get("password")).isInstanceOf(PermissionDeniedException.class);
            assertThat(other.calls("getSecret"))
                    .hasSize(6)
                    .allSatisfy(call -> assertThat(call.toString()).doesNotContain("hunter2", "rotated"));
            assertThatThrownBy(() -> other.secrets("nowhere"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("nowhere", "vault", "RuntimeSetup.secret");
        }
    }

    @Test
    void configurationIsSeededAndWatchedAndFails() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (RuntimeControl other = RuntimeControl.inMemory()
                .configuration("settings", "db.url", "jdbc:x")
                .configuration("settings", "empty", "")
                .configuration("others", "db.url", "jdbc:y")
                .start()) {
            Configuration settings = other.runtimes().configuration("settings");
            assertThat(settings.getAll()).isEqualTo(Map.of("db.url", "jdbc:x", "empty", ""));
            assertThat(other.runtimes().configuration("others").get("db.url")).contains("jdbc:y");
            assertThat(other.calls("saveConfiguration")).isEmpty(); // what is seeded leaves no trace
            try (Subscription watched = settings.watch(
                    List.of("db.url"),
                    WatchOptions.DEFAULT.withPresentValues(),
                    change -> seen.add(change.value().orElse("deleted")))) {
                assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("jdbc:x");
                settings.save("db.url", "jdbc:z");
                assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("jdbc:z");
            }
            other.failNext(1, "getConfiguration").with(ErrorCode.UNAVAILABLE);
            assertThatThrownBy(() -> settings.get("db.url")).isInstanceOf(UnavailableException.class);
            assertThat(settings.get("db.url")).contains("jdbc:z");
        }
    }

    @Test
    void eventsOfBindingsAreSeededAndCallsOfBindingsFail() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (RuntimeControl other =
                RuntimeControl.inMemory().bindingEvent("inbox", "seeded").start()) {
            Binding inbox = other.runtimes().binding("inbox");
            assertThat(other.calls("invokeBinding")).isEmpty();
            try (Subscription subscription = inbox.subscribe(String.class, event -> {
                seen.add(event.value());
                return Ack.SUCCESS;
            })) {
                assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("seeded");
                assertThat(subscription.isOpen()).isTrue();
            }
            other.failNext(1, "invokeBinding").with(ErrorCode.UNAVAILABLE);
            assertThatThrownBy(() -> inbox.invoke("create", "x")).isInstanceOf(UnavailableException.class);
            inbox.invoke("create", "x");
            assertThat(other.calls("invokeBinding")).hasSize(2);
        }
    }

    @Test
    void filesAreSeededAndCallsOfFilesFail() throws Exception {
        byte[] seeded = {1, 2, 3};
        try (RuntimeControl other = RuntimeControl.inMemory()
                .startAt(START)
                .file("reports", "2026/11.pdf", seeded)
                .start()) {
            FileStore files = other.runtimes().files("reports");
            assertThat(other.calls("putFile")).isEmpty();
            try (FileReader reader = files.open("2026/11.pdf").orElseThrow()) {
                assertThat(reader.readAllBytes()).isEqualTo(seeded);
                assertThat(reader.modified()).contains(START);
            }
            other.on("putFile").where("name", "a").fails(ErrorCode.RESOURCE_EXHAUSTED, "the disk is full");
            assertThatThrownBy(() -> files.put("a", seeded))
                    .isInstanceOf(ResourceExhaustedException.class)
                    .hasMessageContaining("the disk is full");
            other.failNext(1, "putFile").afterTakingEffect().with(ErrorCode.TIMEOUT);
            assertThatThrownBy(() -> files.put("b", seeded)).isInstanceOf(CallTimeoutException.class);
            assertThat(files.read("b")).contains(Bytes.of(seeded));
            other.clock().advance(Duration.ofDays(1));
            files.put("c", seeded);
            assertThat(files.stat("c").orElseThrow().modified()).contains(START.plus(Duration.ofDays(1)));
            other.checkFaultsUsed();
        }
    }

    @Test
    void whatIsSeededIsThereAndLeavesNoTrace() {
        assertThat(control.calls()).isEmpty();
        assertThat(control.events("bus", "seeded").all()).isEmpty();
        assertThat(orders.get("o-1", Order.class)).contains(new Order("o-1", 4200));
    }

    @Test
    void theNextCallsFailAndNoOther() {
        Fault fault = control.failNext(2, "saveState").with(ErrorCode.UNAVAILABLE);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> orders.save("o-2", "x"))
                    .isInstanceOfSatisfying(UnavailableException.class, error -> {
                        assertThat(error.runtime()).isEqualTo("embedded");
                        assertThat(error.service()).isEqualTo("StateService");
                        assertThat(error.operation()).isEqualTo("save");
                        assertThat(error.resource()).contains("orders");
                        assertThat(error.retryable()).isTrue();
                    });
        }
        assertThat(orders.get("o-2", String.class)).isEmpty();
        orders.save("o-2", "x");
        assertThat(orders.get("o-2", String.class)).contains("x");
        assertThat(fault.times()).isEqualTo(2);
        control.checkFaultsUsed();
    }

    @Test
    void aKeyConflictsWhereverItStandsInTheRequest() {
        control.on("saveState").where("key", "o-1").fails(ErrorCode.CONFLICT, "somebody was faster");
        orders.save("o-2", "x");
        assertThatThrownBy(() -> orders.saveAll(Map.of("o-1", "x")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("somebody was faster");
        control.on("getState").where("storeName", "orders").where("key", "o-2").fails(ErrorCode.PERMISSION_DENIED);
        assertThat(control.runtimes().state("other").get("o-2", String.class)).isEmpty();
        assertThatThrownBy(() -> orders.get("o-2", String.class))
                .isInstanceOfSatisfying(
                        CloudRuntimesException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.PERMISSION_DENIED));
    }

    @Test
    void aFaultAfterTakingEffectLosesOnlyTheAnswer() {
        control.failNext(1, "saveState").afterTakingEffect().with(ErrorCode.TIMEOUT);
        assertThatThrownBy(() -> orders.save("o-2", "x")).isInstanceOf(CallTimeoutException.class);
        assertThat(orders.get("o-2", String.class)).contains("x");
    }

    @Test
    void aDelayLongerThanACallMayTakeIsATimeout() {
        control.on("getState").delays(Duration.ofDays(1));
        StateService service = control.runtimes().service(StateService.class);
        assertThatThrownBy(() -> service.get(get("o-1"), CallOptions.withTimeout(Duration.ofMillis(20))))
                .isInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("20 ms")
                .hasMessageContaining("key 'o-1'")
                .hasMessageContaining("RuntimeControlTest.java:");
    }

    @Test
    void aShortDelayIsOnlyThat() {
        Fault fault = control.on("getState").delays(Duration.ofMillis(1));
        assertThat(orders.get("o-1", Order.class)).isPresent();
        assertThat(fault.times()).isEqualTo(1);
    }

    @Test
    void aCallThatHangsGoesOnWhenTheFaultIsLifted() {
        Fault fault = control.on("getState").hangs();
        AsyncStateService service = control.runtimes().service(AsyncStateService.class);
        CompletableFuture<Boolean> found = service.get(get("o-1")).thenApply(entry -> entry.isPresent());
        fault.awaitTimes(1);
        assertThat(found).isNotDone();
        fault.lift();
        assertThat(found.join()).isTrue();
        assertThat(orders.get("o-1", Order.class)).isPresent();
    }

    private static GetStateRequest get(String key) {
        return GetStateRequest.builder().storeName("orders").key(key).build();
    }

    @Test
    void faultsStrikeTheAsyncServicesAsWell() {
        control.failNext(1, "getState").with(ErrorCode.UNAVAILABLE);
        assertThatThrownBy(() -> control.runtimes()
                        .service(AsyncStateService.class)
                        .get(get("o-1"))
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(UnavailableException.class);
    }

    @Test
    void faultsStrikeWhatIsServedWithTheErrorsOfAClient() {
        control.failNext(1, "saveState").with(ErrorCode.UNAVAILABLE);
        control.on("saveState").where("key", "c").fails(ErrorCode.CONFLICT);
        try (CloudRuntimes client = CloudRuntimes.connect(control.url().toString())) {
            State state = client.state("orders");
            assertThatThrownBy(() -> state.save("o-2", "x"))
                    .isInstanceOfSatisfying(UnavailableException.class, error -> {
                        assertThat(error.status()).hasValue(503);
                        assertThat(error.runtime()).contains(control.url().toString());
                    });
            assertThatThrownBy(() -> state.save("c", "x")).isInstanceOf(ConflictException.class);
            state.save("o-2", "x");
            client.pubsub("bus").publish("paid", "o-2");
        }
        assertThat(orders.get("o-2", String.class)).contains("x");
        assertThat(control.events("bus", "paid").values(String.class)).containsExactly("o-2");
    }

    @Test
    void aSubscriptionCanBeRefused() {
        control.failNext(1, "subscribeTopicEvents").with(ErrorCode.COMPONENT_NOT_FOUND);
        assertThatThrownBy(() -> control.runtimes().pubsub("bus").subscribe("paid", String.class, event -> Ack.SUCCESS))
                .isInstanceOfSatisfying(
                        CloudRuntimesException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.COMPONENT_NOT_FOUND));
        try (Subscription open =
                control.runtimes().pubsub("bus").subscribe("paid", String.class, event -> Ack.SUCCESS)) {
            assertThat(open.isOpen()).isTrue();
        }
    }

    @Test
    void eventsAreReadByTheirMediaTypeAndWithTypeArguments() {
        PublishOptions latin = PublishOptions.DEFAULT.withContentType("text/plain; charset=iso-8859-1");
        control.runtimes().pubsub("bus").publish("words", "Rödgröd", latin);
        control.runtimes().pubsub("bus").publish("lists", List.of(new Order("o-1", 1)));
        assertThat(control.events("bus", "words").values(String.class)).containsExactly("Rödgröd");
        assertThat(control.events("bus", "lists").values(new TypeRef<List<Order>>() {}))
                .containsExactly(List.of(new Order("o-1", 1)));
    }

    @Test
    void eventsAreCapturedBeforeThePublisherKnows() {
        control.runtimes().pubsub("bus").publish("paid", new Order("o-1", 1));
        control.runtimes().pubsub("bus").publishAll("paid", List.of(new Order("o-2", 2), new Order("o-3", 3)));
        control.runtimes().pubsub("bus").publish("other", "x");
        Events paid = control.events("bus", "paid");
        assertThat(paid.values(Order.class)).extracting(Order::id).containsExactly("o-1", "o-2", "o-3");
        assertThat(paid.await(3)).first().satisfies(event -> {
            assertThat(event.time()).isEqualTo(START);
            assertThat(event.contentType()).contains("application/json");
            assertThat(event.data().toUtf8()).contains("\"o-1\"");
            assertThat(event.id()).isNotEmpty();
        });
        assertThat(control.events("bus2", "paid").all()).isEmpty();
    }

    @Test
    void waitsForWhatIsPublishedLater() {
        CompletableFuture<?> later = CompletableFuture.runAsync(
                () -> control.runtimes().pubsub("bus").publish("paid", "late"));
        assertThat(control.events("bus", "paid").await(1)).hasSize(1);
        later.join();
    }

    @Test
    void eventsThatDoNotComeSaySo() {
        control.runtimes().pubsub("bus").publish("payed", "x");
        assertThatThrownBy(() -> control.events("bus", "paid").await(1, Duration.ofMillis(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected 1 events of bus/paid")
                .hasMessageContaining("[bus/payed]");
    }

    @Test
    void eventsOfADeadLetterTopicAreCaptured() {
        SubscribeOptions options = SubscribeOptions.DEFAULT.withDeadLetterTopic("dead");
        try (Subscription open =
                control.runtimes().pubsub("bus").subscribe("paid", String.class, options, event -> Ack.DROP)) {
            control.runtimes().pubsub("bus").publish("paid", "bad");
            assertThat(control.events("bus", "dead").await(1).get(0).value(String.class))
                    .isEqualTo("bad");
        }
    }

    @Test
    void valuesAndEventsExpireByTheClock() throws Exception {
        orders.save("s", "x", SaveOptions.expiringAfter(Duration.ofHours(1)));
        control.runtimes().pubsub("bus").publish("paid", "old", Duration.ofHours(1));
        control.clock().advance(Duration.ofMinutes(59));
        assertThat(orders.get("s", String.class)).contains("x");
        control.clock().advance(Duration.ofMinutes(1));
        assertThat(orders.get("s", String.class)).isEmpty();
        assertThat(control.clock().instant()).isEqualTo(START.plus(Duration.ofHours(1)));

        control.runtimes().pubsub("bus").publish("paid", "new");
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (Subscription open = control.runtimes().pubsub("bus").subscribe("paid", String.class, event -> {
            seen.add(event.value());
            return Ack.SUCCESS;
        })) {
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("new");
        }
    }

    @Test
    void anEventThatIsToComeAgainComesWhenTheClockIsMoved() throws Exception {
        BlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();
        try (Subscription open = control.runtimes().pubsub("bus").subscribe("paid", String.class, event -> {
            int attempt = event.attempt().orElseThrow();
            attempts.add(attempt);
            return attempt < 8 ? Ack.RETRY : Ack.SUCCESS;
        })) {
            control.runtimes().pubsub("bus").publish("paid", "x");
            for (int attempt = 1; attempt <= 8; attempt++) { // by the real clock it would take minutes
                Integer seen = null;
                // its answer may not yet be written down when the clock is moved
                for (int moves = 0; seen == null && moves < 100; moves++) {
                    control.clock().advance(Duration.ofMinutes(1));
                    seen = attempts.poll(100, TimeUnit.MILLISECONDS);
                }
                assertThat(seen).isEqualTo(attempt);
            }
        }
    }

    @Test
    void theClockDoesNotGoBack() {
        assertThatThrownBy(() -> control.clock().advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot go back");
    }

    @Test
    void namesThatAreNoneAreRefusedWithTheNearest() {
        assertThatThrownBy(() -> control.failNext(1, "savState"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no operation 'savState'; did you mean saveState, ");
        assertThatThrownBy(() -> control.calls("StateService.get"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean");
        assertThatThrownBy(() -> control.on("saveState").where("kye", "o-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'saveState' has no field 'kye'; did you mean key, ")
                .hasMessageContaining("storeName");
        assertThatThrownBy(() -> control.failNext(0, "saveState"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 call or more");
    }

    @Test
    void faultsThatStruckNothingAreTold() {
        control.failNext(2, "saveState").with(ErrorCode.UNAVAILABLE);
        control.on("getState").where("key", "o-9").fails(ErrorCode.INTERNAL);
        control.on("deleteState").hangs().lift();
        assertThatThrownBy(() -> orders.save("o-2", "x")).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(control::checkFaultsUsed)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "each of the next 2 saveState fails with unavailable, injected at RuntimeControlTest.java:")
                .hasMessageContaining("fired for 1 call")
                .hasMessageContaining("each getState with key 'o-9' fails with internal")
                .hasMessageContaining("saveState (storeName 'orders'")
                .hasMessageNotContaining("deleteState");
    }

    @Test
    void aFaultThatDoesNothingIsTold() {
        FaultBuilder begun = control.failNext(2, "saveState").where("key", "o-1");
        assertThatThrownBy(control::checkFaultsUsed)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a fault of saveState with key 'o-1' that was begun at RuntimeControlTest.java:")
                .hasMessageContaining("does nothing: end it with fails(");
        begun.with(ErrorCode.UNAVAILABLE).lift();
        control.checkFaultsUsed();
    }

    @Test
    void callsAreRecordedWithTheirErrors() {
        orders.save("o-2", "x");
        control.failNext(1, "saveState").with(ErrorCode.CONFLICT);
        assertThatThrownBy(() -> orders.save("o-3", "x")).isInstanceOf(ConflictException.class);
        List<RecordedCall> saves = control.calls("saveState");
        assertThat(saves).hasSize(2);
        assertThat(saves.get(0).error()).isNull();
        assertThat(saves.get(0).request(SaveStateRequest.class).items().get(0).key())
                .isEqualTo("o-2");
        assertThat(saves.get(1).error()).isInstanceOf(ConflictException.class);
    }

    @Test
    void eachRuntimeIsAlone() {
        try (RuntimeControl other = RuntimeControl.inMemory().stores("orders").start()) {
            assertThat(other.runtimes().state("orders").get("o-1", Order.class)).isEmpty();
            control.runtimes().pubsub("bus").publish("paid", "x");
            assertThat(other.events("bus", "paid").all()).isEmpty();
            assertThatThrownBy(() -> other.runtimes().state("elsewhere").get("k", String.class))
                    .hasMessageContaining("elsewhere");
        }
    }

    @Test
    void aSeedThatFailsClosesWhatWasBegun() {
        assertThatThrownBy(() -> RuntimeControl.inMemory()
                        .stores("orders")
                        .state("elsewhere", "k", "x")
                        .start())
                .isInstanceOf(CloudRuntimesException.class)
                .hasMessageContaining("elsewhere");
    }

    /** A made-up service on the class path of these tests, found as the services of the API are. */
    @Test
    void aServiceOfAnotherModuleIsSeededAndGoesByTheClock() {
        try (RuntimeControl other = RuntimeControl.inMemory()
                .startAt(START)
                .option(TallyModule.FIRST, 40)
                .seed(Tally.class, Tally::add)
                .start()) {
            Tally tally = other.runtimes().service(Tally.class);
            assertThat(tally.add()).isEqualTo(42);
            other.clock().advance(Duration.ofDays(1));
            assertThat(tally.add()).isEqualTo(1);
        }
    }
}
