package io.cloudruntimes.contract.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.Ack;
import io.cloudruntimes.BindingMessage;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.HandlerOptions;
import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.binding.BindingEvent;
import io.cloudruntimes.binding.BindingEventAnswer;
import io.cloudruntimes.binding.BindingEventStatus;
import io.cloudruntimes.binding.SubscribeBindingEventsRequest;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events of input bindings at the port of the application, as a sidecar sends them, for each way to host it. */
class BindingEventsTest {
    private static final byte[] ODD = {0, -1, '{', (byte) 0xC3};

    private final BlockingQueue<BindingEvent> events = new LinkedBlockingQueue<>();

    private static HttpResponse<String> send(URI host, String verb, String path, byte[] body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(host.resolve(path))
                                .header("Content-Type", "application/json")
                                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                                .header("tracestate", "a=b")
                                .header("accept-encoding", "gzip")
                                .header("Own", "v")
                                .method(
                                        verb,
                                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private void subscribe(DaprCallbacks callbacks, String name, BindingEventStatus status) {
        callbacks.subscribe(
                SubscribeBindingEventsRequest.builder().bindingName(name).build(), event -> {
                    events.add(event);
                    return CompletableFuture.completedFuture(
                            BindingEventAnswer.builder().status(status).build());
                });
    }

    @ParameterizedTest
    @EnumSource
    void anEventIsExactAndItsReplyIsAStatus(Hosted.Kind kind) throws Exception {
        DaprCallbacks callbacks = new DaprCallbacks(null);
        subscribe(callbacks, "done", BindingEventStatus.SUCCESS);
        subscribe(callbacks, "again", BindingEventStatus.RETRY);
        subscribe(callbacks, "never", BindingEventStatus.DROP);
        try (Hosted hosted = Hosted.start(kind, callbacks)) {
            assertThat(send(hosted.uri(), "POST", "/done", ODD).statusCode()).isEqualTo(200);
            BindingEvent event = events.poll(20, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            assertThat(event.data()).isEqualTo(Bytes.of(ODD));
            assertThat(event.contentType()).contains("application/json");
            assertThat(event.metadata()).isEqualTo(Map.of("own", "v"));
            assertThat(event.bindingName()).isEqualTo("done");
            assertThat(send(hosted.uri(), "POST", "/again", new byte[0]).statusCode())
                    .isEqualTo(500);
            assertThat(events.poll(20, TimeUnit.SECONDS))
                    .isNotNull()
                    .extracting(BindingEvent::data)
                    .isEqualTo(Bytes.EMPTY);
            assertThat(send(hosted.uri(), "POST", "/never", ODD).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void handledNamesAreDiscoveredAndNoOthersBesideAServiceThatTakesAnyPath(Hosted.Kind kind) throws Exception {
        DaprCallbacks callbacks = new DaprCallbacks(null);
        subscribe(callbacks, "done", BindingEventStatus.SUCCESS);
        callbacks.serve(
                ServeMethodsRequest.builder().service("billing").build(),
                call -> CompletableFuture.completedFuture(
                        MethodAnswer.builder().status(202).build()));
        try (Hosted hosted = Hosted.start(kind, callbacks)) {
            assertThat(send(hosted.uri(), "OPTIONS", "/done", new byte[0]).statusCode())
                    .isEqualTo(200);
            assertThat(send(hosted.uri(), "OPTIONS", "/other", new byte[0]).statusCode())
                    .isEqualTo(404);
            assertThat(send(hosted.uri(), "POST", "/other", ODD).statusCode())
                    .as("a method of the service")
                    .isEqualTo(202);
            assertThat(send(hosted.uri(), "POST", "/done", ODD).statusCode())
                    .as("the event of the binding")
                    .isEqualTo(200);
            assertThat(events).hasSize(1);
            assertThatThrownBy(() -> subscribe(callbacks, "other", BindingEventStatus.SUCCESS))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("OPTIONS /other")
                    .hasMessageContaining("before the port");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNoBindingIsSubscribedAQuestionForANameIsACallOfTheServiceAndALateHandlerIsRefused(Hosted.Kind kind)
            throws Exception {
        DaprCallbacks callbacks = new DaprCallbacks(null);
        callbacks.serve(
                ServeMethodsRequest.builder().service("billing").build(),
                call -> CompletableFuture.completedFuture(MethodAnswer.builder()
                        .status(call.verb().equals("OPTIONS") ? 202 : 500)
                        .build()));
        try (Hosted hosted = Hosted.start(kind, callbacks)) {
            assertThat(send(hosted.uri(), "OPTIONS", "/other", new byte[0]).statusCode())
                    .isEqualTo(202);
            assertThatThrownBy(() -> subscribe(callbacks, "other", BindingEventStatus.SUCCESS))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("OPTIONS /other");
        }
    }

    private static int freePort() {
        try (AppHost host = AppHost.start(new DaprCallbacks(null), AppHostOptions.onFreePort())) {
            return host.port();
        }
    }

    @Test
    void thePortIsServedOnceAllHandlersAreThere() throws Exception {
        int port = freePort();
        URI host = URI.create("http://127.0.0.1:" + port);
        BlockingQueue<BindingMessage<Bytes>> seen = new LinkedBlockingQueue<>();
        try (CloudRuntimes runtime = CloudRuntimes.builder("dapr://127.0.0.1?app=" + port)
                .deferCallbacks()
                .connect()) {
            assertThat(runtime.capabilities().supports("subscribeBindingEvents"))
                    .isTrue();
            for (String name : new String[] {"one", "two"}) {
                Subscription subscription = runtime.binding(name)
                        .subscribe(Bytes.class, HandlerOptions.DEFAULT, event -> {
                            seen.add(event);
                            return Ack.SUCCESS;
                        });
                assertThat(subscription.isOpen()).isTrue();
                assertThatThrownBy(() -> send(host, "OPTIONS", "/" + name, new byte[0]))
                        .isInstanceOf(IOException.class);
            }
            runtime.startCallbacks();
            for (String name : new String[] {"one", "two"}) {
                assertThat(send(host, "OPTIONS", "/" + name, new byte[0]).statusCode())
                        .isEqualTo(200);
                assertThat(send(host, "POST", "/" + name, ODD).statusCode()).isEqualTo(200);
                BindingMessage<Bytes> event = seen.poll(20, TimeUnit.SECONDS);
                assertThat(event).isNotNull();
                assertThat(event.bindingName()).isEqualTo(name);
                assertThat(event.value()).isEqualTo(Bytes.of(ODD));
            }
        }
    }

    @Test
    void withoutThatAHandlerIsRefusedWithWhatToDo() {
        try (CloudRuntimes runtime = CloudRuntimes.connect("dapr://127.0.0.1?app=" + freePort())) {
            assertThat(runtime.capabilities().supports("subscribeBindingEvents"))
                    .isFalse();
            assertThatThrownBy(() -> runtime.binding("one").subscribe(event -> Ack.SUCCESS))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("OPTIONS /{bindingName}")
                    .hasMessageContaining("defer the callbacks");
        }
    }
}
