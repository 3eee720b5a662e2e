package io.cloudruntimes.core.callback;

import com.google.gson.JsonArray;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.AlreadyExistsException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.transport.RequestRules;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches the calls of a runtime to the streams that are open. Streams are opened here; a web server hands the requests that
 * arrive at the port of the application to {@link #handle}.
 *
 * <p>A runtime may ask what is open before it calls, once, when it finds the port. Such a stream is opened before the port is
 * served. Thread-safe.
 */
public class CallbackDispatcher implements CallbackHandler, AutoCloseable {
    private static final int NOT_FOUND = 404;
    private static final int MAX_UNHANDLED = 1000;

    private final CallbackWire wire;
    private final byte @Nullable [] token;
    private volatile @Nullable StreamCaller caller;
    /** In the order in which they were opened; one that the runtime knows of stays when it is closed. */
    private final List<CallbackSubscription<?, ?>> streams = new ArrayList<>();
    /** The calls of the streams that the runtime knows of, by the request with which it asked for the list. */
    private final Map<String, Set<String>> listed = new ConcurrentHashMap<>();
    /** The calls of the streams that the runtime knows of because it asked for their names. */
    private final Set<String> probed = new HashSet<>();
    /** The paths that the runtime asked for and that nothing handled; it does not ask again. */
    private final Set<String> unhandled = new HashSet<>();

    /**
     * Nothing is open yet.
     *
     * @param token what the runtime must send with each call but that for the health; null if it need not
     */
    public CallbackDispatcher(CallbackWire wire, @Nullable String token) {
        this.wire = wire;
        this.token = token == null || token.isEmpty() ? null : token.getBytes(StandardCharsets.UTF_8);
    }

    /** Sends the requests that start and stop the streams which are opened from now on. */
    public final void callThrough(StreamCaller streamCaller) {
        this.caller = streamCaller;
    }

    /**
     * Opens a stream: its calls go to the listener from now on.
     *
     * @throws AlreadyExistsException if a stream with the same calls is open
     * @throws UnsupportedByRuntimeException if the runtime has asked what is open already, and this was not
     */
    public final <E, A> Subscription listen(CallbackStream<E, A> stream, StreamListener<E, A> listener) {
        return listen(stream, listener, () -> {});
    }

    /** As {@link #listen(CallbackStream, StreamListener)}; {@code serve} begins to serve the port once the stream is there. */
    public final <E, A> Subscription listen(
            CallbackStream<E, A> stream, StreamListener<E, A> listener, Runnable serve) {
        CallbackSubscription<E, A> subscription = new CallbackSubscription<>(stream, listener, caller, this::remove);
        add(stream, subscription);
        try {
            serve.run();
            subscription.start();
        } catch (RuntimeException e) {
            remove(subscription);
            throw e;
        }
        subscription.opened();
        return subscription;
    }

    private void add(CallbackStream<?, ?> stream, CallbackSubscription<?, ?> subscription) {
        synchronized (streams) {
            List<CallbackSubscription<?, ?>> same = streams.stream()
                    .filter(it -> it.stream().call().equals(stream.call()))
                    .toList();
            for (CallbackSubscription<?, ?> other : same) {
                if (other.isOpen() && !(stream.callsHaveId() && other.stream().callsHaveId())) {
                    throw new AlreadyExistsException(stream + " cannot be opened: " + other.stream()
                            + " is, and the calls of both are " + stream.call() + "; close that first");
                }
            }
            requireUnasked(stream);
            streams.removeIf(it -> same.contains(it) && !it.isOpen());
            streams.add(subscription);
        }
    }

    private void requireUnasked(CallbackStream<?, ?> stream) {
        String list = stream.routeListRequest();
        if (list != null
                && listed.containsKey(list)
                && !listed.getOrDefault(list, Set.of()).contains(stream.call())) {
            throw tooLate(stream, list);
        }
        if (!probed.contains(stream.call())) {
            for (String request : unhandled) {
                String[] verbAndPath = request.split(" ", 2);
                if (stream.isProbedBy(verbAndPath[0], verbAndPath[1])) {
                    throw tooLate(stream, request);
                }
            }
        }
    }

    private static UnsupportedByRuntimeException tooLate(CallbackStream<?, ?> stream, String request) {
        return new UnsupportedByRuntimeException(stream + " cannot be opened any more: the runtime has asked " + request
                + " and does not ask again; open it before the port of the application is served");
    }

    private void remove(CallbackSubscription<?, ?> subscription) {
        CallbackStream<?, ?> stream = subscription.stream();
        synchronized (streams) {
            boolean isListed = stream.routeListRequest() != null && listed.containsKey(stream.routeListRequest());
            if (!isListed && !probed.contains(stream.call())) {
                streams.remove(subscription);
            }
        }
    }

    @Override
    public final CompletionStage<RouteResponse> handle(ServerRequest request) {
        try {
            return respond(request).thenApply(response -> sendable(request, response));
        } catch (CloudRuntimesException e) {
            return done(RouteResponse.error(e));
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return done(failed(request, e));
        }
    }

    private CompletionStage<RouteResponse> respond(ServerRequest request) {
        String call = request.method() + " " + request.path();
        if (call.equals(wire.health())) {
            return done(RouteResponse.empty(204));
        }
        if (!isFromRuntime(request)) {
            throw stranger();
        }
        if (wire.asksForRoutes(call)) {
            return done(routes(call));
        }
        CallbackWire.Call probe = wire.nameProbe(request.method(), request.path());
        if (probe != null) {
            RouteResponse response = probe(request, probe);
            // a name that nobody can have subscribed to may be a call of a stream that takes any
            return response.status() == NOT_FOUND && !hasStreamAskedFor(request)
                    ? dispatch(request, call)
                    : done(response);
        }
        return wire.ignores(call) ? done(notFound(call)) : dispatch(request, call);
    }

    @Override
    public final @Nullable RouteResponse refuse(ServerRequest head) {
        String call = head.method() + " " + head.path();
        return call.equals(wire.health()) || isFromRuntime(head) ? null : RouteResponse.error(stranger());
    }

    private UnauthenticatedException stranger() {
        return new UnauthenticatedException("this application takes calls of its runtime only; the header "
                + wire.tokenHeader() + " must be its token, which both sides have from " + wire.tokenVariable());
    }

    private CompletionStage<RouteResponse> dispatch(ServerRequest request, String call) {
        for (CallbackSubscription<?, ?> subscription : byOrder()) {
            Map<String, String> parameters = subscription.stream().match(request.method(), request.path());
            if (parameters != null) {
                RouteRequest in = new RouteRequest(withoutToken(request), parameters);
                return subscription.stream().callsHaveId()
                        ? dispatchById(in, call, subscription)
                        : subscription.deliver(in);
            }
        }
        CallbackWire.Call unopened = wire.unopened(request.method(), request.path());
        return done(unopened == null ? notFound(call) : RouteResponse.empty(unopened.status()));
    }

    /** To the stream of the id that the call has. A call may be there before the response to the request that started the stream. */
    private CompletionStage<RouteResponse> dispatchById(
            RouteRequest in, String call, CallbackSubscription<?, ?> first) {
        CompletableFuture<@Nullable CallbackSubscription<?, ?>> found = CompletableFuture.completedFuture(null);
        for (CallbackSubscription<?, ?> candidate : byOrder()) {
            if (candidate.stream().call().equals(first.stream().call())) {
                found = found.thenCombine(
                        candidate.isOf(in.body()), (before, isOf) -> before == null && isOf ? candidate : before);
            }
        }
        return found.thenCompose(owner -> owner == null ? done(notFound(call)) : owner.deliver(in));
    }

    private static RouteResponse notFound(String call) {
        return RouteResponse.error(new NotFoundException("this application serves nothing at " + call));
    }

    private ServerRequest withoutToken(ServerRequest request) {
        return wire.tokenHeader().isEmpty()
                ? request
                : new ServerRequest(
                        request.method(),
                        request.target(),
                        request.headers().without(wire.tokenHeader()),
                        request.body());
    }

    /** What HTTP can carry of a response, without the token, which is for this hop in both directions. */
    private RouteResponse sendable(ServerRequest request, RouteResponse response) {
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.keySet().removeIf(wire.tokenHeader()::equalsIgnoreCase);
        try {
            headers.forEach(RequestRules::checkHeader);
        } catch (InvalidArgumentException e) {
            return failed(request, e);
        }
        return headers.size() == response.headers().size()
                ? response
                : new RouteResponse(response.status(), headers, response.body());
    }

    private static RouteResponse failed(ServerRequest request, Throwable failure) {
        CallbackSubscription.LOG.log(System.Logger.Level.ERROR, request.method() + " failed unexpectedly", failure);
        return RouteResponse.error(new InternalException("the application failed; its log has the details"));
    }

    private boolean isFromRuntime(ServerRequest request) {
        if (token == null) {
            return true;
        }
        String sent = request.headers().get(wire.tokenHeader());
        return sent != null && MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8));
    }

    /** The streams, those first whose paths leave the least open, and of one path those of a verb before those of any. */
    private List<CallbackSubscription<?, ?>> byOrder() {
        List<CallbackSubscription<?, ?>> all;
        synchronized (streams) {
            all = new ArrayList<>(streams);
        }
        all.sort(Comparator.<CallbackSubscription<?, ?>>comparingInt(
                        it -> it.stream().leftOpen())
                .thenComparing(it -> it.stream().takesAnyVerb()));
        return all;
    }

    private RouteResponse routes(String request) {
        JsonArray list = new JsonArray();
        synchronized (streams) {
            Set<String> known = listed.computeIfAbsent(request, missing -> ConcurrentHashMap.newKeySet());
            for (CallbackSubscription<?, ?> subscription : streams) {
                if (request.equals(subscription.stream().routeListRequest()) && subscription.isOpen()) {
                    list.add(subscription.stream().routeElement());
                    known.add(subscription.stream().call());
                }
            }
        }
        return RouteResponse.bytes(200, Bytes.utf8(list.toString()), "application/json");
    }

    private boolean hasStreamAskedFor(ServerRequest request) {
        synchronized (streams) {
            return streams.stream().anyMatch(it -> it.stream().isAskedForBy(request.method(), request.path()));
        }
    }

    private RouteResponse probe(ServerRequest request, CallbackWire.Call probe) {
        synchronized (streams) {
            for (CallbackSubscription<?, ?> subscription : streams) {
                boolean asked = subscription.stream().isProbedBy(request.method(), request.path());
                if (asked
                        && (subscription.isOpen()
                                || probed.contains(subscription.stream().call()))) {
                    probed.add(subscription.stream().call());
                    return RouteResponse.empty(probe.status());
                }
            }
            if (unhandled.size() < MAX_UNHANDLED) { // the runtime asks for few; other callers may send any
                unhandled.add(request.method() + " " + request.path());
            }
        }
        return notFound(request.method() + " " + request.path());
    }

    private static CompletionStage<RouteResponse> done(RouteResponse response) {
        return CompletableFuture.completedFuture(response);
    }

    /** Closes each stream that is open. */
    @Override
    public void close() {
        byOrder().forEach(Subscription::close);
    }
}
