package io.cloudruntimes.core.callback;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.json.BodyReader;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.RawJson;
import io.cloudruntimes.core.json.ValueReader;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream as a runtime serves it to the application behind it: the runtime asks the application once for the list of what it
 * wants, and then calls it for each event. Immutable.
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
     * Begins one.
     *
     * @param discovery the path at which the application lists what it wants
     * @param route the member of an element of the list that has the path of the calls
     */
    public static <Q, E, A> Builder<Q, E, A> builder(OperationInfo operation, String discovery, String route) {
        return new Builder<>(operation, discovery, route);
    }

    /** The stream. */
    public OperationInfo operation() {
        return parts.operation;
    }

    /** The path at which the application lists what it wants. */
    public String discovery() {
        return parts.discovery;
    }

    /** The media type of an event. */
    public String mediaType() {
        return parts.mediaType;
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

    /**
     * A stream that an application wants.
     *
     * @param path the path of the calls
     * @param opener opens it
     */
    public record Wanted<E, A>(String path, Function<StreamListener<E, A>, Subscription> opener) {}

    /** The body of the call for an event. */
    public Bytes body(E event) {
        return parts.event.apply(event);
    }

    /** The reply that a response is; that of an error where it cannot be read. */
    public A reply(int status, Bytes body) {
        A byStatus = parts.repliesByStatus.get(status);
        if (byStatus != null) {
            return byStatus;
        }
        if (status < OK || status >= NO_SUCCESS) {
            return parts.replyOnError();
        }
        try {
            return body.isEmpty() ? parts.replyOnSuccess() : Json.fromBytes(parts.reply(), body);
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
        private final Map<Integer, A> repliesByStatus = new HashMap<>();
        private ValueReader<Q> request = in -> {
            throw new IllegalStateException("nothing reads the list");
        };
        private BiFunction<Q, StreamListener<E, A>, Subscription> opener = (wanted, listener) -> {
            throw new IllegalStateException("nothing opens the stream");
        };
        private Function<E, Bytes> event = one -> Bytes.EMPTY;
        private String mediaType = "application/json";
        private @Nullable ValueReader<A> reply;
        private @Nullable A onSuccess;
        private @Nullable A onError;

        private Builder(OperationInfo operation, String discovery, String route) {
            this.operation = operation;
            this.discovery = discovery;
            this.route = route;
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

        /** The body of the call for an event. */
        public Builder<Q, E, A> event(String type, Function<E, Bytes> writer) {
            mediaType = type;
            event = writer;
            return this;
        }

        /** How a reply is read. */
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

        private ValueReader<A> reply() {
            return Objects.requireNonNull(reply, "nothing reads a reply");
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
