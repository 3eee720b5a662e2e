package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.SaveStateRequest;
import io.cloudruntimes.state.StateItem;
import io.cloudruntimes.state.StateService;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the served runtime while it writes, many times: what it acknowledged is there when it opens its file again. */
class KillTest {
    private static final int KILLS = 20;

    private final Set<String> savedKeys = Collections.synchronizedSet(new HashSet<>());
    private final Set<String> publishedIds = Collections.synchronizedSet(new HashSet<>());

    @Test
    void nothingAcknowledgedIsLost(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("data.db");
        Random random = new Random();
        for (int round = 0; round < KILLS; round++) {
            int writesBeforeKill = 1 + random.nextInt(40);
            try (RuntimeProcess served = RuntimeProcess.serve(file)) {
                Thread[] writers = new Thread[3];
                int goal = savedKeys.size() + publishedIds.size() + writesBeforeKill;
                for (int i = 0; i < writers.length; i++) {
                    String name = round + "-" + i + "-";
                    writers[i] = new Thread(() -> write(served, name));
                    writers[i].start();
                }
                Awaitility.await()
                        .pollDelay(0, TimeUnit.MILLISECONDS)
                        .pollInterval(1, TimeUnit.MILLISECONDS)
                        .until(() -> savedKeys.size() + publishedIds.size() >= goal);
                served.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
        try (RuntimeProcess served = RuntimeProcess.serve(file)) {
            checkState(served.service(StateService.class));
            checkEvents(served.service(PubSubService.class));
        }
    }

    /** Writes until the runtime is gone, and notes what was acknowledged. */
    private void write(RuntimeProcess served, String name) {
        StateService state = served.service(StateService.class);
        PubSubService pubsub = served.service(PubSubService.class);
        try {
            for (int i = 0; ; i++) {
                String key = name + i;
                state.save(SaveStateRequest.builder()
                        .storeName("s")
                        .items(StateItem.builder()
                                .key(key)
                                .value(Bytes.utf8(key))
                                .build())
                        .build());
                savedKeys.add(key);
                publishedIds.add(pubsub.publishEvent(PublishEventRequest.builder()
                                .pubsubName("bus")
                                .topic("t")
                                .data(Bytes.utf8(key))
                                .build())
                        .eventId()
                        .orElseThrow());
            }
        } catch (CloudRuntimesException e) {
            // killed: this write was not acknowledged
        }
    }

    private void checkState(StateService state) {
        assertThat(savedKeys).isNotEmpty();
        for (String key : savedKeys) {
            assertThat(state.get(
                            GetStateRequest.builder().storeName("s").key(key).build()))
                    .as(key)
                    .hasValueSatisfying(
                            entry -> assertThat(entry.value().toUtf8()).isEqualTo(key));
        }
    }

    private void checkEvents(PubSubService pubsub) {
        Set<String> delivered = ConcurrentHashMap.newKeySet();
        StreamListener<TopicEvent, TopicEventAnswer> listener = event -> {
            delivered.add(event.id());
            return CompletableFuture.completedFuture(
                    TopicEventAnswer.builder().status(TopicEventStatus.SUCCESS).build());
        };
        try (Subscription subscription = pubsub.subscribe(
                SubscribeTopicEventsRequest.builder()
                        .pubsubName("bus")
                        .topic("t")
                        .build(),
                listener)) {
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> delivered.containsAll(publishedIds));
            assertThat(subscription.isOpen()).isTrue();
        }
    }
}
