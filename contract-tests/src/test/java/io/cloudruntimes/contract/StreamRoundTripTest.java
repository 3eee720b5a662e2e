package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.ServedRules;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The emitted client of each wire opens the streams of the emitted server of the same wire: random requests, events and
 * replies, and every error of the stream, are the same at both ends, but for what the binding says is not on the wire.
 */
class StreamRoundTripTest {
    private static final int ROUNDS = 20;
    private static final int EVENTS = 10;
    private static volatile Service service = new Service(null);
    private static final EmittedWires WIRES =
            new EmittedWires(new ProxyServices(arguments -> service.open(arguments[0], arguments[1])));

    /** A wire and a stream that travels on it. */
    record Way(RuntimeBinding binding, Stream stream, WireBinding wire, RuntimeConnection connection) {
        @Override
        public String toString() {
            return stream.id() + " over " + binding.name() + "'s " + wire.wire();
        }

        /** Where the properties of an object are; none where it is written as the neutral API writes it. */
        List<FieldMapping> layout(TypeRef.Named type) {
            return binding.layout(type.name(), wire.wire()).orElse(List.of());
        }
    }

    /** One opening of a stream at the server. */
    private static final class Service {
        private final @Nullable CloudRuntimesException refusal;
        private final CompletableFuture<Object> request = new CompletableFuture<>();
        private final CompletableFuture<StreamListener<Object, Object>> listener = new CompletableFuture<>();

        Service(@Nullable CloudRuntimesException refusal) {
            this.refusal = refusal;
        }

        @SuppressWarnings("unchecked")
        Subscription open(Object opened, Object events) {
            request.complete(opened);
            if (refusal != null) {
                throw refusal;
            }
            listener.complete((StreamListener<Object, Object>) events);
            return new ServedSubscription();
        }
    }

    /** Replies in the order of the events, and keeps these. */
    private static final class Receiver implements StreamListener<Object, Object> {
        private final List<Object> events = Collections.synchronizedList(new ArrayList<>());
        private final CompletableFuture<CloudRuntimesException> failure = new CompletableFuture<>();
        private final List<Object> replies;

        Receiver(List<Object> replies) {
            this.replies = replies;
        }

        @Override
        public CompletionStage<Object> onEvent(Object event) {
            events.add(event);
            return CompletableFuture.completedFuture(replies.get(events.size() - 1));
        }

        @Override
        public void onGap(StreamGap gap) {
            failure.complete(gap.cause());
        }

        @Override
        public void onClosed(@Nullable CloudRuntimesException error) {
            if (error != null) {
                failure.complete(error);
            }
        }
    }

    static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        WIRES.open(
                Generation.plan(Repo.spec()).wireBindings(),
                (binding, wire, connection) -> Api.MODEL.services().stream()
                        .flatMap(service -> service.streams().stream())
                        .forEach(stream -> binding.on(stream, wire, WireBinding.class)
                                .ifPresent(it -> ways.add(new Way(binding, stream, it, connection)))));
        return ways;
    }

    @AfterAll
    static void stop() throws Exception {
        WIRES.close();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void bothEndsAreEqual(Way way) throws Throwable {
        long seed = new Random().nextLong();
        RandomValues values = new RandomValues(new Random(seed));
        Api.Member member = Api.member(way.stream().id());
        int carried = 0;
        for (int round = 0; round < ROUNDS; round++) {
            JsonObject input = input(way, values);
            List<Object> events = new ArrayList<>();
            List<Object> replies = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                events.add(event(way, values, i));
                replies.add(way.stream().answer().isPresent() ? reply(way, values) : null);
            }
            service = new Service(null);
            Receiver receiver = new Receiver(replies);
            Subscription subscription;
            try {
                subscription = open(way, member, Api.request(member, input), receiver);
            } catch (InvalidArgumentException | UnsupportedByRuntimeException e) {
                assertThat(service.request)
                        .as("what the client refuses is not sent: %s", e)
                        .isNotDone();
                continue;
            }
            carried++;
            try (subscription) {
                String about = way + ", seed " + seed + ", round " + round;
                StreamListener<Object, Object> sender = service.listener.get(30, TimeUnit.SECONDS);
                assertThat(service.request.join())
                        .as("the request, %s", about)
                        .isEqualTo(Api.request(member, withoutIgnored(way, input)));
                List<Object> replied = new ArrayList<>();
                for (CompletableFuture<Object> reply : send(sender, events)) {
                    replied.add(reply.get(30, TimeUnit.SECONDS));
                }
                // without a reply, the end that sends does not wait for the other
                await().atMost(30, TimeUnit.SECONDS)
                        .untilAsserted(() -> assertThat(receiver.events)
                                .as("the events, %s", about)
                                .isEqualTo(events));
                assertThat(replied).as("the replies, %s", about).isEqualTo(replies);
            }
        }
        assertThat(carried).as("requests that the wire can carry").isPositive();
    }

    private static List<CompletableFuture<Object>> send(StreamListener<Object, Object> to, List<Object> events)
            throws Exception {
        List<CompletableFuture<Object>> replies = new ArrayList<>();
        for (Object event : events) {
            replies.add(to.onEvent(event).toCompletableFuture());
        }
        return replies;
    }

    private static JsonObject input(Way way, RandomValues values) {
        JsonObject input = values.input(way.stream());
        SupportedInputs.adjust(input, way.wire());
        return input;
    }

    /** A random event, of which only what the wire can carry is there. */
    private static Object event(Way way, RandomValues values, int index) throws Exception {
        JsonObject event = values.object(way.stream().event()).getAsJsonObject();
        for (FieldMapping mapping : way.layout(way.stream().event())) {
            if (mapping.location() instanceof WireLocation.Absent) {
                event.remove(mapping.field().name());
            }
        }
        withServed(way, event);
        replyId(way).ifPresent(name -> event.addProperty(name, "e" + index)); // which a runtime gives once
        return Json.fromText(Api.codec(way.stream().event()), event.toString());
    }

    private static ServedRules served(Way way) {
        return way.binding()
                .served()
                .rules(way.stream().id(), way.binding().wire(way.wire().wire()));
    }

    /** The receiver passes over the maps that the binding says it ignores. */
    private static JsonObject withoutIgnored(Way way, JsonObject input) {
        JsonObject seen = input.deepCopy();
        served(way).ignored().forEach(seen::remove);
        return seen;
    }

    /** With what the server side adds to each event that lacks it. */
    private static void withServed(Way way, JsonObject event) {
        ServedRules.Events added = served(way).events();
        added.defaults().forEach((name, text) -> {
            if (!event.has(name)) {
                event.addProperty(name, text);
            }
        });
        added.entries().forEach((name, entries) -> {
            JsonObject map = event.has(name) ? event.getAsJsonObject(name) : new JsonObject();
            entries.forEach((entry, text) -> {
                if (!map.has(entry)) {
                    map.addProperty(
                            entry,
                            text.startsWith("{")
                                    ? event.get(text.substring(1, text.length() - 1))
                                            .getAsString()
                                    : text);
                }
            });
            event.add(name, map);
        });
    }

    /** The property that tells an event apart; empty where the wire has something else for that. */
    private static Optional<String> replyId(Way way) {
        return way.wire() instanceof WireBinding.GrpcStream grpc
                ? grpc.reply()
                        .flatMap(reply ->
                                way.binding().fieldAt(way.stream().event().name(), grpc.wire(), reply.of()))
                        .map(field -> field.name())
                : Optional.empty();
    }

    /** A random reply. A value of an enum that is newer than the API has no number, so none has it where enums are numbers. */
    private static Object reply(Way way, RandomValues values) throws Exception {
        TypeRef.Named type = way.stream().answer().orElseThrow().type();
        JsonObject reply;
        do {
            reply = values.object(type).getAsJsonObject();
        } while (way.wire() instanceof WireBinding.GrpcStream
                && reply.toString().contains("\"newer-value\""));
        return Json.fromText(Api.codec(type), reply.toString());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void eachErrorIsTheSame(Way way) throws Throwable {
        Api.Member member = Api.member(way.stream().id());
        for (String code : way.stream().codes()) {
            service = new Service(Errors.of(ErrorCode.of(code), "because of " + code, ErrorContext.EMPTY, null));
            Receiver receiver = new Receiver(List.of());
            try (Subscription subscription = openAny(way, member, receiver)) {
                CloudRuntimesException error = receiver.failure.get(30, TimeUnit.SECONDS);
                assertThat(error.code().value()).as(error.getMessage()).isEqualTo(code);
                assertThat(error.reason()).endsWith("because of " + code);
            }
        }
    }

    /** Opens the stream with the first random request that the wire can carry. */
    private static Subscription openAny(Way way, Api.Member member, Receiver receiver) throws Throwable {
        RandomValues values = new RandomValues(new Random());
        for (int round = 0; round < 100; round++) {
            try {
                return open(way, member, Api.request(member, input(way, values)), receiver);
            } catch (InvalidArgumentException | UnsupportedByRuntimeException e) {
                assertThat(service.request).isNotDone();
            }
        }
        throw new AssertionError("the wire carried no request");
    }

    private static Subscription open(Way way, Api.Member member, Object request, Receiver receiver) throws Throwable {
        Object client = way.connection().service(member.api()).orElseThrow();
        try {
            return (Subscription) member.api()
                    .getMethod(member.method(), member.request(), StreamListener.class)
                    .invoke(client, request, receiver);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
