package io.cloudruntimes.contract.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.AlreadyExistsException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.MethodCall;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When streams can be opened on the calls of a runtime, and what comes of them when they are closed. */
class AppStreamsTest {
    private static final ServeMethodsRequest SERVE =
            ServeMethodsRequest.builder().service("billing").build();
    private static final StreamListener<MethodCall, MethodAnswer> FINE =
            call -> CompletableFuture.completedFuture(MethodAnswer.builder().build());
    private static final StreamListener<TopicEvent, TopicEventAnswer> SUCCESS =
            event -> CompletableFuture.completedFuture(
                    TopicEventAnswer.builder().status(TopicEventStatus.SUCCESS).build());

    private final DaprCallbacks callbacks = new DaprCallbacks(null);

    private static SubscribeTopicEventsRequest.Builder topic(String topic) {
        return SubscribeTopicEventsRequest.builder().pubsubName("bus").topic(topic);
    }

    private RouteResponse call(String verb, String path, String body) {
        return callbacks
                .handle(new ServerRequest(verb, path, Headers.of(Map.of()), Bytes.utf8(body)))
                .toCompletableFuture()
                .join();
    }

    @Test
    void oneServiceAtATime() {
        Subscription first = callbacks.serve(SERVE, FINE);
        assertThatThrownBy(() -> callbacks.serve(SERVE, FINE))
                .isInstanceOf(AlreadyExistsException.class)
                .hasMessageContaining("* /{+method}")
                .hasMessageContaining("close that first");
        assertThat(call("GET", "/m", "").status()).isEqualTo(200);
        first.close();
        assertThat(first.isOpen()).isFalse();
        assertThat(first.closed()).isCompleted();
        assertThat(call("GET", "/m", "").status()).isEqualTo(404);
        callbacks.serve(SERVE, FINE);
        assertThat(call("GET", "/m", "").status()).isEqualTo(200);
    }

    @Test
    void whatTheRuntimeAsksForOnceIsOpenedBefore() {
        Subscription early = callbacks.subscribe(topic("early").build(), SUCCESS);
        callbacks.subscribe(topic("gone").build(), SUCCESS).close();
        assertThat(call("GET", "/dapr/subscribe", "").body().bytes().toUtf8())
                .isEqualTo("[{\"pubsubname\":\"bus\",\"topic\":\"early\",\"route\":\"/subscriptions/bus/early\"}]");
        assertThatThrownBy(() -> callbacks.subscribe(topic("late").build(), SUCCESS))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("'late'")
                .hasMessageContaining("GET /dapr/subscribe")
                .hasMessageContaining("before the port");
        early.close();
        callbacks.subscribe(topic("early").build(), SUCCESS);
        assertThat(call("POST", "/subscriptions/bus/early", "{\"id\":\"1\"}")
                        .body()
                        .bytes()
                        .toUtf8())
                .isEqualTo("{\"status\":\"SUCCESS\"}");
    }

    @Test
    void whatHasNoPlaceIsRefused() {
        assertThatThrownBy(() -> callbacks.subscribe(topic("t").group("g").build(), SUCCESS))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("'group'");
    }

    @Test
    void aServiceTakesNoEventOfATopicAndNoQuestionOfTheRuntime() {
        callbacks.serve(SERVE, FINE);
        callbacks.subscribe(topic("t").build(), SUCCESS);
        assertThat(call("POST", "/subscriptions/bus/t", "{\"id\":\"1\"}")
                        .body()
                        .bytes()
                        .toUtf8())
                .contains("SUCCESS");
        assertThat(call("GET", "/dapr/subscribe", "").body().bytes().toUtf8()).contains("\"t\"");
        assertThat(call("GET", "/dapr/config", "").status()).isEqualTo(404);
        assertThat(call("GET", "/healthz", "").status()).isEqualTo(204);
        assertThat(call("POST", "/healthz", "").status()).isEqualTo(200);
    }

    @Test
    void theListenerHearsOfTheBeginningAndTheEnd() {
        StringBuilder heard = new StringBuilder();
        callbacks.serve(SERVE, new StreamListener<>() {
            @Override
            public CompletionStage<MethodAnswer> onEvent(MethodCall call) {
                heard.append("call ");
                return CompletableFuture.completedFuture(MethodAnswer.builder().build());
            }

            @Override
            public void onOpen() {
                heard.append("open ");
            }

            @Override
            public void onClosed(@Nullable CloudRuntimesException error) {
                heard.append("closed");
            }
        });
        call("GET", "/", "");
        callbacks.close();
        callbacks.close();
        assertThat(heard).hasToString("open call closed");
    }
}
