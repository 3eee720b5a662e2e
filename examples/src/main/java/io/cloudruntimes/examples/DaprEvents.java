package io.cloudruntimes.examples;

import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Receives the events of a topic over HTTP: the sidecar calls a port of this application. */
final class DaprEvents {
    private DaprEvents() {}

    /** The host serves the port until it is closed. */
    static AppHost start(AppHostOptions options, Consumer<Bytes> handler) {
        DaprCallbacks callbacks = new DaprCallbacks(); // checks the token APP_API_TOKEN, if it is set
        callbacks.subscribe(
                SubscribeTopicEventsRequest.builder()
                        .pubsubName("bus")
                        .topic("paid")
                        .deadLetterTopic("paid-dead")
                        .build(),
                event -> {
                    handler.accept(event.data());
                    return CompletableFuture.completedFuture(TopicEventAnswer.builder()
                            .status(TopicEventStatus.SUCCESS)
                            .build());
                });
        return AppHost.start(callbacks, options); // after subscribe: the sidecar asks for the subscriptions only once
    }
}
