package io.cloudruntimes.core.callback;

import com.google.gson.JsonArray;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.AlreadyExistsException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the application answers to the calls of a runtime. Streams are opened here; a web server hands the requests that
 * arrive at the port of the application to {@link #handle}.
 *
 * <p>A runtime may ask for the list of what is open once, when it finds the port. Such a stream is opened before the port is
 * served. Thread-safe.
 */
public class AppCallbacks implements AppHandler, AutoCloseable {
    private final CallbackWire wire;
    private final byte @Nullable [] token;
    /** By what is called; one that the runtime was told of stays when it is closed. */
    private final Map<String, CallbackSubscription<?, ?>> streams = new LinkedHashMap<>();
    /** What is called of the streams that the runtime was told of, by what it asked with. */
    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

    /**
     * Nothing is open yet.
     *
     * @param token what the runtime must send with each call but that for the health; null if it need not
     */
    public AppCallbacks(CallbackWire wire, @Nullable String token) {
        this.wire = wire;
        this.token = token == null || token.isEmpty() ? null : token.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Opens a stream: its calls go to the listener from now on.
     *
     * @throws AlreadyExistsException if a stream with the same calls is open
     * @throws UnsupportedByRuntimeException if the runtime has asked for what is open already, and this was not
     */
    public final <E, A> Subscription listen(CallbackStream<E, A> stream, StreamListener<E, A> listener) {
        return listen(stream, listener, () -> {});
    }

    /** As {@link #listen(AppStream, StreamListener)}, with what makes the port served, once the stream is there. */
    public final <E, A> Subscription listen(
            CallbackStream<E, A> stream, StreamListener<E, A> listener, Runnable serve) {
        CallbackSubscription<E, A> subscription = new CallbackSubscription<>(stream, listener, this::remove);
        add(stream, subscription);
        try {
            serve.run();
        } catch (RuntimeException e) {
            remove(subscription);
            throw e;
        }
        subscription.opened();
        return subscription;
    }

    private void add(CallbackStream<?, ?> stream, CallbackSubscription<?, ?> subscription) {
        String list = stream.listRequest();
        synchronized (streams) {
            CallbackSubscription<?, ?> there = streams.get(stream.call());
            if (there != null && there.isOpen()) {
                throw new AlreadyExistsException(stream + " cannot be opened: " + there.stream()
                        + " is, and the calls of both are " + stream.call() + "; close that first");
            }
            Set<String> known = list == null ? null : told.get(list);
            if (known != null && !known.contains(stream.call())) {
                throw new UnsupportedByRuntimeException(stream + " cannot be opened any more: the runtime has asked "
                        + list + " and does not ask again; open it before the port of the application is served");
            }
            streams.put(stream.call(), subscription);
        }
    }

    private void remove(CallbackSubscription<?, ?> subscription) {
        CallbackStream<?, ?> stream = subscription.stream();
        synchronized (streams) {
            boolean stays = stream.listRequest() != null && told.containsKey(stream.listRequest());
            if (!stays) {
                streams.remove(stream.call(), subscription);
            }
        }
    }

    @Override
    public final CompletionStage<RouteResponse> handle(ServerRequest request) {
        try {
            return answer(request);
        } catch (CloudRuntimesException e) {
            return done(RouteResponse.error(e));
        } catch (RuntimeException | LinkageError | AssertionError e) {
            CallbackSubscription.LOG.log(System.Logger.Level.ERROR, request.method() + " could not be answered", e);
            return done(RouteResponse.error(new InternalException("the application failed; its log has the details")));
        }
    }

    private CompletionStage<RouteResponse> answer(ServerRequest request) {
        String call = request.method() + " " + request.path();
        if (call.equals(wire.health())) {
            return done(RouteResponse.empty(204));
        }
        if (!isFromRuntime(request)) {
            throw new UnauthenticatedException("this application takes calls of its runtime only; the header "
                    + wire.tokenHeader() + " must be its token, which both sides have from " + wire.tokenVariable());
        }
        if (wire.lists().contains(call)) {
            return done(list(call));
        }
        for (CallbackSubscription<?, ?> subscription : candidates(call)) {
            Map<String, String> parameters = subscription.stream().match(request.method(), request.path());
            if (parameters != null) {
                return subscription.deliver(new RouteRequest(withoutToken(request), parameters));
            }
        }
        throw new NotFoundException("this application serves nothing at " + call);
    }

    private ServerRequest withoutToken(ServerRequest request) {
        return wire.tokenHeader().isEmpty()
                ? request
                : new ServerRequest(
                        request.method(),
                        request.target(),
                        new FilteredHeaders(request.headers(), wire.tokenHeader()),
                        request.body());
    }

    private boolean isFromRuntime(ServerRequest request) {
        if (token == null) {
            return true;
        }
        String sent = request.headers().get(wire.tokenHeader());
        return sent != null && MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8));
    }

    private List<CallbackSubscription<?, ?>> candidates(String call) {
        return wire.unanswered().contains(call) ? List.of() : byOrder();
    }

    /** The streams, those first whose paths say the most. */
    private List<CallbackSubscription<?, ?>> byOrder() {
        List<CallbackSubscription<?, ?>> all;
        synchronized (streams) {
            all = new ArrayList<>(streams.values());
        }
        all.sort(Comparator.comparingInt(it -> it.stream().leftOpen()));
        return all;
    }

    private RouteResponse list(String request) {
        JsonArray list = new JsonArray();
        synchronized (streams) {
            Set<String> known = told.computeIfAbsent(request, missing -> ConcurrentHashMap.newKeySet());
            for (CallbackSubscription<?, ?> subscription : streams.values()) {
                if (request.equals(subscription.stream().listRequest()) && subscription.isOpen()) {
                    list.add(subscription.stream().element());
                    known.add(subscription.stream().call());
                }
            }
        }
        return RouteResponse.bytes(200, Bytes.utf8(list.toString()), "application/json");
    }

    private static CompletionStage<RouteResponse> done(RouteResponse answer) {
        return CompletableFuture.completedFuture(answer);
    }

    /** Closes each stream that is open. */
    @Override
    public void close() {
        byOrder().forEach(Subscription::close);
    }
}
