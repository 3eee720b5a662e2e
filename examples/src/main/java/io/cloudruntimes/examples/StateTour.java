package io.cloudruntimes.examples;

import io.cloudruntimes.Entry;
import io.cloudruntimes.SaveOptions;
import io.cloudruntimes.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every operation on state, with the outcomes that are not success. */
final class StateTour {
    private final State orders;
    private final StepLog journal;

    StateTour(State orders, StepLog journal) {
        this.orders = orders;
        this.journal = journal;
    }

    /** What is stored. */
    record Order(String id, long total) {}

    void visit() {
        Order first = new Order("o-1", 4200);
        Order second = new Order("o-2", 9007199254740993L);
        journal.step("state.save o-1", () -> orders.save("o-1", first));
        journal.step("state.get o-1", Optional.of(first), () -> orders.get("o-1", Order.class));
        journal.step("state.get of a key without a value", Optional.empty(), () -> orders.get("none", Order.class));
        journal.step("state.save with a strange key", () -> orders.save("a/b+c %?# \u00e9 \ud83d\ude00", second));
        journal.step(
                "state.get of that key, 2^53 + 1 in it",
                Optional.of(second),
                () -> orders.get("a/b+c %?# \u00e9 \ud83d\ude00", Order.class));
        visitVersions(first);
        visitMany(first, second);
        visitTransactions(first, second);
        journal.step(
                "state.save for 60 s",
                () -> orders.save("brief", first, SaveOptions.expiringAfter(Duration.ofSeconds(60))));
        journal.step(
                "state.update o-1 (read, change, save)",
                new Order("o-1", 4201),
                () -> orders.update(
                        "o-1",
                        Order.class,
                        order -> new Order("o-1", order.orElseThrow().total() + 1)));
    }

    private void visitVersions(Order order) {
        String etag = orders.getEntry("o-1", Order.class).map(Entry::etag).orElse("");
        journal.step("state.save with the stored etag", () -> orders.save("o-1", order, SaveOptions.ifEtag(etag)));
        journal.fails(
                "state.save with an old etag", "conflict", () -> orders.save("o-1", order, SaveOptions.ifEtag(etag)));
        journal.fails(
                "state.save, first write, there is a value",
                "conflict",
                () -> orders.save("o-1", order, SaveOptions.ifAbsent()));
        journal.fails(
                "state.delete with an old etag", "conflict", () -> orders.delete("o-1", SaveOptions.ifEtag(etag)));
        journal.fails(
                "state.get of a key of 64 KiB",
                "invalid_argument",
                () -> orders.get("k".repeat(64 * 1024), Order.class));
    }

    private void visitMany(Order first, Order second) {
        journal.step("state.saveAll o-1, o-2", () -> orders.saveAll(Map.of("o-1", first, "o-2", second)));
        journal.step(
                "state.getAll o-2, none",
                Map.of("o-2", second),
                () -> orders.getAll(List.of("o-2", "none"), Order.class));
        journal.step("state.deleteAll o-2, none", () -> orders.deleteAll(List.of("o-2", "none")));
        journal.step("state.delete of a key without a value", () -> orders.delete("none"));
    }

    private void visitTransactions(Order first, Order second) {
        journal.step(
                "state.transact: save o-3, save o-4, delete o-3",
                () -> orders.transact(
                        all -> all.save("o-3", first).save("o-4", second).delete("o-3")));
        journal.fails(
                "state.transact, one of two conflicts",
                "conflict",
                () -> orders.transact(all -> all.save("o-5", first).save("o-4", first, SaveOptions.ifAbsent())));
        journal.step("state.get of what that did not save", Optional.empty(), () -> orders.get("o-5", Order.class));
    }
}
