package io.cloudruntimes.core.callback;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.server.PathTemplate;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.stream.WireStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose events are calls of the runtime.
 *
 * @param <E> the events
 * @param <A> the replies
 */
public final class CallbackStream<E, A> implements WireStream<E, A> {
    private static final int NO_CONTENT = 204;

    private final OperationInfo operation;
    private final HasResource request;
    private final String verb;
    private final PathTemplate path;
    private final Map<String, String> fixed;
    private final @Nullable RouteElement route;
    private final String probeVerb;
    private final @Nullable StreamExchanges exchanges;
    private final EventsReader<E> events;
    private final @Nullable Function<A, RouteResponse> reply;
    private final @Nullable A replyOnError;
    private final int statusWithoutReply;

    private CallbackStream(Builder<E, A> builder) {
        operation = builder.operation;
        request = builder.request;
        verb = builder.verb;
        path = builder.path;
        fixed = Map.copyOf(builder.fixed);
        route = builder.route;
        probeVerb = builder.probeVerb;
        exchanges = builder.exchanges;
        events = Objects.requireNonNull(builder.events, "events");
        reply = builder.reply;
        replyOnError = builder.replyOnError;
        statusWithoutReply = builder.statusWithoutReply;
    }

    /** What an error of this stream says of it. */
    ErrorContext context() {
        return ErrorContext.of(operation, request);
    }

    /** Reads the event of a call. */
    @FunctionalInterface
    public interface EventReader<E> {
        /**
         * The event.
         *
         * @throws IOException if the call is not of the form that it must have
         */
        E read(RouteRequest in) throws IOException;
    }

    /** Reads the events of a call. */
    @FunctionalInterface
    public interface EventsReader<E> {
        /**
         * The events, in their order.
         *
         * @throws IOException if the call is not of the form that it must have
         */
        List<E> read(RouteRequest in) throws IOException;
    }

    /**
     * The element of the stream in the list that the runtime asks for.
     *
     * @param request the request for the list, for example {@code GET /subscriptions}
     * @param member the member of the element that holds the path of the call
     * @param others the other members, a JSON object
     */
    private record RouteElement(String request, String member, Bytes others) {}

    /** A builder of the stream that a request asks for. */
    public static <E, A> Builder<E, A> builder(OperationInfo operation, HasResource request) {
        return new Builder<>(operation, request);
    }

    @Override
    public @Nullable A onError() {
        return replyOnError;
    }

    /** Whether the stream is there for a call: null, or the parameters of its path. */
    @Nullable
    Map<String, String> match(String callVerb, String callPath) {
        return verb.equals(PathTemplate.ANY_VERB) || verb.equals(callVerb) ? matchPath(callPath) : null;
    }

    private @Nullable Map<String, String> matchPath(String callPath) {
        Map<String, String> parameters = path.match(callPath);
        return parameters != null && parameters.entrySet().containsAll(fixed.entrySet()) ? parameters : null;
    }

    /** How much of a path it leaves open; of two streams for a path, the one that leaves less open takes it. */
    int leftOpen() {
        return path.leftOpen(fixed.keySet());
    }

    /** Whether it takes calls of each verb. */
    boolean takesAnyVerb() {
        return verb.equals(PathTemplate.ANY_VERB);
    }

    /** The request of its calls, the same for two streams that get the same calls. */
    String call() {
        return verb + " " + path.expand(fixed);
    }

    /** The request with which the runtime asks for the list that the stream is in; null if it does not ask. */
    @Nullable
    String routeListRequest() {
        return route == null ? null : route.request();
    }

    /** Its element of the list that the runtime asks for. */
    JsonObject routeElement() {
        RouteElement element = Objects.requireNonNull(route);
        JsonObject json = JsonParser.parseString(element.others().toUtf8()).getAsJsonObject();
        json.addProperty(element.member(), path.expand(fixed));
        return json;
    }

    /** Whether a request of the runtime asks whether the stream is there. */
    boolean isProbedBy(String probe, String callPath) {
        return probeVerb.equals(probe) && matchPath(callPath) != null;
    }

    /** Whether a request of the runtime asks for such streams, be it for this one or for another name. */
    boolean isAskedForBy(String probe, String callPath) {
        return probeVerb.equals(probe) && path.match(callPath) != null;
    }

    /** The requests that start and stop it; null if it needs none. */
    @Nullable
    StreamExchanges exchanges() {
        return exchanges;
    }

    /** Whether another stream may have the same calls: each call then has the id of its stream. */
    boolean callsHaveId() {
        return exchanges != null && exchanges.callsHaveId();
    }

    List<E> read(RouteRequest in) throws IOException {
        return events.read(in);
    }

    /** The response to a call. */
    RouteResponse write(@Nullable A value) {
        return reply == null || value == null ? RouteResponse.empty(statusWithoutReply) : reply.apply(value);
    }

    /** For people: the operation and what it is about. */
    @Override
    public String toString() {
        return operation.name() + " (" + request.resource() + ")";
    }

    /** Builds a {@link CallbackStream}. */
    public static final class Builder<E, A> {
        private final OperationInfo operation;
        private final HasResource request;
        private String verb = "POST";
        private PathTemplate path = PathTemplate.of("/");
        private final Map<String, String> fixed = new LinkedHashMap<>();
        private @Nullable RouteElement route;
        private String probeVerb = "";
        private @Nullable StreamExchanges exchanges;
        private @Nullable EventsReader<E> events;
        private @Nullable Function<A, RouteResponse> reply;
        private @Nullable A replyOnError;
        private int statusWithoutReply = NO_CONTENT;

        private Builder(OperationInfo operation, HasResource request) {
            this.operation = operation;
            this.request = request;
        }

        /** The request of each call: a verb, {@value PathTemplate#ANY_VERB} for any, and the template of a path. */
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
         * @param listRequest the request for the list, for example {@code GET /subscriptions}
         * @param member the member of an element that holds the path of the call
         * @param others the other members of the element of this stream, a JSON object
         */
        public Builder<E, A> routeElement(String listRequest, String member, Bytes others) {
            this.route = new RouteElement(listRequest, member, others);
            return this;
        }

        /** The runtime asks before it calls whether the path of the calls is handled, by this verb. */
        public Builder<E, A> nameProbe(String verb) {
            this.probeVerb = verb;
            return this;
        }

        /** The requests that start and stop the stream at the runtime. */
        public Builder<E, A> exchanges(StreamExchanges exchanges) {
            this.exchanges = exchanges;
            return this;
        }

        /** Reads the event of a call. */
        public Builder<E, A> event(EventReader<E> event) {
            return events(in -> List.of(event.read(in)));
        }

        /** Reads the events of a call. */
        public Builder<E, A> events(EventsReader<E> events) {
            this.events = events;
            return this;
        }

        /** Writes the reply to an event. */
        public Builder<E, A> reply(Function<A, RouteResponse> reply) {
            this.reply = reply;
            return this;
        }

        /** The reply where the listener fails. */
        public Builder<E, A> replyOnError(A reply) {
            this.replyOnError = reply;
            return this;
        }

        /** The status of the response to a call without a reply. */
        public Builder<E, A> statusWithoutReply(int status) {
            this.statusWithoutReply = status;
            return this;
        }

        /** The stream. */
        public CallbackStream<E, A> build() {
            return new CallbackStream<>(this);
        }
    }
}
