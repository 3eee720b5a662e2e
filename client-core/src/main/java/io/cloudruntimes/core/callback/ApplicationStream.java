package io.cloudruntimes.core.callback;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.json.BodyReader;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.ValueReader;
import io.cloudruntimes.core.server.PathTemplate;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream as a runtime serves it to the application behind it: the runtime asks the application once for the list of what it
 * wants, or for each name that it has, and then calls it for each event. Immutable.
 *
 * @param <Q> what opens the stream
 * @param <E> the events
 * @param <A> the replies
 */
public final class ApplicationStream<Q, E, A> {
    private static final int OK = 200;
    private static final int NO_SUCCESS = 300;

    private final Builder<Q, E, A> parts;

    private ApplicationStream(Builder<Q, E, A> parts) {
        this.parts = parts;
    }

    /**
     * Begins one that the application lists.
     *
     * @param discovery the path at which the application lists what it wants
     * @param route the member of an element of the list that has the path of the calls
     */
    public static <Q, E, A> Builder<Q, E, A> builder(OperationInfo operation, String discovery, String route) {
        return new Builder<>(operation, discovery, route, null);
    }

    /** Begins one for whose names the runtime asks. */
    public static <Q, E, A> Builder<Q, E, A> builder(OperationInfo operation, NameProbe probe) {
        return new Builder<>(operation, probe.path(), "", probe);
    }

    /**
     * How the runtime asks whether the application handles a name.
     *
     * @param verb the verb of the question
     * @param callVerb the verb of the calls
     * @param path the path of both, with the name in braces
     * @param capability that of the components whose names it asks for
     * @param otherStatuses the statuses that are a yes beside those of success
     */
    public record NameProbe(String verb, String callVerb, String path, String capability, Set<Integer> otherStatuses) {
        /** The path for a name. */
        public String pathOf(String name) {
            String parameter = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            return PathTemplate.of(path).expand(Map.of(parameter.replace("+", ""), name));
        }

        /** Whether a response to the question is a yes. */
        public boolean isHandled(int status) {
            return isSuccess(status) || otherStatuses.contains(status);
        }
    }

    /**
     * What a call for an event carries.
     *
     * @param contentType the media type of the body, where it is known
     * @param headers further headers
     */
    public record Call(Bytes body, Optional<String> contentType, Map<String, String> headers) {}

    /** The stream. */
    public OperationInfo operation() {
        return parts.operation;
    }

    /** The path at which the application lists what it wants; the template of that at which it is asked for a name. */
    public String discovery() {
        return parts.discovery;
    }

    /** How the application is asked for each name; null if it lists what it wants. */
    public @Nullable NameProbe probe() {
        return parts.probe;
    }

    /** The verb of the calls. */
    public String verb() {
        return parts.probe == null ? "POST" : parts.probe.callVerb();
    }

    /**
     * The subscriptions of the application, from the list that it returned.
     *
     * @throws IOException if the list cannot be read
     */
    public List<Wanted<E, A>> wanted(Bytes list) throws IOException {
        List<Wanted<E, A>> all = new ArrayList<>();
        for (Bytes element : CallbackBody.elements(list, in -> Bytes.utf8(RawJson.readRaw(in)))) {
            String route = CallbackBody.text(element, List.of(parts.route));
            if (!route.isEmpty()) {
                Q request = Json.fromBytes(parts.request, element);
                all.add(new Wanted<>(route, listener -> parts.opener.apply(request, listener)));
            }
        }
        return all;
    }

    /** The subscription of an application that handles a name. */
    public Wanted<E, A> wanted(String name) {
        NameProbe probe = Objects.requireNonNull(parts.probe, "the application lists what it wants");
        return new Wanted<>(
                probe.pathOf(name), listener -> parts.opener.apply(parts.requestOfName.apply(name), listener));
    }

    /**
     * A stream that an application wants.
     *
     * @param path the path of the calls
     * @param opener opens it
     */
    public record Wanted<E, A>(String path, Function<StreamListener<E, A>, Subscription> opener) {}

    /** What the call for an event carries. */
    public Call call(E event) {
        return parts.event.apply(event);
    }

    private static boolean isSuccess(int status) {
        return status >= OK && status < NO_SUCCESS;
    }

    /** The reply that a response is; that of an error where it cannot be read. */
    public A reply(int status, Bytes body) {
        A byStatus = parts.repliesByStatus.get(status);
        if (byStatus != null) {
            return byStatus;
        }
        if (!isSuccess(status)) {
            return parts.replyOnError();
        }
        try {
            return body.isEmpty() || parts.reply == null ? parts.replyOnSuccess() : Json.fromBytes(parts.reply, body);
        } catch (IOException | RuntimeException e) {
            return parts.replyOnSuccess(); // any other response means that the application has handled it
        }
    }

    /** The reply to an event that could not be delivered. */
    public A replyOnError() {
        return parts.replyOnError();
    }

    /** Builds an {@link ApplicationStream}. */
    public static final class Builder<Q, E, A> {
        private final OperationInfo operation;
        private final String discovery;
        private final String route;
        private final @Nullable NameProbe probe;
        private final Map<Integer, A> repliesByStatus = new HashMap<>();
        private Function<String, Q> requestOfName = name -> {
            throw new IllegalStateException("nothing reads a name");
        };
        private ValueReader<Q> request = in -> {
            throw new IllegalStateException("nothing reads the list");
        };
        private BiFunction<Q, StreamListener<E, A>, Subscription> opener = (wanted, listener) -> {
            throw new IllegalStateException("nothing opens the stream");
        };
        private Function<E, Call> event = one -> new Call(Bytes.EMPTY, Optional.empty(), Map.of());
        private @Nullable ValueReader<A> reply;
        private @Nullable A onSuccess;
        private @Nullable A onError;

        private Builder(OperationInfo operation, String discovery, String route, @Nullable NameProbe probe) {
            this.operation = operation;
            this.discovery = discovery;
            this.route = route;
            this.probe = probe;
        }

        /**
         * How a stream is opened that the application wants.
         *
         * @param reader reads an element of its list
         */
        public <B> Builder<Q, E, A> opens(
                BodyReader<B> reader,
                Supplier<B> builder,
                Function<B, Q> built,
                BiFunction<Q, StreamListener<E, A>, Subscription> with) {
            request = element(reader, builder, built);
            opener = with;
            return this;
        }

        /** How a stream is opened whose name the application handles. */
        public Builder<Q, E, A> opens(
                Function<String, Q> request, BiFunction<Q, StreamListener<E, A>, Subscription> with) {
            requestOfName = request;
            opener = with;
            return this;
        }

        /** The body of the call for an event. */
        public Builder<Q, E, A> event(String type, Function<E, Bytes> writer) {
            return event(one -> new Call(writer.apply(one), Optional.of(type), Map.of()));
        }

        /** What the call for an event carries. */
        public Builder<Q, E, A> event(Function<E, Call> writer) {
            event = writer;
            return this;
        }

        /** How a reply is read; if nothing reads it, each success is the same reply. */
        public <B> Builder<Q, E, A> reply(BodyReader<B> reader, Supplier<B> builder, Function<B, A> built) {
            reply = element(reader, builder, built);
            return this;
        }

        private static <B, T> ValueReader<T> element(BodyReader<B> reader, Supplier<B> builder, Function<B, T> built) {
            return in -> {
                B building = builder.get();
                reader.read(in, building);
                return built.apply(building);
            };
        }

        /** The reply that a status is, whatever the body. */
        public Builder<Q, E, A> replyTo(int status, A value) {
            repliesByStatus.put(status, value);
            return this;
        }

        /** The reply that a success is whose body is none. */
        public Builder<Q, E, A> replyOnSuccess(A value) {
            onSuccess = value;
            return this;
        }

        /** The reply where there is none. */
        public Builder<Q, E, A> replyOnError(A value) {
            onError = value;
            return this;
        }

        private A replyOnSuccess() {
            return Objects.requireNonNull(onSuccess, "the stream defines no reply for a success");
        }

        private A replyOnError() {
            return Objects.requireNonNull(onError, "the stream defines no reply for an error");
        }

        /** The stream. */
        public ApplicationStream<Q, E, A> build() {
            return new ApplicationStream<>(this);
        }
    }
}
