package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.binding.BindingEvent;
import io.cloudruntimes.binding.BindingEventAnswer;
import io.cloudruntimes.binding.BindingEventStatus;
import io.cloudruntimes.binding.BindingService;
import io.cloudruntimes.binding.InvokeBindingRequest;
import io.cloudruntimes.binding.SubscribeBindingEventsRequest;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.binding.BindingModule;
import io.cloudruntimes.embedded.module.Component;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kind queue of the embedded bindings, which is output and input. */
class EmbeddedQueueBindingTest {
    @TempDir
    Path folder;

    private final BlockingQueue<BindingEvent> events = new LinkedBlockingQueue<>();

    private static void create(EmbeddedRuntime runtime, String name, Bytes data) {
        runtime.service(BindingService.class)
                .invokeBinding(InvokeBindingRequest.builder()
                        .bindingName(name)
                        .operation("create")
                        .contentType("x/y")
                        .metadata(Map.of("k", "v"))
                        .data(data)
                        .build());
    }

    private Subscription subscribe(EmbeddedRuntime runtime, String name) {
        return runtime.service(BindingService.class)
                .subscribe(
                        SubscribeBindingEventsRequest.builder()
                                .bindingName(name)
                                .build(),
                        event -> {
                            events.add(event);
                            return CompletableFuture.completedFuture(BindingEventAnswer.builder()
                                    .status(BindingEventStatus.SUCCESS)
                                    .build());
                        });
    }

    private BindingEvent next() throws InterruptedException {
        BindingEvent event = events.poll(30, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        return event;
    }

    @Test
    void anEventWaitsForASubscriberAndIsExact() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            create(runtime, "inbox", Bytes.of(new byte[] {0, -1}));
            try (Subscription subscription = subscribe(runtime, "inbox")) {
                BindingEvent event = next();
                assertThat(event.bindingName()).isEqualTo("inbox");
                assertThat(event.data()).isEqualTo(Bytes.of(new byte[] {0, -1}));
                assertThat(event.contentType()).contains("x/y");
                assertThat(event.metadata()).isEqualTo(Map.of("k", "v"));
                create(runtime, "inbox", Bytes.EMPTY);
                assertThat(next().data()).isEqualTo(Bytes.EMPTY);
                assertThat(subscription.isOpen()).isTrue();
            }
        }
    }

    @Test
    void afterRetryItComesAgainAndAfterDropItDoesNot() throws Exception {
        BlockingQueue<BindingEventStatus> statuses = new LinkedBlockingQueue<>(
                List.of(BindingEventStatus.RETRY, BindingEventStatus.DROP, BindingEventStatus.SUCCESS));
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                Subscription subscription = runtime.service(BindingService.class)
                        .subscribe(
                                SubscribeBindingEventsRequest.builder()
                                        .bindingName("inbox")
                                        .build(),
                                event -> {
                                    events.add(event);
                                    return CompletableFuture.completedFuture(BindingEventAnswer.builder()
                                            .status(statuses.remove())
                                            .build());
                                })) {
            create(runtime, "inbox", Bytes.utf8("a"));
            assertThat(next().data()).isEqualTo(Bytes.utf8("a"));
            assertThat(next().data()).isEqualTo(Bytes.utf8("a"));
            create(runtime, "inbox", Bytes.utf8("b"));
            assertThat(next().data()).isEqualTo(Bytes.utf8("b"));
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    @Test
    void aSlowSubscriberHasAFewEventsInHandAndGetsAllInOrder() throws Exception {
        int all = 300;
        int inHand = 64;
        BlockingQueue<CompletableFuture<BindingEventAnswer>> replies = new LinkedBlockingQueue<>();
        AtomicInteger delivered = new AtomicInteger();
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                Subscription subscription = runtime.service(BindingService.class)
                        .subscribe(
                                SubscribeBindingEventsRequest.builder()
                                        .bindingName("inbox")
                                        .build(),
                                event -> {
                                    events.add(event);
                                    delivered.incrementAndGet();
                                    CompletableFuture<BindingEventAnswer> reply = new CompletableFuture<>();
                                    replies.add(reply);
                                    return reply;
                                })) {
            for (int i = 0; i < all; i++) {
                create(runtime, "inbox", Bytes.utf8(Integer.toString(i)));
            }
            await().until(() -> delivered.get() == inHand);
            for (int i = 0; i < all; i++) {
                assertThat(delivered.get()).isLessThanOrEqualTo(i + inHand);
                CompletableFuture<BindingEventAnswer> reply = replies.poll(30, TimeUnit.SECONDS);
                assertThat(reply).isNotNull();
                reply.complete(BindingEventAnswer.builder()
                        .status(BindingEventStatus.SUCCESS)
                        .build());
            }
            for (int i = 0; i < all; i++) {
                assertThat(next().data()).isEqualTo(Bytes.utf8(Integer.toString(i)));
            }
            assertThat(events).isEmpty();
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    @Test
    void anEventOutlivesTheRuntime() throws Exception {
        Path file = folder.resolve("data.db");
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder().file(file).build()) {
            create(runtime, "inbox", Bytes.utf8("a"));
        }
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder().file(file).build();
                Subscription subscription = subscribe(runtime, "inbox")) {
            assertThat(next().data()).isEqualTo(Bytes.utf8("a"));
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    @Test
    void whatIsNoneIsRefused() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option(BindingModule.HTTP_BINDINGS, Map.of("web", URI.create("http://127.0.0.1:1")))
                .option(BindingModule.QUEUES, Optional.of(Set.of("inbox")))
                .build()) {
            assertThatThrownBy(() -> create(runtime, "other", Bytes.EMPTY))
                    .isInstanceOf(ComponentNotFoundException.class)
                    .hasMessageContaining("[inbox, web]. Add it with --queues, --http-binding or --storage-binding");
            assertThatThrownBy(() -> subscribe(runtime, "other")).isInstanceOf(ComponentNotFoundException.class);
            assertThatThrownBy(() -> subscribe(runtime, "web"))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("output");
            assertThatThrownBy(() -> runtime.service(BindingService.class)
                            .invokeBinding(InvokeBindingRequest.builder()
                                    .bindingName("inbox")
                                    .operation("get")
                                    .data(Bytes.EMPTY)
                                    .build()))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("create");
            assertThatThrownBy(() -> runtime.service(BindingService.class)
                            .subscribe(
                                    SubscribeBindingEventsRequest.builder()
                                            .bindingName("inbox")
                                            .metadata(Map.of("a", "b"))
                                            .build(),
                                    event -> new CompletableFuture<>()))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThat(runtime.components())
                    .extracting(Component::name, Component::type)
                    .contains(tuple("inbox", "bindings.queue"), tuple("web", "bindings.http"));
        }
    }

    @Test
    void twoBindingsOfOneNameAreRefused() {
        assertThatThrownBy(() -> EmbeddedRuntime.builder()
                        .option(BindingModule.HTTP_BINDINGS, Map.of("inbox", URI.create("http://127.0.0.1:1")))
                        .option(BindingModule.QUEUES, Optional.of(Set.of("inbox")))
                        .build()
                        .close())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("inbox");
    }
}
