package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    private void take(ConfigurationChange change) {
        seen.add(change.key() + change.value().map(value -> "=" + value).orElse(" is deleted"));
    }

    private String next() throws InterruptedException {
        String next = seen.poll(20, TimeUnit.SECONDS);
        return next == null ? "nothing came" : next;
    }

    private static Configuration settings(RuntimeLocation.Running running) {
        return running.runtime().configuration("settings");
    }

    @ParameterizedTest
    @EnumSource
    void itemsAreSavedReadAndDeleted(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            Configuration settings = settings(running);
            assertThat(settings.get("a")).isEmpty();
            settings.save("a", "1");
            settings.saveAll(Map.of("b", "2", "c", ""));
            assertThat(settings.get("a")).contains("1");
            assertThat(settings.getAll("a", "c", "none")).isEqualTo(Map.of("a", "1", "c", ""));
            assertThat(settings.getAll()).isEqualTo(Map.of("a", "1", "b", "2", "c", ""));
            assertThat(settings.items("a"))
                    .hasEntrySatisfying(
                            "a",
                            item -> assertThat(Objects.requireNonNull(item).version())
                                    .isPresent());
            ConfigurationOptions green =
                    ConfigurationOptions.DEFAULT.withGroup("g").withLabel("green");
            settings.save("a", "of the group", green);
            assertThat(settings.get("a", green)).contains("of the group");
            settings.delete("a", "none");
            assertThat(settings.get("a")).isEmpty();
            assertThat(settings.async().get("a", green).join()).contains("of the group");
            settings.async().delete(List.of("a"), green).join();
            assertThat(settings.async().getAll("a", "b").join()).isEqualTo(Map.of("b", "2"));
            settings.async().save("a", "3").join();
            assertThat(settings.async().items("a").join()).containsOnlyKeys("a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesReachTheHandler(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open()) {
            Configuration settings = settings(running);
            try (Subscription watched = settings.watch(List.of("a"), this::take);
                    Subscription all = settings.async()
                            .watch(List.of(), change -> seen.add("all " + change.key()))
                            .join()) {
                settings.save("b", "1");
                assertThat(next()).isEqualTo("all b");
                settings.save("a", "1");
                assertThat(List.of(next(), next())).containsExactlyInAnyOrder("a=1", "all a");
                settings.delete("a");
                assertThat(List.of(next(), next())).containsExactlyInAnyOrder("a is deleted", "all a");
                assertThat(watched.isOpen()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void presentValuesComeFirst(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open()) {
            Configuration settings = settings(running);
            settings.saveAll(Map.of("a", "1", "b", "1"));
            try (Subscription watched =
                    settings.watch(List.of("a", "none"), WatchOptions.DEFAULT.withPresentValues(), this::take)) {
                assertThat(next()).isEqualTo("a=1");
                settings.save("a", "2");
                assertThat(next()).isEqualTo("a=2");
                settings.save("none", "1");
                assertThat(next()).isEqualTo("none=1");
            }
            assertThat(seen).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysWithoutAValueAreTold(RuntimeLocation place) throws Exception {
        BlockingQueue<Set<String>> missing = new LinkedBlockingQueue<>();
        try (RuntimeLocation.Running running = place.open()) {
            Configuration settings = settings(running);
            ConfigurationOptions options = ConfigurationOptions.DEFAULT.onMissing(missing::add);
            settings.save("a", "1");
            assertThat(settings.get("a", options)).contains("1");
            assertThat(settings.getAll(List.of(), options)).containsOnlyKeys("a");
            assertThat(missing).isEmpty();
            assertThat(settings.getAll(List.of("none", "a", "b"), options)).containsOnlyKeys("a");
            assertThat(missing.remove()).containsExactly("none", "b");
            assertThat(settings.async().get("b", options).join()).isEmpty();
            assertThat(missing.remove()).containsExactly("b");
            ConfigurationOptions failing = options.onMissing(keys -> {
                throw new IllegalStateException("not now");
            });
            assertThat(settings.get("none", failing)).isEmpty();
            WatchOptions watch = WatchOptions.DEFAULT
                    .withPresentValues()
                    .withRefreshInterval(Duration.ofMillis(50))
                    .onMissing(missing::add);
            try (Subscription watched = settings.watch(List.of("a", "b", "none"), watch, this::take)) {
                assertThat(next()).isEqualTo("a=1");
                assertThat(missing.poll(20, TimeUnit.SECONDS)).containsExactlyInAnyOrder("b", "none");
                settings.save("b", "1");
                assertThat(next()).isEqualTo("b=1");
                settings.delete("a");
                assertThat(next()).isEqualTo("a is deleted");
                assertThat(missing.poll(20, TimeUnit.SECONDS)).containsExactly("a"); // and no second time "none"
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHandlerThatFailsIsToldAndGetsTheNextChange(RuntimeLocation place) throws Exception {
        BlockingQueue<HandlerFailure> failures = new LinkedBlockingQueue<>();
        try (RuntimeLocation.Running running = place.open();
                Subscription watched = settings(running)
                        .watch(List.of(), WatchOptions.DEFAULT.onHandlerError(failures::add), change -> {
                            take(change);
                            throw new IllegalStateException("not now");
                        })) {
            settings(running).save("a", "1");
            assertThat(next()).isEqualTo("a=1");
            HandlerFailure failure = failures.poll(20, TimeUnit.SECONDS);
            assertThat(failure).isNotNull();
            assertThat(failure.event()).contains("'a'", "'settings'");
            assertThat(failure.reply()).isEqualTo("none");
            settings(running).save("a", "2");
            assertThat(next()).isEqualTo("a=2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlowHandlerGetsTheNewestOfEachKeyAndOneAtATimeOfOneKey(RuntimeLocation place) throws Exception {
        CountDownLatch leave = new CountDownLatch(1);
        AtomicInteger inHandler = new AtomicInteger();
        List<Integer> together = new ArrayList<>();
        try (RuntimeLocation.Running running = place.open();
                Subscription watched = settings(running)
                        .watch(List.of("a", "last"), WatchOptions.DEFAULT.withConcurrency(2), change -> {
                            if (change.key().equals("a")) {
                                together.add(inHandler.incrementAndGet());
                            }
                            take(change);
                            leave.await();
                            if (change.key().equals("a")) {
                                inHandler.decrementAndGet();
                            }
                        })) {
            settings(running).save("a", "0");
            assertThat(next()).isEqualTo("a=0");
            for (int i = 1; i <= 100; i++) {
                settings(running).save("a", Integer.toString(i));
            }
            settings(running).save("last", "1");
            assertThat(next()).isEqualTo("last=1"); // another key goes on beside it, and comes after all of them
            leave.countDown();
            List<String> later = new ArrayList<>();
            while (!later.contains("a=100") && !later.contains("nothing came")) {
                later.add(next());
            }
            assertThat(later).endsWith("a=100").hasSizeLessThan(50); // the others were replaced while they waited
        }
        assertThat(seen).isEmpty();
        assertThat(together).containsOnly(1);
    }

    @ParameterizedTest
    @EnumSource
    void noHandlerBeginsAfterCloseReturned(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open()) {
            Configuration settings = settings(running);
            for (int round = 0; round < 50; round++) {
                AtomicInteger begun = new AtomicInteger();
                Subscription watched = settings.watch(List.of(), change -> {
                    begun.incrementAndGet();
                    Thread.onSpinWait();
                });
                settings.saveAll(Map.of("a", "1", "b", "2", "c", "3"));
                watched.close();
                int before = begun.get();
                settings.save("a", "2");
                try (Subscription other = settings.watch(List.of("mark"), this::take)) {
                    settings.save("mark", "" + round);
                    assertThat(next()).isEqualTo("mark=" + round);
                }
                assertThat(begun).hasValue(before);
            }
        }
    }

    @Test
    void anIntervalThatIsNotPositiveIsRefused() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
            assertThatThrownBy(() -> WatchOptions.DEFAULT.withRefreshInterval(wrong))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("the interval must be positive, was " + wrong);
        }
    }

    @Test
    void moreThanAThousandKeysAreReadAndWatched() throws Exception {
        List<String> keys = IntStream.range(0, 2500).mapToObj(i -> "key " + i).toList();
        try (RuntimeLocation.Running running = RuntimeLocation.SERVED.open()) {
            Configuration settings = settings(running);
            settings.saveAll(Map.of("other", "1", "key 0", "first", "key 2499", "last"));
            assertThat(settings.getAll(keys, ConfigurationOptions.DEFAULT))
                    .isEqualTo(Map.of("key 0", "first", "key 2499", "last"));
            try (Subscription watched = settings.watch(keys, this::take)) {
                settings.save("other", "2");
                settings.save("key 17", "new");
                assertThat(next()).isEqualTo("key 17=new");
            }
            assertThatThrownBy(() -> settings.delete(keys, ConfigurationOptions.DEFAULT))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("1000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aThousandKeysAreWatchedByName(RuntimeLocation place) throws Exception {
        List<String> keys = IntStream.range(0, 1000).mapToObj(i -> "/+%.|:" + i).toList();
        try (RuntimeLocation.Running running = place.open();
                Subscription watched = settings(running).watch(keys, this::take)) {
            settings(running).save("other", "1");
            settings(running).save("/+%.|:999", "1");
            assertThat(next()).isEqualTo("/+%.|:999=1");
        }
    }

    @Test
    void theChangeHasWhatTheStoreKeeps() throws Exception {
        BlockingQueue<ConfigurationChange> changes = new LinkedBlockingQueue<>();
        try (RuntimeLocation.Running running = RuntimeLocation.SERVED.open();
                Subscription watched = settings(running)
                        .watch(List.of(), WatchOptions.DEFAULT.withGroup("g").withLabel("l"), changes::add)) {
            settings(running)
                    .save("a", "1", ConfigurationOptions.DEFAULT.withGroup("g").withLabel("l"));
            ConfigurationChange change = changes.poll(20, TimeUnit.SECONDS);
            assertThat(change).isNotNull();
            assertThat(change.value()).contains("1");
            assertThat(change.isDeleted()).isFalse();
            assertThat(change.version()).isPresent();
            assertThat(change.group()).isEqualTo(Optional.of("g"));
            assertThat(change.label()).isEqualTo(Optional.of("l"));
            assertThat(change.metadata()).isEmpty();
        }
    }
}
