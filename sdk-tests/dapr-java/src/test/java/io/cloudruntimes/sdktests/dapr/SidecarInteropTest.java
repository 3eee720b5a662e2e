package io.cloudruntimes.sdktests.dapr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.Ack;
import io.cloudruntimes.AsyncLock;
import io.cloudruntimes.Binding;
import io.cloudruntimes.BindingOptions;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.State;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Redis;
import io.cloudruntimes.sidecars.Sidecar;
import io.cloudruntimes.sidecars.Sidecars;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.SubscriptionListener;
import io.dapr.client.domain.CloudEvent;
import io.dapr.client.domain.ConfigurationItem;
import io.dapr.client.domain.UnlockResponseStatus;
import io.dapr.config.Properties;
import io.dapr.exceptions.DaprException;
import io.dapr.utils.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** On a real sidecar, our client reads what Dapr's SDK saved and published, and the other way round. */
@Tag("one-jdk")
@NeedsSidecars("dapr")
class SidecarInteropTest {
    /** What both sides know. */
    public record Order(String id, long total) {}

    private static DaprClientBuilder builder(Sidecar sidecar) {
        return new DaprClientBuilder()
                .withPropertyOverrides(Map.of(
                        Properties.HTTP_PORT, Integer.toString(sidecar.port("http")),
                        Properties.GRPC_PORT, Integer.toString(sidecar.port("grpc"))));
    }

    private static DaprClient sdk(Sidecar sidecar) {
        return builder(sidecar).build();
    }

    @Test
    void eachReadsWhatTheOtherSaved() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        Order order = new Order("o-1", 9007199254740993L);
        // that SDK marks a value as JSON, which the sidecar then writes anew: it cannot save the other one
        Order small = new Order("o-1", 4200);
        try (DaprClient sdk = sdk(sidecar);
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            for (String store : new String[] {"orders", "state-redis", "state-sqlite", "state-postgres"}) {
                State state = runtime.state(store);
                sdk.saveState(store, "by-sdk", small).block();
                assertThat(state.get("by-sdk", Order.class)).contains(small);
                state.save("by-us", order);
                assertThat(sdk.getState(store, "by-us", Order.class).block().getValue())
                        .isEqualTo(order);
                String etag = sdk.getState(store, "by-us", Order.class).block().getEtag();
                assertThat(state.getEntry("by-us", Order.class).orElseThrow().etag())
                        .isEqualTo(etag);
            }
        }
    }

    @Test
    void bothReadTheSameSecrets() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        try (DaprClient sdk = sdk(sidecar);
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            for (String name : new String[] {"db-password", "bulk", "exact", "empty", "a/b", "a+b"}) {
                assertThat(runtime.secrets("vault").getValues(name))
                        .contains(sdk.getSecret("vault", name).block());
            }
            assertThat(runtime.secrets("vault-multi").getValues("db"))
                    .contains(sdk.getSecret("vault-multi", "db").block());
            assertThat(runtime.secrets("vault").getAll())
                    .isEqualTo(sdk.getBulkSecret("vault").block());
            assertThat(runtime.secrets("vault").get("missing")).isEmpty();
            // that SDK does not tell an absent secret from a store that does not work
            assertThatThrownBy(() -> sdk.getSecret("vault", "missing").block()).isInstanceOf(DaprException.class);
        }
    }

    @Test
    void aLockOfOneExcludesTheOther() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        Duration expiry = Duration.ofSeconds(60);
        String resource = "sdk-" + System.nanoTime();
        try (DaprPreviewClient sdk = builder(sidecar).buildPreviewClient();
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            assertThat(sdk.tryLock("locks", resource, "sdk", 60).block()).isTrue();
            assertThat(runtime.locks("locks").tryAcquire(resource, expiry)).isEmpty();
            CompletableFuture<AsyncLock> waiting =
                    runtime.locks("locks").async().acquire(resource, expiry);
            assertThat(sdk.unlock("locks", resource, "sdk").block()).isEqualTo(UnlockResponseStatus.SUCCESS);
            AsyncLock lock = waiting.get(30, TimeUnit.SECONDS);
            assertThat(sdk.tryLock("locks", resource, "sdk", 60).block()).isFalse();
            assertThat(sdk.unlock("locks", resource, "sdk").block())
                    .isEqualTo(UnlockResponseStatus.LOCK_BELONG_TO_OTHERS);
            lock.close().join();
            assertThat(sdk.tryLock("locks", resource, "sdk", 60).block()).isTrue();
        }
    }

    @Test
    void bothReadAndWatchTheSameConfiguration() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        BlockingQueue<String> ours = new LinkedBlockingQueue<>();
        BlockingQueue<String> theirs = new LinkedBlockingQueue<>();
        String key = "sdk-" + System.nanoTime();
        try (Redis redis = new Redis(sidecar.port("redis"), 1);
                DaprClient sdk = sdk(sidecar);
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            redis.call("SET", key, "first||v1");
            ConfigurationItem item = sdk.getConfiguration("settings", key).block();
            assertThat(item.getValue()).isEqualTo("first");
            assertThat(item.getVersion()).isEqualTo("v1");
            assertThat(runtime.configuration("settings").get(key)).contains("first");
            assertThat(runtime.configuration("settings").items(key))
                    .hasEntrySatisfying(
                            key, found -> assertThat(found.version()).contains("v1"));
            Disposable watching = sdk.subscribeConfiguration("settings", key)
                    .subscribe(response -> response.getItems()
                            .values()
                            .forEach(changed -> theirs.add(String.valueOf(changed.getValue()))));
            try (Subscription watched = runtime.configuration("settings")
                    .watch(List.of(key), change -> ours.add(change.value().orElse("")))) {
                for (BlockingQueue<String> changes : List.of(ours, theirs)) {
                    String heard = null;
                    for (int i = 0; i < 30 && heard == null; i++) { // nothing is announced before the store listens
                        redis.call("SET", key, "next");
                        heard = changes.poll(1, TimeUnit.SECONDS);
                    }
                    assertThat(heard).isEqualTo("next");
                }
                redis.call("SET", key, "last||v2"); // after the others, to each
                assertThat(last(ours)).isEqualTo("last");
                assertThat(last(theirs)).isEqualTo("last");
            } finally {
                watching.dispose();
            }
        }
    }

    /** The first change that is another one than those of the beginning. */
    private static String last(BlockingQueue<String> changes) throws InterruptedException {
        String change = "next";
        while ("next".equals(change)) {
            change = changes.poll(30, TimeUnit.SECONDS);
        }
        return String.valueOf(change);
    }

    @Test
    void whatTheOtherPublishedArrives() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        BlockingQueue<Order> seen = new LinkedBlockingQueue<>();
        Order order = new Order("o-1", 4200);
        String topic = "sdk-" + System.nanoTime();
        try (DaprClient sdk = sdk(sidecar);
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url());
                Subscription subscription = runtime.pubsub("bus").subscribe(topic, Order.class, event -> {
                    seen.add(event.value());
                    return Ack.SUCCESS;
                })) {
            sdk.publishEvent("bus", topic, order, Map.of("contentType", "application/json"))
                    .block();
            assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo(order);
        }
    }

    @Test
    void whatWePublishArrivesAtTheOther() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        BlockingQueue<Order> seen = new LinkedBlockingQueue<>();
        Order order = new Order("o-1", 4200);
        String topic = "sdk-" + System.nanoTime();
        try (DaprPreviewClient sdk = builder(sidecar).buildPreviewClient();
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            var subscription = sdk.subscribeToEvents("bus", topic, new Into(seen), TypeRef.get(Order.class));
            try {
                Order received = null;
                while (received == null) { // what is published before the subscription is there reaches nobody
                    runtime.pubsub("bus").publish(topic, order);
                    received = seen.poll(2, TimeUnit.SECONDS);
                }
                assertThat(received).isEqualTo(order);
            } finally {
                subscription.close();
            }
        }
    }

    @Test
    void eachReadsTheFileThatTheOtherCreated() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        byte[] data = {0, -1, 1};
        try (DaprClient sdk = sdk(sidecar);
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            Binding files = runtime.binding("files");
            Map<String, String> bySdk = Map.of("fileName", "by-sdk");
            Map<String, String> byUs = Map.of("fileName", "by-us");
            sdk.invokeBinding("files", "create", data, bySdk).block();
            assertThat(files.invoke("get", BindingOptions.DEFAULT.withMetadata(bySdk))
                            .bytes()
                            .toByteArray())
                    .isEqualTo(data);
            files.invoke(
                    "create", data, BindingOptions.DEFAULT.withMetadata(byUs).asBase64());
            assertThat(sdk.invokeBinding("files", "get", new byte[0], byUs).block())
                    .isEqualTo(data);
        }
    }

    private record Into(BlockingQueue<Order> seen) implements SubscriptionListener<Order> {
        @Override
        public Mono<Status> onEvent(CloudEvent<Order> event) {
            seen.add(event.getData());
            return Mono.just(Status.SUCCESS);
        }

        @Override
        public void onError(RuntimeException error) {
            throw error;
        }
    }
}
