package io.cloudruntimes.contract.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.Ack;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.GetOptions;
import io.cloudruntimes.PubSub;
import io.cloudruntimes.State;
import io.cloudruntimes.SubscribeOptions;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Sidecar;
import io.cloudruntimes.sidecars.Sidecars;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The network to a sidecar is lost: the connections are dead, and nobody closes them. */
@NeedsSidecars("dapr")
class DaprLostNetworkTest {
    private static String topic() {
        return "lost-" + System.nanoTime();
    }

    @Test
    void aSubscriptionIsOpenedAgainAfterTheNetworkWasLost() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        BlockingQueue<StreamGap> gaps = new LinkedBlockingQueue<>();
        BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
        String topic = topic();
        try (LossyProxy network = new LossyProxy(sidecar.port("grpc"));
                CloudRuntimes direct = CloudRuntimes.connect(sidecar.url());
                CloudRuntimes runtime =
                        CloudRuntimes.connect("dapr://127.0.0.1:" + sidecar.port("http") + "?grpc=" + network.port())) {
            PubSub publisher = direct.pubsub("bus-memory");
            SubscribeOptions options = SubscribeOptions.DEFAULT.onGap(gaps::add);
            try (Subscription subscription = runtime.pubsub("bus-memory")
                    .subscribe(topic, Integer.class, options, event -> {
                        seen.add(event.value());
                        return Ack.SUCCESS;
                    })) {
                publisher.publish(topic, 0);
                assertThat(seen.poll(20, TimeUnit.SECONDS)).isZero();
                assertThat(gaps).isEmpty();

                network.lose();
                StreamGap gap = gaps.poll(45, TimeUnit.SECONDS);
                assertThat(gap).as("the loss is noticed").isNotNull();
                assertThat(gap.cause().code()).isEqualTo(ErrorCode.UNAVAILABLE);

                network.restore();
                AtomicInteger number = new AtomicInteger();
                // repeated, because the sidecar sends what is published too early to the dead stream
                Awaitility.await().atMost(Duration.ofSeconds(45)).until(() -> {
                    publisher.async().publish(topic, number.incrementAndGet());
                    return seen.poll(500, TimeUnit.MILLISECONDS) != null;
                });
                assertThat(subscription.isOpen()).isTrue();
            }
        }
    }

    @Test
    void callsGoOnAfterTheNetworkWasLost() {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        try (LossyProxy network = new LossyProxy(sidecar.port("grpc"));
                CloudRuntimes runtime = CloudRuntimes.connect(
                        "dapr://127.0.0.1:" + sidecar.port("http") + "?grpc=" + network.port() + "&wire=grpc")) {
            State state = runtime.state("orders");
            GetOptions brief = GetOptions.DEFAULT.withCall(CallOptions.withTimeout(Duration.ofSeconds(2)));
            state.save("lost", 1);
            network.lose();
            assertThatThrownBy(() -> state.get("lost", Integer.class, brief)).isInstanceOf(CallTimeoutException.class);
            network.restore();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .ignoreException(CallTimeoutException.class)
                    .until(() -> state.get("lost", Integer.class, brief).orElseThrow() == 1);
        }
    }
}
