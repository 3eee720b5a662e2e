package io.cloudruntimes.core.server;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request, calls its handler, and maps every failure to a response. */
public final class Router {
    private static final System.Logger LOG = System.getLogger(Router.class.getName());

    private final List<Endpoint> endpoints = new ArrayList<>();
    private final List<RequestPattern> unsupported = new ArrayList<>();
    private final List<RequestPattern> openToAll = new ArrayList<>();
    private final PendingDeliveries deliveries = new PendingDeliveries();
    private final ScheduledExecutorService timer;
    private final ErrorEncoder errors;
    private volatile boolean jsonTypeRequired;

    /**
     * A router of the given routes.
     *
     * @param timer sends the heartbeats of streams; not shut down by this
     * @param errors encodes errors
     */
    public Router(List<RouteSet> sets, ScheduledExecutorService timer, ErrorEncoder errors) {
        this.timer = timer;
        this.errors = errors;
        for (RouteSet set : sets) {
            if (set instanceof UnsupportedRoute route) {
                unsupported.add(new RequestPattern(route.method(), PathTemplate.of(route.path()), route.reason()));
            }
            for (Route route : set.routes()) {
                add(
                        route.method(),
                        route.path(),
                        route.operation(),
                        route.matcher(),
                        (in, host) -> route.handler().handle(in));
                if (route.withoutToken()) {
                    openToAll.add(new RequestPattern(route.method(), PathTemplate.of(route.path()), ""));
                }
            }
            for (StreamRoute<?, ?> stream : set.streams()) {
                add("GET", stream.path(), stream.operation(), RequestMatcher.ANY, (in, host) -> open(stream, in, host));
                if (stream.answerPath() != null) {
                    add("POST", stream.answerPath(), stream.operation(), RequestMatcher.ANY, (in, host) -> answer(in));
                }
            }
        }
        endpoints.sort(Endpoint.ORDER);
    }

    /**
     * Takes JSON only from requests that say {@code application/json}, as the neutral API does. A page of another site can send
     * other media types without asking; see the CORS protocol of the Fetch standard.
     */
    public Router requireJsonType() {
        jsonTypeRequired = true;
        return this;
    }

    /** Starts the response of a stream: status 200, {@code text/event-stream}; calls {@code onLost} when the client has gone. */
    @FunctionalInterface
    public interface StreamHost {
        /** The open response. */
        SseSink start(Runnable onLost) throws IOException;
    }

    private interface Action {
        @Nullable
        RouteResponse handle(RouteRequest in, StreamHost host) throws IOException;
    }

    private record Endpoint(
            String method, PathTemplate template, OperationInfo operation, RequestMatcher matcher, Action action) {
        /** The most fixed path first, and of one path the verb before any verb. */
        private static final Comparator<Endpoint> ORDER = Comparator.comparing(
                        Endpoint::template, PathTemplate.MOST_FIXED_FIRST)
                .thenComparing(it -> it.method().equals(PathTemplate.ANY_VERB));

        boolean takes(String ofRequest) {
            return method.equals(ofRequest) || method.equals(PathTemplate.ANY_VERB);
        }
    }

    /** Requests of a method and a path, and a reason where they are not served. */
    private record RequestPattern(String method, PathTemplate template, String reason) {
        boolean fits(String ofRequest, List<String> segments) {
            return method.equals(ofRequest) && template.matches(segments);
        }
    }

    /** The operation of a method and a raw path, as far as these tell; null if there is none. */
    public @Nullable OperationInfo operation(String method, String path) {
        List<String> segments = List.of(path.split("/", -1));
        return endpoints.stream()
                .filter(endpoint ->
                        endpoint.takes(method) && endpoint.template().matches(segments))
                .findFirst()
                .map(Endpoint::operation)
                .orElse(null);
    }

    /**
     * The operation that passes on the responses of others, whatever their status; null if there is none. An error that does not
     * look like one of this operation could be taken for such a response.
     */
    public @Nullable OperationInfo passThroughOperation() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals(PathTemplate.ANY_VERB))
                .findFirst()
                .map(Endpoint::operation)
                .orElse(null);
    }

    /** Whether a request needs no token. */
    public boolean isForEveryone(String method, String path) {
        List<String> segments = List.of(path.split("/", -1));
        return openToAll.stream().anyMatch(it -> it.fits(method, segments));
    }

    private void add(String method, String path, OperationInfo operation, RequestMatcher matcher, Action action) {
        endpoints.add(new Endpoint(method, PathTemplate.of(path), operation, matcher, action));
    }

    /**
     * Answers one request; never throws.
     *
     * @param host starts the response of a stream
     * @return the response, or null where the request opened a stream and the response goes on through the host
     */
    public @Nullable RouteResponse handle(ServerRequest request, StreamHost host) {
        List<String> segments = List.of(request.path().split("/", -1));
        for (RequestPattern pattern : unsupported) {
            if (pattern.fits(request.method(), segments)) {
                return errors.write(null, new UnsupportedByRuntimeException(pattern.reason()));
            }
        }
        TreeSet<String> otherMethods = new TreeSet<>();
        List<Endpoint> candidates = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.template().matches(segments)) {
                if (endpoint.takes(request.method())
                        && (candidates.isEmpty() || Endpoint.ORDER.compare(candidates.get(0), endpoint) == 0)) {
                    candidates.add(endpoint);
                }
                otherMethods.add(endpoint.method());
            }
        }
        if (!candidates.isEmpty()) {
            Endpoint first = candidates.get(0);
            return candidates.stream().allMatch(it -> it.matcher().isAny())
                    ? guarded(first.operation(), request, () -> run(first, segments, request, host))
                    : guarded(
                            first.operation(), request, () -> runFirst(candidates, segments, request.buffered(), host));
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

    /** Answers by the first operation whose conditions hold, else by one that has none. */
    private @Nullable RouteResponse runFirst(
            List<Endpoint> endpoints, List<String> segments, ServerRequest request, StreamHost host) {
        @Nullable Endpoint otherwise = null;
        for (Endpoint endpoint : endpoints) {
            if (endpoint.matcher().isAny()) {
                otherwise = otherwise == null ? endpoint : otherwise;
            } else if (endpoint.matcher().matches(routed(request, endpoint, segments))) {
                return guarded(endpoint.operation(), request, () -> run(endpoint, segments, request, host));
            }
        }
        if (otherwise != null) {
            Endpoint last = otherwise;
            return guarded(last.operation(), request, () -> run(last, segments, request, host));
        }
        throw new InvalidArgumentException("no operation takes this request to " + request.method() + " "
                + request.path() + "; they take those where "
                + String.join(
                        ", or where ",
                        endpoints.stream().map(it -> it.matcher().toString()).toList()));
    }

    private @Nullable RouteResponse run(
            Endpoint endpoint, List<String> segments, ServerRequest request, StreamHost host) {
        try {
            RouteRequest in = routed(request, endpoint, segments);
            return endpoint.action().handle(in, host);
        } catch (IOException e) {
            throw new InternalException("the request failed unexpectedly: " + e, ErrorContext.EMPTY, e);
        }
    }

    private RouteRequest routed(ServerRequest request, Endpoint endpoint, List<String> segments) {
        return new RouteRequest(request, endpoint.template().parameters(segments), jsonTypeRequired);
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
        in.requireJsonType();
        deliveries.take(delivery).answer(delivery, in.body());
        return RouteResponse.empty(204);
    }

    private static @Nullable String traceId(ServerRequest request) {
        String traceparent = request.headers().get("traceparent");
        String[] parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
        return parts.length >= 4 && parts[1].length() == 32 ? parts[1] : null;
    }
}
