package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.state.Concurrency;
import io.cloudruntimes.state.Consistency;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** State, on each store of each runtime. */
class StateConformanceTest {
    private static final List<CloudRuntimes> OPEN = new ArrayList<>();
    private static int keys;

    static Stream<Arguments> stores() {
        return Target.all().stream()
                .flatMap(target -> target.stores().stream().map(store -> Arguments.of(target, store)));
    }

    @AfterAll
    static void close() {
        OPEN.forEach(CloudRuntimes::close);
    }

    /** One store of one runtime, and a key that no other test uses. */
    private static final class Store {
        private final Target target;
        private final String name;
        private final StateService service;
        private final String key = "key-" + System.nanoTime() + "-" + keys++;

        Store(Target target, String name) {
            this.target = target;
            this.name = name;
            CloudRuntimes runtime = target.open();
            OPEN.add(runtime);
            this.service = runtime.service(StateService.class);
        }

        void expect(String aCase, Object expected, Callable<?> work) {
            check(target, name, aCase, expected, work);
        }

        Optional<StateEntry> get(String of) {
            return service.get(GetStateRequest.builder().storeName(name).key(of).build());
        }

        String value(String of) {
            return get(of).map(entry -> entry.value().toUtf8()).orElse("absent");
        }

        String etag(String of) {
            return get(of).flatMap(StateEntry::etag).orElse("none");
        }

        String save(String of, Bytes value, Consumer<StateItem.Builder> more) {
            StateItem.Builder item = StateItem.builder().key(of).value(value);
            more.accept(item);
            service.save(SaveStateRequest.builder()
                    .storeName(name)
                    .items(List.of(item.build()))
                    .build());
            return "saved";
        }

        String save(String of, String value) {
            return save(of, Bytes.utf8(value), item -> {});
        }

        String delete(String of, Consumer<DeleteStateRequest.Builder> more) {
            DeleteStateRequest.Builder request =
                    DeleteStateRequest.builder().storeName(name).key(of);
            more.accept(request);
            service.delete(request.build());
            return "deleted";
        }

        String transact(TransactionOperation... operations) {
            service.transact(TransactStateRequest.builder()
                    .storeName(name)
                    .operations(List.of(operations))
                    .build());
            return "done";
        }
    }

    private static TransactionOperation upsert(String key, String value, Consumer<TransactionOperation.Builder> more) {
        TransactionOperation.Builder operation = TransactionOperation.builder()
                .type(TransactionOperationType.UPSERT)
                .key(key)
                .value(Bytes.utf8(value));
        more.accept(operation);
        return operation.build();
    }

    private static TransactionOperation remove(String key) {
        return TransactionOperation.builder()
                .type(TransactionOperationType.DELETE)
                .key(key)
                .build();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsSavedIsThere(Target target, String name) {
        Store store = new Store(target, name);
        store.expect("absent", "absent", () -> store.value(store.key));
        store.expect("save", "saved", () -> store.save(store.key, "{\"total\":4200}"));
        store.expect("get", "{\"total\":4200}", () -> store.value(store.key));
        store.expect("etag", true, () -> !store.etag(store.key).equals("none"));
        store.expect("overwrite", "saved 2", () -> store.save(store.key, "2") + " " + store.value(store.key));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void valuesAreBytes(Target target, String name) {
        Store store = new Store(target, name);
        store.expect("large-integer", "9007199254740993", () -> {
            store.save(store.key, "9007199254740993");
            return store.value(store.key);
        });
        store.expect("json-text", "{\"z\":1, \"a\":1.0}", () -> {
            store.save(store.key, "{\"z\":1, \"a\":1.0}");
            return store.value(store.key);
        });
        Bytes bytes = Bytes.of(new byte[] {0, (byte) 0xFF, '{', 10, (byte) 0xC3});
        store.expect("invalid-utf8", true, () -> {
            store.save(store.key, bytes, item -> {});
            return store.get(store.key).orElseThrow().value().equals(bytes);
        });
        store.expect("empty-value", "", () -> {
            store.save(store.key, Bytes.EMPTY, item -> {});
            return store.value(store.key);
        });
    }

    @ParameterizedTest
    @MethodSource("stores")
    void keysAreAnyText(Target target, String name) {
        Store store = new Store(target, name);
        for (String odd : List.of("a/b", "a+b", "a%20b", "a?b#c&d=e", " ", "é€😀", "\"\\", "..", ".")) {
            String key = store.key + odd;
            store.expect("odd-key", "\"" + odd.length() + "\"", () -> {
                store.save(key, "\"" + odd.length() + "\"");
                return store.value(key);
            });
            store.expect("odd-key-deleted", "absent", () -> {
                store.delete(key, request -> {});
                return store.value(key);
            });
        }
        store.expect("dots-as-key", "\"dots\"", () -> {
            store.save("..", "\"dots\"");
            return store.value("..");
        });
        store.expect("long-key", "invalid_argument", () -> store.value("k".repeat(1025)));
        store.expect("empty-key", "invalid_argument", () -> store.save("", "1"));
        String half = store.key + "\ud83d"; // half of a character: encoders would make a question mark of it
        store.expect("half-character-get", "invalid_argument", () -> store.value(half));
        store.expect("half-character-save", "invalid_argument", () -> store.save(half, "1"));
        store.expect("half-character-transact", "invalid_argument", () -> store.transact(remove(half)));
        store.expect("key-with-bars", "1", () -> {
            store.save("a||b", "1");
            return store.value("a||b");
        });
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anEtagHoldsForOneWrite(Target target, String name) {
        Store store = new Store(target, name);
        store.save(store.key, "1");
        String first = store.etag(store.key);
        store.expect("save-with-etag", "saved", () -> store.save(store.key, Bytes.utf8("2"), it -> it.etag(first)));
        String old = first;
        store.expect(
                "save-with-old-etag", "conflict", () -> store.save(store.key, Bytes.utf8("3"), item -> item.etag(old)));
        store.expect("delete-with-old-etag", "conflict", () -> store.delete(store.key, it -> it.etag(old)));
        store.expect("nothing-changed", "2", () -> store.value(store.key));
        store.expect(
                "save-with-etag-of-nothing",
                "conflict",
                () -> store.save(store.key + "-none", Bytes.utf8("1"), item -> item.etag(old)));
        store.expect(
                "delete-with-etag-of-nothing",
                "conflict",
                () -> store.delete(store.key + "-never", item -> item.etag(old)));
        store.expect(
                "delete-with-etag", "deleted", () -> store.delete(store.key, it -> it.etag(store.etag(store.key))));
        store.expect("delete-of-nothing", "deleted", () -> store.delete(store.key, item -> {}));
        store.expect(
                "malformed-etag", "conflict", () -> store.save(store.key, Bytes.utf8("1"), it -> it.etag("no etag")));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void theFirstWriteWins(Target target, String name) {
        Store store = new Store(target, name);
        Consumer<StateItem.Builder> firstWrite = item -> item.concurrency(Concurrency.FIRST_WRITE);
        store.expect("first-write", "saved", () -> store.save(store.key, Bytes.utf8("1"), firstWrite));
        store.expect("second-first-write", "conflict", () -> store.save(store.key, Bytes.utf8("2"), firstWrite));
        store.expect("first-write-stays", "1", () -> store.value(store.key));
        store.expect(
                "strong",
                "saved",
                () -> store.save(store.key + "s", Bytes.utf8("1"), item -> item.consistency(Consistency.STRONG)));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void valuesExpire(Target target, String name) {
        Store store = new Store(target, name);
        store.expect(
                "ttl", "saved", () -> store.save(store.key, Bytes.utf8("1"), item -> item.ttl(Duration.ofSeconds(1))));
        store.expect(
                "ttl-long",
                "saved",
                () -> store.save(store.key + "l", Bytes.utf8("1"), item -> item.ttl(Duration.ofSeconds(100))));
        store.expect("ttl-expired", true, () -> {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> store.get(store.key).isEmpty());
            return true;
        });
        store.expect("ttl-not-expired", "1", () -> store.value(store.key + "l"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void severalAtOnce(Target target, String name) {
        Store store = new Store(target, name);
        List<String> keys = List.of(store.key + "b", store.key + "none", store.key + "a");
        store.expect("save-several", "saved", () -> {
            store.service.save(SaveStateRequest.builder()
                    .storeName(name)
                    .items(List.of(
                            StateItem.builder()
                                    .key(keys.get(0))
                                    .value(Bytes.utf8("\"b\""))
                                    .build(),
                            StateItem.builder()
                                    .key(keys.get(2))
                                    .value(Bytes.utf8("\"a\""))
                                    .build()))
                    .build());
            return "saved";
        });
        store.expect(
                "get-bulk",
                "\"b\", absent, \"a\"",
                () ->
                        store
                                .service
                                .getBulk(GetBulkStateRequest.builder()
                                        .storeName(name)
                                        .keys(keys)
                                        .build())
                                .entries()
                                .stream()
                                .map(entry -> entry.value().map(Bytes::toUtf8).orElse("absent"))
                                .collect(Collectors.joining(", ")));
        store.expect("get-bulk-not-json", "\"b\", {{", () -> {
            store.save(keys.get(1), "{{");
            return store
                    .service
                    .getBulk(GetBulkStateRequest.builder()
                            .storeName(name)
                            .keys(keys.subList(0, 2))
                            .build())
                    .entries()
                    .stream()
                    .map(entry -> entry.value().map(Bytes::toUtf8).orElse("absent"))
                    .collect(Collectors.joining(", "));
        });
        store.expect("delete-bulk", "absent, absent", () -> {
            store.service.deleteBulk(DeleteBulkStateRequest.builder()
                    .storeName(name)
                    .keys(keys.stream()
                            .map(key -> StateKey.builder().key(key).build())
                            .toList())
                    .build());
            return store.value(keys.get(0)) + ", " + store.value(keys.get(2));
        });
    }

    @ParameterizedTest
    @MethodSource("stores")
    void transactions(Target target, String name) {
        Store store = new Store(target, name);
        String a = store.key + "a";
        String b = store.key + "b";
        store.expect(
                "transact",
                "absent, \"2\"",
                () -> store.transact(upsert(a, "1", it -> {}), upsert(b, "\"2\"", it -> {}), remove(a))
                                .equals("done")
                        ? store.value(a) + ", " + store.value(b)
                        : "");
        store.expect(
                "transact-conflict",
                "conflict",
                () -> store.transact(upsert(a, "1", it -> {}), upsert(b, "3", it -> it.etag("77777777"))));
        store.expect("transact-all-or-nothing", "absent, \"2\"", () -> store.value(a) + ", " + store.value(b));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aStoreThatIsNotThere(Target target, String name) {
        Store store = new Store(target, name);
        if (name.equals(target.stores().get(0)) && !target.hasAnyComponent()) {
            Store none = new Store(target, "no-such-store");
            none.expect("unknown-store-get", "component_not_found", () -> none.value("k"));
            none.expect("unknown-store-save", "component_not_found", () -> none.save("k", "1"));
            none.expect("unknown-store-delete", "component_not_found", () -> none.delete("k", it -> {}));
            none.expect("unknown-store-transact", "component_not_found", () -> none.transact(remove("k")));
        }
        store.expect("known-store", "absent", () -> store.value(store.key));
    }
}
