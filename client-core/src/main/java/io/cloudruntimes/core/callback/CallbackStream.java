package io.cloudruntimes.core.callback;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.server.PathTemplate;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.stream.WireStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose events are calls of the runtime.
 *
 * @param <E> the events
 * @param <A> the answers
 */
public final class CallbackStream<E, A> implements WireStream<E, A> {
    private final OperationInfo operation;
    private final HasResource request;
    private final String verb;
    private final PathTemplate path;
    private final Map<String, String> fixed;
    private final @Nullable Listed listed;
    private final EventReader<E> event;
    private final @Nullable Function<A, RouteResponse> answer;
    private final @Nullable A onError;

    private CallbackStream(Builder<E, A> builder) {
        operation = builder.operation;
        request = builder.request;
        verb = builder.verb;
        path = builder.path;
        fixed = Map.copyOf(builder.fixed);
        listed = builder.listed;
        event = Objects.requireNonNull(builder.event, "event");
        answer = builder.answer;
        onError = builder.onError;
    }

    /** Reads an event from a call. */
    @FunctionalInterface
    public interface EventReader<E> {
        /**
         * The event.
         *
         * @throws IOException if the call is not of the form that it must have
         */
        E read(RouteRequest in) throws IOException;
    }

    /**
     * How the runtime learns of the stream.
     *
     * @param request what it asks with, for example {@code GET /subscriptions}
     * @param call the member of its element that says the path of the call
     * @param element the other members, a JSON object
     */
    private record Listed(String request, String call, Bytes element) {}

    /** A builder of the stream that a request asks for. */
    public static <E, A> Builder<E, A> builder(OperationInfo operation, HasResource request) {
        return new Builder<>(operation, request);
    }

    @Override
    public @Nullable A onError() {
        return onError;
    }

    /** Whether the stream is there for a call: null, or the parameters of its path. */
    @Nullable
    Map<String, String> match(String callVerb, String callPath) {
        if (!verb.equals(PathTemplate.ANY_VERB) && !verb.equals(callVerb)) {
            return null;
        }
        Map<String, String> parameters = path.match(callPath);
        return parameters != null && parameters.entrySet().containsAll(fixed.entrySet()) ? parameters : null;
    }

    /** How much of a path it leaves open; of two streams for a path, the one that leaves less open takes it. */
    int leftOpen() {
        return path.leftOpen();
    }

    /** What is called, the same for two streams that cannot both be open. */
    String call() {
        return verb + " " + path.expand(fixed);
    }

    /** What the runtime asks with to learn of it; null if it does not ask. */
    @Nullable
    String listRequest() {
        return listed == null ? null : listed.request();
    }

    /** Its element of the list that the runtime asks for. */
    JsonObject element() {
        Listed told = Objects.requireNonNull(listed);
        JsonObject element = JsonParser.parseString(told.element().toUtf8()).getAsJsonObject();
        element.addProperty(told.call(), path.expand(fixed));
        return element;
    }

    E read(RouteRequest in) throws IOException {
        return event.read(in);
    }

    /** The answer to a call; without one where none is expected. */
    RouteResponse write(@Nullable A value) {
        return answer == null || value == null ? RouteResponse.empty(204) : answer.apply(value);
    }

    /** For people: the operation and what it is about. */
    @Override
    public String toString() {
        return operation.name() + " (" + request.resource() + ")";
    }

    /** Builds an {@link CallbackStream}. */
    public static final class Builder<E, A> {
        private final OperationInfo operation;
        private final HasResource request;
        private String verb = "POST";
        private PathTemplate path = PathTemplate.of("/");
        private final Map<String, String> fixed = new LinkedHashMap<>();
        private @Nullable Listed listed;
        private @Nullable EventReader<E> event;
        private @Nullable Function<A, RouteResponse> answer;
        private @Nullable A onError;

        private Builder(OperationInfo operation, HasResource request) {
            this.operation = operation;
            this.request = request;
        }

        /** What is called for each event: a verb, {@value PathTemplate#ANY_VERB} for any, and the template of a path. */
        public Builder<E, A> call(String verb, String path) {
            this.verb = verb;
            this.path = PathTemplate.of(path);
            return this;
        }

        /** A parameter of the path that is the same in each call of this stream. */
        public Builder<E, A> with(String parameter, String value) {
            fixed.put(parameter, value);
            return this;
        }

        /**
         * The runtime asks for a list of what is open before it calls.
         *
         * @param listRequest what it asks with, for example {@code GET /subscriptions}
         * @param call the member of an element that says the path of the call
         * @param element the other members of the element of this stream, a JSON object
         */
        public Builder<E, A> listed(String listRequest, String call, Bytes element) {
            this.listed = new Listed(listRequest, call, element);
            return this;
        }

        /** Reads an event. */
        public Builder<E, A> event(EventReader<E> event) {
            this.event = event;
            return this;
        }

        /** Writes an answer; {@code onError} is what is answered where the listener fails. */
        public Builder<E, A> answer(Function<A, RouteResponse> answer, A onError) {
            this.answer = answer;
            this.onError = onError;
            return this;
        }

        /** The stream. */
        public CallbackStream<E, A> build() {
            return new CallbackStream<>(this);
        }
    }
}
