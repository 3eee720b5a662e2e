package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.state.BulkStateEntry;
import io.cloudruntimes.state.Concurrency;
import io.cloudruntimes.state.DeleteBulkStateRequest;
import io.cloudruntimes.state.DeleteStateRequest;
import io.cloudruntimes.state.GetBulkStateRequest;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.SaveStateRequest;
import io.cloudruntimes.state.StateEntry;
import io.cloudruntimes.state.StateItem;
import io.cloudruntimes.state.StateKey;
import io.cloudruntimes.state.StateService;
import io.cloudruntimes.state.TransactStateRequest;
import io.cloudruntimes.state.TransactionOperation;
import io.cloudruntimes.state.TransactionOperationType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStateTest {
    private final MovingClock clock = new MovingClock();
    private final EmbeddedRuntime runtime =
            EmbeddedRuntime.builder().clock(clock).stores(Set.of("orders")).build();

    @AfterEach
    void close() {
        runtime.close();
    }

    private Optional<StateEntry> get(String key) {
        return runtime.service(StateService.class)
                .get(GetStateRequest.builder().storeName("orders").key(key).build());
    }

    private String text(String key) {
        return get(key).map(entry -> entry.value().toUtf8()).orElse("nothing");
    }

    private String etag(String key) {
        return get(key).flatMap(StateEntry::etag).orElseThrow();
    }

    private static StateItem.Builder item(String key, String value) {
        return StateItem.builder().key(key).value(Bytes.utf8(value));
    }

    private void save(StateItem.Builder... items) {
        SaveStateRequest.Builder request = SaveStateRequest.builder().storeName("orders");
        runtime.service(StateService.class)
                .save(request.items(Arrays.stream(items)
                                .map(StateItem.Builder::build)
                                .toList())
                        .build());
    }

    @Test
    void anEtagChangesWithEachWriteEvenOfTheSameValue() {
        save(item("a", "1"));
        String first = etag("a");
        save(item("a", "1"));
        assertThat(etag("a")).isNotEqualTo(first);
        runtime.service(StateService.class)
                .delete(DeleteStateRequest.builder()
                        .storeName("orders")
                        .key("a")
                        .build());
        save(item("a", "1"));
        assertThat(etag("a")).isNotEqualTo(first);
    }

    @Test
    void anEtagThatIsGivenMustBeTheStoredOne() {
        save(item("a", "1"));
        String old = etag("a");
        save(item("a", "2").etag(old));
        assertThatThrownBy(() -> save(item("a", "3").etag(old)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("store 'orders', key 'a'")
                .hasMessageContaining("StateService.save on embedded");
        assertThatThrownBy(() -> save(item("a", "3").etag(old).concurrency(Concurrency.LAST_WRITE)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> save(item("none", "3").etag(old))).isInstanceOf(ConflictException.class);
        assertThat(text("a")).isEqualTo("2");
    }

    @Test
    void aFirstWriteNeedsAnAbsentKey() {
        save(item("a", "1").concurrency(Concurrency.FIRST_WRITE));
        assertThatThrownBy(() -> save(item("a", "2").concurrency(Concurrency.FIRST_WRITE)))
                .isInstanceOf(ConflictException.class);
        save(item("a", "3").concurrency(Concurrency.LAST_WRITE));
        assertThat(text("a")).isEqualTo("3");
    }

    @Test
    void aTimeToLiveEndsAndIsLiftedByASaveWithoutOne() {
        save(item("a", "1").ttl(Duration.ofSeconds(10)), item("b", "1").ttl(Duration.ofSeconds(10)));
        save(item("b", "2"));
        clock.move(Duration.ofSeconds(10));
        assertThat(get("a")).isEmpty();
        assertThat(text("b")).isEqualTo("2");
        save(item("a", "new").concurrency(Concurrency.FIRST_WRITE));
        assertThat(text("a")).isEqualTo("new");
    }

    @Test
    void aSaveEndsAtTheFirstThatFailsAndThoseBeforeAreSaved() {
        save(item("b", "old"));
        assertThatThrownBy(() -> save(item("a", "1"), item("b", "2").etag("0"), item("c", "3")))
                .isInstanceOf(ConflictException.class);
        assertThat(text("a")).isEqualTo("1");
        assertThat(text("b")).isEqualTo("old");
        assertThat(get("c")).isEmpty();
    }

    @Test
    void aKeyTwiceInOneSaveIsRefusedAndNothingSaved() {
        assertThatThrownBy(() -> save(item("a", "1"), item("a", "2"))).isInstanceOf(InvalidArgumentException.class);
        assertThat(get("a")).isEmpty();
    }

    @Test
    void aTransactionIsAllOrNothing() {
        save(item("a", "1"), item("b", "1"));
        TransactionOperation upsert =
                operation(TransactionOperationType.UPSERT, "a", "2").build();
        TransactionOperation delete =
                operation(TransactionOperationType.DELETE, "b", null).build();
        TransactionOperation wrong =
                operation(TransactionOperationType.DELETE, "b", null).etag("0").build();
        assertThatThrownBy(() -> transact(upsert, wrong)).isInstanceOf(ConflictException.class);
        assertThat(text("a") + text("b")).isEqualTo("11");
        transact(upsert, delete);
        assertThat(text("a") + text("b")).isEqualTo("2nothing");
    }

    @Test
    void aTransactionOfTheWrongShapeIsRefused() {
        TransactionOperation noValue =
                operation(TransactionOperationType.UPSERT, "a", null).build();
        TransactionOperation value =
                operation(TransactionOperationType.DELETE, "a", "1").build();
        TransactionOperation unknown =
                operation(TransactionOperationType.of("merge"), "a", "1").build();
        for (TransactionOperation operation : new TransactionOperation[] {noValue, value, unknown}) {
            assertThatThrownBy(() -> transact(operation)).isInstanceOf(InvalidArgumentException.class);
        }
    }

    private static TransactionOperation.Builder operation(
            TransactionOperationType type, String key, @Nullable String value) {
        return TransactionOperation.builder().type(type).key(key).value(value == null ? null : Bytes.utf8(value));
    }

    private void transact(TransactionOperation... operations) {
        runtime.service(StateService.class)
                .transact(TransactStateRequest.builder()
                        .storeName("orders")
                        .operations(operations)
                        .build());
    }

    @Test
    void aBulkReadHasAnEntryForEachKeyInOrder() {
        save(item("a", "1"), item("c", ""));
        assertThat(runtime.service(StateService.class)
                        .getBulk(GetBulkStateRequest.builder()
                                .storeName("orders")
                                .keys("c", "b", "a")
                                .build())
                        .entries())
                .extracting(
                        BulkStateEntry::key,
                        entry -> entry.value().map(Bytes::toUtf8).orElse("nothing"))
                .containsExactly(tuple("c", ""), tuple("b", "nothing"), tuple("a", "1"));
    }

    @Test
    void aBulkDeleteTakesKeysThatAreNotThere() {
        save(item("a", "1"));
        runtime.service(StateService.class)
                .deleteBulk(DeleteBulkStateRequest.builder()
                        .storeName("orders")
                        .keys(
                                StateKey.builder().key("none").build(),
                                StateKey.builder().key("a").build())
                        .build());
        assertThat(get("a")).isEmpty();
    }

    @Test
    void anUnknownStoreAndASettingAreRefused() {
        assertThatThrownBy(() -> runtime.service(StateService.class)
                        .get(GetStateRequest.builder()
                                .storeName("other")
                                .key("a")
                                .build()))
                .isInstanceOf(ComponentNotFoundException.class)
                .hasMessageContaining("other")
                .hasMessageContaining("orders");
        assertThatThrownBy(() -> runtime.service(StateService.class)
                        .get(GetStateRequest.builder()
                                .storeName("orders")
                                .key("a")
                                .putMetadata("region", "eu")
                                .build()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("region");
    }

    @Test
    void ofManyFirstWritesOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int won = 0;
            for (Future<Boolean> write : threads.invokeAll(IntStream.range(0, 50)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            save(item("a", "w" + i).concurrency(Concurrency.FIRST_WRITE));
                            return true;
                        } catch (ConflictException e) {
                            return false;
                        }
                    })
                    .toList())) {
                won += write.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFileKeepsEverythingAndBelongsToOne(@TempDir Path folder) {
        Path file = folder.resolve("data.db");
        GetStateRequest request =
                GetStateRequest.builder().storeName("s").key("a").build();
        try (EmbeddedRuntime first = EmbeddedRuntime.open(file)) {
            first.service(StateService.class)
                    .save(SaveStateRequest.builder()
                            .storeName("s")
                            .items(item("a", "1").build())
                            .build());
            assertThatThrownBy(() -> EmbeddedRuntime.open(file))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("data.db");
        }
        try (EmbeddedRuntime again = EmbeddedRuntime.open(file)) {
            assertThat(again.service(StateService.class).get(request)).isPresent();
        }
    }
}
