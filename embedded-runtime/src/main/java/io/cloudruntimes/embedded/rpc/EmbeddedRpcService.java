package io.cloudruntimes.embedded.rpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.CallerHeaders;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.transport.RequestRules;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.WithErrorContext;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import io.cloudruntimes.rpc.InvokeMethodResponse;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.MethodCall;
import io.cloudruntimes.rpc.RpcOperations;
import io.cloudruntimes.rpc.RpcService;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import io.cloudruntimes.rpc.Verb;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls between services: to services that are served on this runtime, and to services at configured addresses. If several
 * serve the same service, calls go to them in turn.
 */
final class EmbeddedRpcService implements RpcService, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EmbeddedRpcService.class.getName());
    private static final String BYTES = "application/octet-stream";
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final String CONTENT_TYPE = "Content-Type";
    private static final MethodAnswer FAILED =
            MethodAnswer.builder().status(500).build();

    private final Map<String, List<Server>> served = new ConcurrentHashMap<>();
    private final Map<String, RemoteService> remote;
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

    EmbeddedRpcService(Map<String, URI> addresses, Map<String, ServiceHeader> headers) {
        remote = addresses.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new RemoteService(entry.getValue(), headers.get(entry.getKey()))));
    }

    @Override
    public InvokeMethodResponse invokeMethod(InvokeMethodRequest request, CallOptions options) {
        return WithErrorContext.call(RpcOperations.INVOKE_METHOD, request, options, () -> {
            List<Server> servers = served.getOrDefault(request.service(), List.of());
            if (!servers.isEmpty()) {
                return next(request.service(), servers).call(request, options);
            }
            RemoteService remoteService = remote.get(request.service());
            if (remoteService == null) {
                throw new NotFoundException("no service '" + request.service()
                        + "' is served here or has an address; known services are " + known());
            }
            return remoteService.call(request, options);
        });
    }

    /** The one with the fewest calls under way, so that a silent one is passed over; of several each in its turn. */
    private Server next(String service, List<Server> servers) {
        List<Server> inTurn = new ArrayList<>(servers);
        int turn =
                turns.computeIfAbsent(service, missing -> new AtomicInteger()).getAndIncrement();
        Collections.rotate(inTurn, -Math.floorMod(turn, inTurn.size()));
        return Collections.min(inTurn, Comparator.comparingInt(server -> server.underWay.get()));
    }

    private List<String> known() {
        return Stream.concat(
                        served.entrySet().stream()
                                .filter(entry -> !entry.getValue().isEmpty())
                                .map(Map.Entry::getKey),
                        remote.keySet().stream())
                .sorted()
                .toList();
    }

    @Override
    public Subscription serve(ServeMethodsRequest request, StreamListener<MethodCall, MethodAnswer> listener) {
        Server server = new Server(request.service(), listener);
        served.computeIfAbsent(request.service(), missing -> new CopyOnWriteArrayList<>())
                .add(server);
        listener.onOpen();
        return server;
    }

    @Override
    public void close() {
        served.values().forEach(servers -> List.copyOf(servers).forEach(Server::close));
        remote.values().forEach(RemoteService::close);
    }

    /** A subscription that serves the methods of a service. */
    private final class Server implements Subscription {
        private final String service;
        private final StreamListener<MethodCall, MethodAnswer> listener;
        private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
        private final AtomicInteger underWay = new AtomicInteger();

        Server(String service, StreamListener<MethodCall, MethodAnswer> listener) {
            this.service = service;
            this.listener = listener;
        }

        InvokeMethodResponse call(InvokeMethodRequest request, CallOptions options) {
            request.contentType().ifPresent(type -> RequestRules.checkHeader(CONTENT_TYPE, type));
            Content data = Content.of(request.data().bytes()); // only the end of a stream shows whether it is empty
            MethodCall call = MethodCall.builder()
                    .method(request.method())
                    .verb(request.verb().orElse(Verb.POST).value())
                    .query(request.query().orElse(null))
                    .headers(headers(request, options))
                    .contentType(data.mediaType(request.contentType(), BYTES).orElse(null))
                    .data(data.bytes())
                    .build();
            underWay.incrementAndGet();
            try {
                return response(checked(call, dispatch(call, options.timeout().orElse(DEFAULT_TIMEOUT))));
            } finally {
                underWay.decrementAndGet();
            }
        }

        /** As they would arrive over HTTP, with the caller's trace context. */
        private static Map<String, String> headers(InvokeMethodRequest request, CallOptions options) {
            Map<String, String> given = CallerHeaders.of(request.headers());
            given.forEach(RequestRules::checkHeader);
            Map<String, String> headers = new LinkedHashMap<>(Headers.of(given).own());
            options.traceparent().ifPresent(traceparent -> headers.putIfAbsent("traceparent", traceparent));
            return headers;
        }

        private MethodAnswer dispatch(MethodCall call, Duration timeout) {
            try {
                return listener.onEvent(call).toCompletableFuture().get(Nanos.of(timeout), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                throw new CallTimeoutException(
                        "the service '" + service + "' did not respond within " + Nanos.toMillis(timeout) + " ms");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException("the thread was interrupted while it waited", ErrorContext.EMPTY, e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof CancelledException) {
                    throw new UnavailableException(
                            "the service '" + service + "' disconnected before it responded", ErrorContext.EMPTY, e);
                }
                return failed(call, e);
            } catch (Throwable e) { // a listener is a user's code
                return failed(call, e);
            }
        }

        /** The answer itself; that of a failed handler where HTTP could not carry it, so that it fails on each runtime alike. */
        private MethodAnswer checked(MethodCall call, MethodAnswer answer) {
            try {
                answer.contentType().ifPresent(type -> RequestRules.checkHeader(CONTENT_TYPE, type));
                answer.headers().forEach(RequestRules::checkHeader);
                return answer;
            } catch (InvalidArgumentException e) {
                return failed(call, e);
            }
        }

        private MethodAnswer failed(MethodCall call, Throwable failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the service '" + service + "' failed in its method '" + call.method()
                            + "'; the caller gets status 500",
                    failure);
            return FAILED;
        }

        private static InvokeMethodResponse response(MethodAnswer answer) {
            Content data = Content.of(answer.data().orElse(Bytes.EMPTY));
            return InvokeMethodResponse.builder()
                    .status(answer.status().orElse(200))
                    .contentType(data.mediaType(answer.contentType(), BYTES).orElse(null))
                    .headers(Headers.of(answer.headers()).own())
                    .data(data)
                    .build();
        }

        @Override
        public boolean isOpen() {
            return !closed.isDone();
        }

        @Override
        public CompletableFuture<@Nullable Void> closed() {
            return closed;
        }

        @Override
        public void close() {
            if (served.getOrDefault(service, List.of()).remove(this)) {
                try {
                    listener.onClosed(null);
                } finally {
                    closed.complete(null);
                }
            }
        }
    }
}
