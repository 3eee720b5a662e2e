package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.callback.RequestedStream;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.server.OpenStreams;
import io.cloudruntimes.core.server.Route;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.StreamRoute;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The streams that the application behind a runtime starts by requests, and for whose events the runtime calls it. They stay until a
 * request stops them, or the runtime is closed.
 */
final class RequestedStreams implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RequestedStreams.class.getName());
    private static final int OK = 200;
    /** The most calls to the application at once, over all streams. */
    private static final int MAX_CALLS = 64;

    private static final long IDLE_SECONDS = 30;
    private static final String JSON = "application/json";

    private final List<RequestedStream<?, ?>> streams;
    private final @Nullable ApplicationCaller application;
    private final OpenStreams open = new OpenStreams();
    private final int maxOpen;
    private final Semaphore free;
    private final ExecutorService threads;

    /**
     * @param application calls the application; null if its address is not known
     * @param maxOpen the most streams that are open at once
     */
    RequestedStreams(List<RequestedStream<?, ?>> streams, @Nullable ApplicationCaller application, int maxOpen) {
        this.streams = streams;
        this.application = application;
        this.maxOpen = maxOpen;
        this.free = new Semaphore(maxOpen);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MAX_CALLS,
                MAX_CALLS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), // at most one task of each stream
                TaskExecutors.daemons("cloud-runtimes-requested-stream"));
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /** The requests that a wire has. */
    RouteSet on(String wire) {
        List<Route> routes =
                streams.stream().flatMap(stream -> routes(stream, wire)).toList();
        return new RouteSet() {
            @Override
            public List<Route> routes() {
                return routes;
            }

            @Override
            public List<StreamRoute<?, ?>> streams() {
                return List.of();
            }
        };
    }

    private Stream<Route> routes(RequestedStream<?, ?> stream, String wire) {
        return Stream.concat(
                stream.starts().stream()
                        .filter(it -> it.wire().equals(wire))
                        .map(it -> Route.of(stream.operation(), it.verb(), it.path(), in -> start(stream, in))),
                stream.stops().stream()
                        .filter(it -> it.wire().equals(wire))
                        .map(it -> Route.of(stream.operation(), it.verb(), it.path(), in -> stop(stream, in))));
    }

    private <E> RouteResponse start(RequestedStream<?, E> stream, RouteRequest in) throws IOException {
        if (application == null) {
            throw new UnsupportedByRuntimeException("the runtime was started without the address of its application");
        }
        RequestedStream.Opener<E> opener = stream.opener(in);
        if (!free.tryAcquire()) {
            throw new ResourceExhaustedException("the application has " + maxOpen
                    + " open streams, and may have no more; stop those that it does not need, or raise the limit"
                    + " maxRequestedStreams of the runtime");
        }
        Calls<E> calls = new Calls<>(stream, opener, application, threads, free::release);
        String id = open.add(calls::close);
        calls.id = id;
        try {
            calls.opened(opener.open(calls));
        } catch (RuntimeException e) {
            open.remove(id);
            calls.close();
            throw e;
        }
        return RouteResponse.bytes(OK, stream.started(id), JSON);
    }

    private RouteResponse stop(RequestedStream<?, ?> stream, RouteRequest in) {
        String id = in.path("id");
        if (!open.end(id)) {
            throw new NotFoundException("there is no open stream with the id '" + id + "'");
        }
        return RouteResponse.bytes(OK, stream.stopped(), JSON);
    }

    @Override
    public void close() {
        open.endAll();
        threads.shutdown();
    }

    /** Calls the application for each event of one stream, one at a time. */
    private static final class Calls<E> implements StreamListener<E, @Nullable Void> {
        private final RequestedStream<?, E> stream;
        private final RequestedStream.Opener<E> opener;
        private final ApplicationCaller application;
        private final Executor threads;
        private final Runnable onClose;
        private String id = "";
        private CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);
        private @Nullable Subscription subscription;
        private boolean closed;

        Calls(
                RequestedStream<?, E> stream,
                RequestedStream.Opener<E> opener,
                ApplicationCaller application,
                Executor threads,
                Runnable onClose) {
            this.stream = stream;
            this.opener = opener;
            this.application = application;
            this.threads = threads;
            this.onClose = onClose;
        }

        void opened(Subscription feeding) {
            synchronized (this) {
                subscription = feeding;
                if (!closed) {
                    return;
                }
            }
            feeding.close();
        }

        @Override
        public synchronized CompletionStage<@Nullable Void> onEvent(E event) {
            last = last.thenRunAsync(() -> call(event), threads);
            return last;
        }

        private void call(E event) {
            if (isClosed()) {
                return;
            }
            try {
                int status = application
                        .call(
                                stream.operation(),
                                stream.callVerb(),
                                opener.callPath(event),
                                stream.body(id, event),
                                JSON)
                        .status();
                if (status != stream.successStatus()) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            stream.operation().name() + ": the application responded " + status
                                    + " to the call for an event, which does not come again");
                }
            } catch (RuntimeException e) { // so that the next event comes
                if (isClosed()) {
                    return; // nobody waits for the event any more
                }
                LOG.log(
                        System.Logger.Level.WARNING,
                        stream.operation().name()
                                + ": the application could not be called for an event, which does not come again",
                        e);
            }
        }

        private synchronized boolean isClosed() {
            return closed;
        }

        void close() {
            Subscription feeding;
            synchronized (this) {
                if (closed) {
                    return;
                }
                closed = true;
                feeding = subscription;
            }
            onClose.run();
            if (feeding != null) {
                feeding.close();
            }
        }
    }
}
