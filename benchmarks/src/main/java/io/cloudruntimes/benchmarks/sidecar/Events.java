package io.cloudruntimes.benchmarks.sidecar;

import io.cloudruntimes.CloudRuntimes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Events received over a stream of the sidecar: thousands are published by few bulk calls, and counted until the last was
 * handled. The publishing is in the figures of each client, and the same in all of them.
 */
final class Events {
    private static final int BULKS = 16;
    private static final int EACH = 250;

    private Events() {}

    static void compare(Target target, Settings settings) throws Exception {
        try (CloudRuntimes publisher = CloudRuntimes.connect(target.url(""));
                Subscriber ours = new Subscriber.OfOurs(CloudRuntimes.connect(target.url("")));
                Subscriber sdk = new Subscriber.OfSdk(
                        Sdk.builder(target.httpPort(), target.grpcPort()).buildPreviewClient())) {
            Map<String, Round> named = new LinkedHashMap<>();
            settings.comparison()
                    .run("events received", List.of(ours, sdk), it -> round(publisher, it, target.pid()))
                    .forEach((client, round) -> named.put(client.name(), round));
            Table.head("events received");
            Table.rows(named);
        }
    }

    private static Round round(CloudRuntimes publisher, Subscriber subscriber, long sidecarPid) throws Exception {
        String topic = "events-" + System.nanoTime();
        List<byte[]> bulk = Collections.nCopies(EACH, Target.value());
        Semaphore arrived = new Semaphore(0);
        try (AutoCloseable subscription = subscriber.subscribe(topic, arrived::release)) {
            // the SDK does not report when its stream is open: events published before are lost
            do {
                publisher.pubsub(Target.BROKER).publish(topic, Target.value());
            } while (!arrived.tryAcquire(1, 200, TimeUnit.MILLISECONDS));
            while (arrived.tryAcquire(1, 200, TimeUnit.MILLISECONDS)) {
                // those of the attempts before
            }
            Meter before = Meter.read(sidecarPid);
            long start = System.nanoTime();
            for (int i = 0; i < BULKS; i++) {
                publisher.pubsub(Target.BROKER).publishAll(topic, bulk);
            }
            arrived.acquire(BULKS * EACH);
            double seconds = (System.nanoTime() - start) / 1e9;
            return Round.of(Meter.read(sidecarPid).since(before), BULKS * EACH, seconds, new long[0]);
        }
    }
}
