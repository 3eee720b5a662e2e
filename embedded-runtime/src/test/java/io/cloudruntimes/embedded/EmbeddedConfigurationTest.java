package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.configuration.ConfigurationEvent;
import io.cloudruntimes.configuration.ConfigurationItem;
import io.cloudruntimes.configuration.ConfigurationSaveItem;
import io.cloudruntimes.configuration.ConfigurationService;
import io.cloudruntimes.configuration.DeleteConfigurationRequest;
import io.cloudruntimes.configuration.GetConfigurationRequest;
import io.cloudruntimes.configuration.SaveConfigurationRequest;
import io.cloudruntimes.configuration.SubscribeConfigurationRequest;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.configuration.ConfigurationModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedConfigurationTest {
    private static final String STORE = "settings";

    @TempDir
    Path folder;

    private static ConfigurationSaveItem item(String key, String value) {
        return ConfigurationSaveItem.builder().key(key).value(value).build();
    }

    private static void save(ConfigurationService service, ConfigurationSaveItem... items) {
        service.saveConfiguration(SaveConfigurationRequest.builder()
                .storeName(STORE)
                .items(List.of(items))
                .build());
    }

    private static void delete(ConfigurationService service, String... keys) {
        service.deleteConfiguration(
                DeleteConfigurationRequest.builder().storeName(STORE).keys(keys).build());
    }

    private static Map<String, String> values(ConfigurationService service, GetConfigurationRequest.Builder request) {
        Map<String, String> values = new HashMap<>();
        for (ConfigurationItem item :
                service.getConfiguration(request.storeName(STORE).build()).items()) {
            assertThat(values.put(item.key(), item.value())).isNull();
        }
        return values;
    }

    private static Map<String, String> all(ConfigurationService service) {
        return values(service, GetConfigurationRequest.builder());
    }

    /** One who takes the changes as they come, and says when the stream is open. */
    private static class Changes implements StreamListener<ConfigurationEvent, @Nullable Void> {
        final CountDownLatch open = new CountDownLatch(1);
        final BlockingQueue<ConfigurationEvent> all = new LinkedBlockingQueue<>();

        @Override
        public CompletionStage<@Nullable Void> onEvent(ConfigurationEvent event) throws Exception {
            all.add(event);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onOpen() {
            open.countDown();
        }

        ConfigurationEvent next() throws InterruptedException {
            ConfigurationEvent next = all.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("no change came").isNotNull();
            return next;
        }

        /** The next as {@code key=value}, or {@code -key} for a deletion. */
        String text() throws InterruptedException {
            ConfigurationEvent next = next();
            return next.value().map(value -> next.key() + "=" + value).orElse("-" + next.key());
        }
    }

    private static Subscription watch(
            ConfigurationService service,
            StreamListener<ConfigurationEvent, @Nullable Void> listener,
            SubscribeConfigurationRequest.Builder request)
            throws InterruptedException {
        Subscription subscription =
                service.subscribeConfiguration(request.storeName(STORE).build(), listener);
        if (listener instanceof Changes changes) {
            assertThat(changes.open.await(20, TimeUnit.SECONDS)).isTrue();
        }
        return subscription;
    }

    private static SubscribeConfigurationRequest.Builder everything() {
        return SubscribeConfigurationRequest.builder();
    }

    @Test
    void itemsOutliveARestartAndVersionsNeverComeAgain() {
        Path file = folder.resolve("data.db");
        String first;
        try (EmbeddedRuntime runtime = EmbeddedRuntime.open(file)) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            save(
                    service,
                    ConfigurationSaveItem.builder()
                            .key("a")
                            .value("1")
                            .metadata(Map.of("owner", "me"))
                            .build());
            first = only(service).version().orElseThrow();
        }
        try (EmbeddedRuntime runtime = EmbeddedRuntime.open(file)) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            assertThat(only(service).value()).isEqualTo("1");
            assertThat(only(service).metadata()).containsExactly(Map.entry("owner", "me"));
            assertThat(only(service).version()).contains(first);
            delete(service, "a");
            assertThat(all(service)).isEmpty();
            save(service, item("a", "1"));
            assertThat(only(service).version()).isPresent().isNotEqualTo(Optional.of(first));
        }
    }

    private static ConfigurationItem only(ConfigurationService service) {
        List<ConfigurationItem> items = service.getConfiguration(
                        GetConfigurationRequest.builder().storeName(STORE).build())
                .items();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @Test
    void eachGroupAndLabelHasItemsOfItsOwn() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            Changes plain = new Changes();
            Changes green = new Changes();
            try (Subscription first = watch(service, plain, everything());
                    Subscription second =
                            watch(service, green, everything().group("g").label("green"))) {
                save(
                        service,
                        item("a", "1"),
                        item("a", "2").toBuilder().group("g").build(),
                        item("a", "3").toBuilder().label("green").build(),
                        item("a", "4").toBuilder().group("g").label("green").build(),
                        item("later", "5").toBuilder().group("g").label("green").build(),
                        item("later", "6"));
                assertThat(all(service)).isEqualTo(Map.of("a", "1", "later", "6"));
                assertThat(values(service, GetConfigurationRequest.builder().group("g")))
                        .isEqualTo(Map.of("a", "2"));
                assertThat(values(service, GetConfigurationRequest.builder().label("green")))
                        .isEqualTo(Map.of("a", "3"));
                assertThat(values(
                                service,
                                GetConfigurationRequest.builder().group("g").label("green")))
                        .isEqualTo(Map.of("a", "4", "later", "5"));
                assertThat(List.of(plain.text(), plain.text())).containsExactly("a=1", "later=6");
                ConfigurationEvent change = green.next();
                assertThat(change.group()).contains("g");
                assertThat(change.label()).contains("green");
                assertThat(change.value()).contains("4");
                assertThat(green.text()).isEqualTo("later=5");
                delete(service, "a");
                assertThat(plain.text()).isEqualTo("-a");
                assertThat(values(service, GetConfigurationRequest.builder().group("g")))
                        .containsKey("a");
            }
            assertThat(plain.all).isEmpty();
            assertThat(green.all).isEmpty();
        }
    }

    @Test
    void eachSaveIsAnnouncedAlsoOfTheSameValueAndADeletionOnlyIfThereWasSomething() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            Changes changes = new Changes();
            try (Subscription watched = watch(service, changes, everything())) {
                save(service, item("a", "1"));
                String version = changes.next().version().orElseThrow();
                save(service, item("a", "1"));
                assertThat(changes.next().version()).isPresent().isNotEqualTo(Optional.of(version));
                delete(service, "b");
                delete(service, "a");
                assertThat(changes.text()).isEqualTo("-a");
                save(service, item("a", ""));
                assertThat(changes.text()).isEqualTo("a=");
            }
        }
    }

    @Test
    void changesOfOneKeyComeInOrderAndTheReadInTheListenerIsNotOlder() throws Exception {
        int writes = 300;
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            List<Integer> seen = new ArrayList<>();
            List<String> older = new ArrayList<>();
            CountDownLatch last = new CountDownLatch(1);
            try (Subscription watched = watch(
                    service,
                    event -> {
                        int value = Integer.parseInt(event.value().orElseThrow());
                        int read = Integer.parseInt(all(service).get("a"));
                        synchronized (seen) {
                            seen.add(value);
                            if (read < value) {
                                older.add(value + " was announced, " + read + " was read");
                            }
                        }
                        if (value == writes) {
                            last.countDown();
                        }
                        return CompletableFuture.completedFuture(null);
                    },
                    everything().keys("a"))) {
                for (int i = 1; i <= writes; i++) {
                    save(service, item("a", Integer.toString(i)));
                }
                assertThat(last.await(20, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(older).isEmpty();
            assertThat(seen).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aSlowListenerGetsTheNewestOfEachKey() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            CompletableFuture<@Nullable Void> slow = new CompletableFuture<>();
            Changes changes = new Changes() {
                @Override
                public CompletionStage<@Nullable Void> onEvent(ConfigurationEvent event) throws Exception {
                    super.onEvent(event);
                    return slow;
                }
            };
            try (Subscription watched = watch(service, changes, everything())) {
                save(service, item("a", "0"));
                assertThat(changes.text()).isEqualTo("a=0");
                for (int i = 1; i <= 200; i++) {
                    save(service, item("a", Integer.toString(i)), item("b" + i % 3, Integer.toString(i)));
                }
                delete(service, "b0");
                List<String> others = List.of(changes.text(), changes.text(), changes.text());
                assertThat(changes.all).isEmpty(); // the listener is at each key
                slow.complete(null);
                List<String> rest =
                        new ArrayList<>(List.of(changes.text(), changes.text(), changes.text(), changes.text()));
                assertThat(rest).as("after %s", others).containsExactlyInAnyOrder("a=200", "-b0", "b1=199", "b2=200");
            }
            assertThat(changes.all).isEmpty();
        }
    }

    @Test
    void aListenerThatFailsGetsTheNextChange() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            Changes changes = new Changes() {
                @Override
                public CompletionStage<@Nullable Void> onEvent(ConfigurationEvent event) throws Exception {
                    super.onEvent(event);
                    throw new IllegalStateException("not now");
                }
            };
            try (Subscription watched = watch(service, changes, everything())) {
                save(service, item("a", "1"));
                assertThat(changes.text()).isEqualTo("a=1");
                save(service, item("a", "2"));
                assertThat(changes.text()).isEqualTo("a=2");
            }
        }
    }

    @Test
    void watchesOfCommonKeysAreIndependentAndNothingComesAfterClose() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            Changes first = new Changes();
            Changes second = new Changes();
            Subscription one = watch(service, first, everything().keys("a", "b"));
            try (Subscription two = watch(service, second, everything().keys("b", "c"))) {
                save(service, item("b", "1"));
                assertThat(first.text()).isEqualTo("b=1");
                assertThat(second.text()).isEqualTo("b=1");
                one.close();
                assertThat(one.closed()).isCompleted();
                save(service, item("b", "2"), item("a", "2"));
                assertThat(second.text()).isEqualTo("b=2");
            }
            assertThat(first.all).isEmpty();
            assertThat(second.all).isEmpty();
        }
    }

    @Test
    void oneReadSeesOneStateAndOneSaveOfSeveralIsOne() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.open(folder.resolve("data.db"))) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            save(service, item("a", "0"), item("b", "0"));
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> IntStream.range(0, 200)
                    .mapToObj(Integer::toString)
                    .forEach(text -> save(service, item("a", text), item("b", text))));
            while (!writer.isDone()) {
                Map<String, String> read = all(service);
                assertThat(read.get("a")).isEqualTo(read.get("b"));
            }
            writer.join();
        }
    }

    @Test
    void tenThousandKeysAreWatchedOnOneStream() throws Exception {
        int keys = 10_000;
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            Changes changes = new Changes();
            try (Subscription watched = watch(service, changes, everything())) {
                for (int from = 0; from < keys; from += 1000) {
                    save(
                            service,
                            IntStream.range(from, from + 1000)
                                    .mapToObj(i -> item("key." + i, "v" + i))
                                    .toArray(ConfigurationSaveItem[]::new));
                }
                Map<String, String> seen = new HashMap<>();
                for (int i = 0; i < keys; i++) {
                    ConfigurationEvent event = changes.next();
                    seen.put(event.key(), event.value().orElseThrow());
                }
                assertThat(seen).hasSize(keys).isEqualTo(all(service));
            }
        }
    }

    @Test
    void whatIsUnknownIsRefused() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option(ConfigurationModule.STORES, Optional.of(Set.of(STORE)))
                .build()) {
            ConfigurationService service = runtime.service(ConfigurationService.class);
            assertThatThrownBy(() -> service.getConfiguration(GetConfigurationRequest.builder()
                            .storeName("others")
                            .build()))
                    .isInstanceOf(ComponentNotFoundException.class)
                    .hasMessageContaining("[settings]");
            assertThatThrownBy(() -> service.subscribeConfiguration(
                            everything().storeName("others").build(), event -> CompletableFuture.completedFuture(null)))
                    .isInstanceOf(ComponentNotFoundException.class);
            assertThatThrownBy(() -> service.getConfiguration(GetConfigurationRequest.builder()
                            .storeName(STORE)
                            .metadata(Map.of("x", "y"))
                            .build()))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThat(all(service)).isEmpty();
        }
    }

    @Test
    void closingTheRuntimeEndsWhatIsWatched() throws Exception {
        CompletableFuture<@Nullable CloudRuntimesException> closed = new CompletableFuture<>();
        Changes changes = new Changes() {
            @Override
            public void onClosed(@Nullable CloudRuntimesException error) {
                closed.complete(error);
            }
        };
        EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
        Subscription watched = watch(runtime.service(ConfigurationService.class), changes, everything());
        runtime.close();
        assertThat(closed).isCompletedWithValue(null);
        assertThat(watched.isOpen()).isFalse();
    }
}
