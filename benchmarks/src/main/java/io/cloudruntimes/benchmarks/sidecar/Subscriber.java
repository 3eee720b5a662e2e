package io.cloudruntimes.benchmarks.sidecar;

import io.cloudruntimes.Ack;
import io.cloudruntimes.CloudRuntimes;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.SubscriptionListener;
import io.dapr.client.domain.CloudEvent;
import io.dapr.utils.TypeRef;
import reactor.core.publisher.Mono;

/** One of the clients that are compared at receiving events. */
interface Subscriber extends AutoCloseable {
    /** Its name in the table. */
    String name();

    /** Subscribes and reports each event; closing the result ends the subscription. */
    AutoCloseable subscribe(String topic, Runnable onEvent);

    @Override
    void close() throws Exception;

    /** This project's facade. */
    record OfOurs(CloudRuntimes runtimes) implements Subscriber {
        @Override
        public String name() {
            return "ours";
        }

        @Override
        public AutoCloseable subscribe(String topic, Runnable onEvent) {
            return runtimes.pubsub(Target.BROKER).subscribe(topic, byte[].class, event -> {
                onEvent.run();
                return Ack.SUCCESS;
            });
        }

        @Override
        public void close() {
            runtimes.close();
        }
    }

    /** Dapr's own SDK. */
    record OfSdk(DaprPreviewClient dapr) implements Subscriber {
        @Override
        public String name() {
            return "Dapr's SDK";
        }

        @Override
        @SuppressWarnings("unchecked")
        public AutoCloseable subscribe(String topic, Runnable onEvent) {
            SubscriptionListener<byte[]> listener = new SubscriptionListener<>() {
                @Override
                public Mono<Status> onEvent(CloudEvent<byte[]> event) {
                    onEvent.run();
                    return Mono.just(Status.SUCCESS);
                }

                @Override
                public void onError(RuntimeException exception) {
                    exception.printStackTrace();
                }
            };
            return dapr.subscribeToEvents(Target.BROKER, topic, listener, TypeRef.get(byte[].class));
        }

        @Override
        public void close() throws Exception {
            dapr.close();
        }
    }
}
