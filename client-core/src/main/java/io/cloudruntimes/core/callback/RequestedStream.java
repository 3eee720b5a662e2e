package io.cloudruntimes.core.callback;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.core.json.ValueWriter;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stream as a runtime serves it to the application behind it: the application starts it by a request, the runtime then calls the
 * application for each event, and another request of the application stops it. Events have no reply. Immutable.
 *
 * @param <Q> what opens the stream
 * @param <E> the events
 */
public final class RequestedStream<Q, E> {
    private final Builder<Q, E> parts;

    private RequestedStream(Builder<Q, E> parts) {
        this.parts = parts;
    }

    /** Begins one. */
    public static <Q, E> Builder<Q, E> builder(OperationInfo operation) {
        return new Builder<>(operation);
    }

    /**
     * A request that starts or stops the stream.
     *
     * @param wire the wire that has it
     * @param verb the method
     * @param path the template of the path
     */
    public record Request(String wire, String verb, String path) {}

    /** The stream. */
    public OperationInfo operation() {
        return parts.operation;
    }

    /** The requests that start it, at least one. */
    public List<Request> starts() {
        return List.copyOf(parts.starts);
    }

    /** The requests that stop it; the parameter {@code id} of their paths is the id of the stream. */
    public List<Request> stops() {
        return List.copyOf(parts.stops);
    }

    /**
     * Reads the request that starts the stream.
     *
     * @throws IOException if it cannot be read
     */
    public Opener<E> opener(RouteRequest in) throws IOException {
        Q request = parts.reader.read(in);
        return new Opener<>() {
            @Override
            public Subscription open(StreamListener<E, @Nullable Void> listener) {
                return parts.service.apply(request, listener);
            }

            @Override
            public String callPath(E event) {
                return parts.callPath.apply(request, event);
            }
        };
    }

    /** A stream that an application has asked for. */
    public interface Opener<E> {
        /** Opens it. */
        Subscription open(StreamListener<E, @Nullable Void> listener);

        /** The path of the call for an event, encoded. */
        String callPath(E event);
    }

    /** The body of the response to the request that starts the stream. */
    public Bytes started(String id) {
        return member(parts.startId, new JsonPrimitive(id));
    }

    /** The body of the response to the request that stops the stream. */
    public Bytes stopped() {
        return member(parts.stopped, new JsonPrimitive(true));
    }

    private static Bytes member(List<String> path, JsonPrimitive value) {
        JsonObject body = new JsonObject();
        if (!path.isEmpty()) {
            CallbackBody.put(body, path, value);
        }
        return Bytes.utf8(body.toString());
    }

    /** The verb of the calls. */
    public String callVerb() {
        return parts.callVerb;
    }

    /** The body of the call for an event. */
    public Bytes body(String id, E event) {
        JsonObject body = new JsonObject();
        if (!parts.callId.isEmpty()) {
            CallbackBody.put(body, parts.callId, new JsonPrimitive(id));
        }
        String events = Json.toBytes(parts.events, List.of(event)).toUtf8();
        CallbackBody.put(body, parts.eventsAt, JsonParser.parseString(events));
        return Bytes.utf8(body.toString());
    }

    /** The status of the response to an event that the application has handled. */
    public int successStatus() {
        return parts.successStatus;
    }

    /** Reads a request. */
    @FunctionalInterface
    public interface Reader<Q> {
        /**
         * What opens the stream.
         *
         * @throws IOException if the request is not of the form that it must have
         */
        Q read(RouteRequest in) throws IOException;
    }

    /** Builds a {@link RequestedStream}. */
    public static final class Builder<Q, E> {
        private final OperationInfo operation;
        private final List<Request> starts = new ArrayList<>();
        private final List<Request> stops = new ArrayList<>();
        private List<String> startId = List.of();
        private List<String> stopped = List.of();
        private List<String> callId = List.of();
        private List<String> eventsAt = List.of();
        private Reader<Q> reader = in -> {
            throw new IllegalStateException("nothing reads the request");
        };
        private BiFunction<Q, StreamListener<E, @Nullable Void>, Subscription> service = (request, listener) -> {
            throw new IllegalStateException("nothing opens the stream");
        };
        private String callVerb = "POST";
        private BiFunction<Q, E, String> callPath = (request, event) -> "/";
        private ValueWriter<List<E>> events = (out, all) -> {
            throw new IllegalStateException("nothing writes the events");
        };
        private int successStatus = 204;

        private Builder(OperationInfo operation) {
            this.operation = operation;
        }

        /** A request that starts the stream. */
        public Builder<Q, E> start(String wire, String verb, String path) {
            starts.add(new Request(wire, verb, path));
            return this;
        }

        /** The members that lead to the id of the stream in the response to the start. */
        public Builder<Q, E> startId(String... path) {
            startId = List.of(path);
            return this;
        }

        /** A request that stops the stream. */
        public Builder<Q, E> stop(String wire, String verb, String path) {
            stops.add(new Request(wire, verb, path));
            return this;
        }

        /** The members that lead to what is true in the response to the stop. */
        public Builder<Q, E> stopped(String... path) {
            stopped = List.of(path);
            return this;
        }

        /**
         * How the stream is opened.
         *
         * @param requests reads the request that starts it
         * @param with opens it
         */
        public Builder<Q, E> opens(
                Reader<Q> requests, BiFunction<Q, StreamListener<E, @Nullable Void>, Subscription> with) {
            reader = requests;
            service = with;
            return this;
        }

        /** The verb of the calls, and their path, encoded. */
        public Builder<Q, E> call(String verb, BiFunction<Q, E, String> path) {
            callVerb = verb;
            callPath = path;
            return this;
        }

        /** The members that lead to the id of the stream in a call. */
        public Builder<Q, E> callId(String... path) {
            callId = List.of(path);
            return this;
        }

        /** Events are the members of an object. */
        public Builder<Q, E> keyedEvents(Function<E, String> key, ValueWriter<E> event, String... path) {
            events = (out, all) -> JsonCollections.writeKeyed(out, all, key, event);
            eventsAt = List.of(path);
            return this;
        }

        /** Events are the elements of a list. */
        public Builder<Q, E> listedEvents(ValueWriter<E> event, String... path) {
            events = (out, all) -> {
                out.beginArray();
                for (E one : all) {
                    event.write(out, one);
                }
                out.endArray();
            };
            eventsAt = List.of(path);
            return this;
        }

        /** The status of the response to an event that the application has handled. */
        public Builder<Q, E> successStatus(int status) {
            successStatus = status;
            return this;
        }

        /** The stream. */
        public RequestedStream<Q, E> build() {
            return new RequestedStream<>(this);
        }
    }
}
