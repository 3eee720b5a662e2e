package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {
    private static final Order FIRST = new Order("o-1", 4200);
    private static final Order LARGE = new Order("o-2", 9007199254740993L);

    @ParameterizedTest
    @EnumSource
    void whatWasSavedIsThereAndWhatWasNotIsEmpty(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            state.save("o-2", LARGE);
            assertThat(state.get("o-2", Order.class)).contains(LARGE);
            assertThat(state.get("none", Order.class)).isEmpty();
            assertThat(state.getEntry("none", Order.class)).isEmpty();
            state.delete("o-2");
            assertThat(state.get("o-2", Order.class)).isEmpty();
            state.delete("o-2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesAreApart(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            running.state().save("o-1", FIRST);
            assertThat(running.runtime().state("other").get("o-1", Order.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesAreStoredAsTheyAre(RuntimeLocation place) {
        byte[] bytes = {0, (byte) 0xFF, '{', 10, (byte) 0xC3};
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            state.save("array", bytes);
            state.save("bytes", Bytes.of(bytes));
            assertThat(state.get("array", Bytes.class)).contains(Bytes.of(bytes));
            assertThat(state.get("bytes", byte[].class).orElseThrow()).isEqualTo(bytes);
            assertThatThrownBy(() -> state.get("array", Order.class))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("orders")
                    .hasMessageContaining("array")
                    .hasMessageContaining("Order");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsAJsonString(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            running.state().save("text", "say \"é 😀\"");
            assertThat(running.state().get("text", String.class)).contains("say \"é 😀\"");
            assertThat(running.state().get("text", Bytes.class).orElseThrow().toByteArray())
                    .isEqualTo("\"say \\\"é 😀\\\"\"".getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGenericTypeIsReadAsIt(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            running.state().save("list", List.of(FIRST, LARGE));
            Optional<List<Order>> found = running.state().get("list", new TypeRef<List<Order>>() {});
            assertThat(found).contains(List.of(FIRST, LARGE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEtagHoldsForOneWrite(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            state.save("o-1", FIRST);
            Entry<Order> entry = state.getEntry("o-1", Order.class).orElseThrow();
            assertThat(entry.value()).isEqualTo(FIRST);
            state.save("o-1", LARGE, SaveOptions.ifEtag(entry.etag()));
            assertThatThrownBy(() -> state.save("o-1", FIRST, SaveOptions.ifEtag(entry.etag())))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("o-1");
            assertThatThrownBy(() -> state.delete("o-1", SaveOptions.ifEtag(entry.etag())))
                    .isInstanceOf(ConflictException.class);
            assertThat(state.get("o-1", Order.class)).contains(LARGE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ifAbsentSavesOnce(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            state.save("o-1", FIRST, SaveOptions.ifAbsent());
            assertThatThrownBy(() -> state.save("o-1", LARGE, SaveOptions.ifAbsent()))
                    .isInstanceOf(ConflictException.class);
            assertThat(state.get("o-1", Order.class)).contains(FIRST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalAtOnce(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            Map<String, Order> orders = new LinkedHashMap<>();
            orders.put("o-2", LARGE);
            orders.put("o-1", FIRST);
            state.saveAll(orders);
            assertThat(state.getAll(List.of("o-1", "none", "o-2"), Order.class))
                    .containsExactly(Map.entry("o-1", FIRST), Map.entry("o-2", LARGE));
            state.deleteAll(List.of("o-1", "none", "o-2"));
            assertThat(state.getAll(List.of("o-1", "o-2"), Order.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionIsAllOrNothing(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            state.save("there", FIRST);
            assertThatThrownBy(() -> state.transact(all ->
                            all.save("new", LARGE).delete("there").save("there", LARGE, SaveOptions.ifEtag("no"))))
                    .isInstanceOf(CloudRuntimesException.class);
            assertThat(state.get("new", Order.class)).isEmpty();
            assertThat(state.get("there", Order.class)).contains(FIRST);
            state.transact(all -> all.save("new", LARGE).delete("there"));
            assertThat(state.get("new", Order.class)).contains(LARGE);
            assertThat(state.get("there", Order.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeleteWithALifetimeIsRefused(RuntimeLocation place) {
        SaveOptions options = SaveOptions.expiringAfter(Duration.ofSeconds(1));
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            state.save("o-1", FIRST);
            assertThatThrownBy(() -> state.delete("o-1", options)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> state.transact(all -> all.delete("o-1", options)))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThat(state.get("o-1", Order.class)).contains(FIRST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutWaiting(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            state.async().save("o-1", FIRST).get(20, TimeUnit.SECONDS);
            assertThat(state.async().get("o-1", Order.class).get(20, TimeUnit.SECONDS))
                    .contains(FIRST);
            state.async().delete("o-1").get(20, TimeUnit.SECONDS);
            assertThat(state.async().get("o-1", Order.class).get(20, TimeUnit.SECONDS))
                    .isEmpty();
        }
    }
}
