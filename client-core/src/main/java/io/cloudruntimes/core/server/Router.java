package io.cloudruntimes.core.server;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.Percent;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request, answers it, and turns every failure into an answer. */
public final class Router {
    private static final System.Logger LOG = System.getLogger(Router.class.getName());

    /** In place of a method: any. */
    private static final String ANY_METHOD = "*";

    private final List<Endpoint> endpoints = new ArrayList<>();
    private final OpenDeliveries deliveries = new OpenDeliveries();
    private final ScheduledExecutorService timer;
    private final ErrorWriter errors;

    /**
     * A router of the given routes, with the errors of the neutral HTTP API.
     *
     * @param timer sends the heartbeats of streams; not shut down by this
     */
    public Router(List<RouteSet> sets, ScheduledExecutorService timer) {
        this(sets, timer, ErrorWriter.NEUTRAL);
    }

    /**
     * A router of the given routes.
     *
     * @param timer sends the heartbeats of streams; not shut down by this
     * @param errors says what went wrong
     */
    public Router(List<RouteSet> sets, ScheduledExecutorService timer, ErrorWriter errors) {
        this.timer = timer;
        this.errors = errors;
        for (RouteSet set : sets) {
            for (Route route : set.routes()) {
                add(
                        route.method(),
                        route.path(),
                        route.operation(),
                        (in, host) -> route.handler().handle(in));
            }
            for (StreamRoute<?, ?> stream : set.streams()) {
                add("GET", stream.path(), stream.operation(), (in, host) -> open(stream, in, host));
                if (stream.answerPath() != null) {
                    add("POST", stream.answerPath(), stream.operation(), (in, host) -> answer(in));
                }
            }
        }
    }

    /** Starts the answer of a stream: status 200, {@code text/event-stream}; calls {@code onLost} when the client has gone. */
    @FunctionalInterface
    public interface StreamHost {
        /** The open answer. */
        SseSink start(Runnable onLost) throws IOException;
    }

    private interface Action {
        @Nullable
        RouteResponse handle(RouteRequest in, StreamHost host) throws IOException;
    }

    private record Endpoint(String method, List<String> template, OperationInfo operation, Action action) {}

    private void add(String method, String path, OperationInfo operation, Action action) {
        endpoints.add(new Endpoint(method, List.of(path.split("/", -1)), operation, action));
    }

    /**
     * Answers one request; never throws.
     *
     * @param host starts the answer of a stream
     * @return the answer, or null where the request opened a stream and the answer goes on through the host
     */
    public @Nullable RouteResponse handle(ServerRequest request, StreamHost host) {
        List<String> segments = List.of(request.path().split("/", -1));
        TreeSet<String> otherMethods = new TreeSet<>();
        for (Endpoint endpoint : endpoints) {
            if (matches(endpoint.template(), segments)) {
                if (endpoint.method().equals(request.method())
                        || endpoint.method().equals(ANY_METHOD)) {
                    return guarded(endpoint.operation(), request, () -> run(endpoint, segments, request, host));
                }
                otherMethods.add(endpoint.method());
            }
        }
        if (!otherMethods.isEmpty()) {
            String allowed = String.join(", ", otherMethods);
            InvalidArgumentException error = new InvalidArgumentException(
                    "the path " + request.path() + " takes " + allowed + ", not " + request.method());
            RouteResponse answer = errors.write(null, error);
            return new RouteResponse(405, answer.headers(), answer.body()).withHeader("Allow", allowed);
        }
        return errors.write(
                null,
                new NotFoundException("the API has no operation at " + request.method() + " " + request.path()
                        + "; is the URL the one of a runtime, without a path of its own?"));
    }

    private @Nullable RouteResponse run(
            Endpoint endpoint, List<String> segments, ServerRequest request, StreamHost host) {
        try {
            RouteRequest in = new RouteRequest(request, pathParameters(endpoint.template(), segments));
            return endpoint.action().handle(in, host);
        } catch (IOException e) {
            throw new InternalException("the request could not be answered: " + e, ErrorContext.EMPTY, e);
        }
    }

    private @Nullable RouteResponse guarded(
            OperationInfo operation, ServerRequest request, Supplier<@Nullable RouteResponse> action) {
        try {
            return action.get();
        } catch (CloudRuntimesException e) {
            return errors.write(operation, e.inContext(ErrorContext.EMPTY.withTraceId(traceId(request))));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, operation.name() + " failed", e);
            return errors.write(
                    operation,
                    new InternalException(
                            "the runtime failed in " + operation.name() + "; its log has the details",
                            ErrorContext.EMPTY.withTraceId(traceId(request)),
                            null));
        }
    }

    private <E, A> @Nullable RouteResponse open(StreamRoute<E, A> route, RouteRequest in, StreamHost host)
            throws IOException {
        SseSession<E, A> session = new SseSession<>(route, deliveries);
        Subscription subscription = route.opener().open(in, session);
        try {
            session.start(host.start(session::end), subscription, timer);
        } catch (IOException | RuntimeException e) {
            session.end();
            subscription.close();
            throw e;
        }
        return null;
    }

    private RouteResponse answer(RouteRequest in) {
        String delivery = in.query("delivery");
        if (delivery == null) {
            throw new InvalidArgumentException("the query parameter 'delivery', the id of the delivery, is missing");
        }
        deliveries.take(delivery).answer(delivery, in.body());
        return RouteResponse.empty(204);
    }

    private static boolean matches(List<String> template, List<String> segments) {
        int fixed = isRest(template) ? template.size() - 1 : template.size();
        if (isRest(template) ? segments.size() < template.size() : segments.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!isParameter(template.get(i)) && !template.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the last parameter, {@code {+name}}, takes all segments that are left. */
    private static boolean isRest(List<String> template) {
        return template.get(template.size() - 1).startsWith("{+");
    }

    private static Map<String, String> pathParameters(List<String> template, List<String> segments) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String part = template.get(i);
            if (part.startsWith("{+")) {
                String rest = String.join("/", segments.subList(i, segments.size()));
                parameters.put(part.substring(2, part.length() - 1), Percent.decode(rest, false));
            } else if (isParameter(part)) {
                parameters.put(part.substring(1, part.length() - 1), Percent.decode(segments.get(i), false));
            }
        }
        return parameters;
    }

    private static boolean isParameter(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    private static @Nullable String traceId(ServerRequest request) {
        String traceparent = request.headers().get("traceparent");
        String[] parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
        return parts.length >= 4 && parts[1].length() == 32 ? parts[1] : null;
    }
}
