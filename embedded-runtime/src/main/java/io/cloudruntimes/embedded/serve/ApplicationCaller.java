package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.callback.ApplicationStream;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls the application behind a runtime, as that runtime does: asks it once for the streams that it wants, as soon as it
 * responds, and then calls it for each event.
 */
final class ApplicationCaller implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ApplicationCaller.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int OK = 200;

    private final HttpCaller caller;
    private final ScheduledExecutorService timer;
    private final ExecutorService threads = TaskExecutors.perTask("cloud-runtimes-application");
    private final List<Subscription> open = new CopyOnWriteArrayList<>();
    private final @Nullable ApplicationCredentials credentials;
    private volatile boolean closed;

    /** What the application responded. */
    record Response(int status, Bytes body) {}

    /**
     * @param timer repeats the request while the application does not respond; not shut down by this
     * @param token the token that is sent to the application; null if there is none
     * @param environment reads the variable that holds the token; null if it is not set
     */
    ApplicationCaller(
            URI application,
            ScheduledExecutorService timer,
            @Nullable TokenHeader token,
            Function<String, @Nullable String> environment) {
        this.timer = timer;
        this.credentials = ApplicationCredentials.of(token, environment);
        caller = HttpClientConfig.builder(application)
                .runtime(EmbeddedRuntime.NAME + ", calling " + application)
                .retries(0)
                .build();
    }

    /** Begins to ask. */
    void start(List<ApplicationStream<?, ?, ?>> streams) {
        streams.forEach(stream -> threads.execute(() -> ask(stream)));
    }

    private <Q, E, A> void ask(ApplicationStream<Q, E, A> stream) {
        if (closed) {
            return;
        }
        try {
            Response list = call(stream.operation(), "GET", stream.discovery(), null, "");
            if (list.status() != OK) {
                return; // it wants none
            }
            for (ApplicationStream.Wanted<E, A> wanted : stream.wanted(list.body())) {
                open.add(wanted.opener().apply(new Listener<>(stream, wanted.path())));
            }
        } catch (CloudRuntimesException e) {
            retry(stream, e);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the application returned no list at " + stream.discovery(), e);
        }
    }

    private void retry(ApplicationStream<?, ?, ?> stream, CloudRuntimesException failure) {
        if (!failure.retryable()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "what the application wants at " + stream.discovery() + " cannot be served",
                    failure);
        } else if (!closed) {
            timer.schedule(() -> threads.execute(() -> ask(stream)), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Where calls may wait for the application. */
    Executor executor() {
        return threads;
    }

    /** Calls the application, and waits for its response. */
    Response call(OperationInfo operation, String verb, String path, @Nullable Bytes body, String mediaType) {
        HttpRequest.Builder request = HttpRequest.builder(operation, verb, path);
        if (credentials != null) {
            request.header(credentials.header(), credentials.value());
        }
        if (body != null) {
            request.body(body, mediaType);
        }
        return caller.call(
                new HttpExchange<>(
                        request.build(),
                        response -> new Response(
                                response.status(), response.content().bytes()),
                        response -> true),
                CallOptions.DEFAULT);
    }

    /** Calls the application for each event of one stream. */
    private final class Listener<E, A> implements StreamListener<E, A> {
        private final ApplicationStream<?, E, A> stream;
        private final String path;

        Listener(ApplicationStream<?, E, A> stream, String path) {
            this.stream = stream;
            this.path = path.startsWith("/") ? path : "/" + path;
        }

        @Override
        public CompletionStage<A> onEvent(E event) {
            return CompletableFuture.supplyAsync(() -> deliver(event), threads);
        }

        private A deliver(E event) {
            try {
                Response response = call(stream.operation(), "POST", path, stream.body(event), stream.mediaType());
                return stream.reply(response.status(), response.body());
            } catch (CloudRuntimesException e) {
                LOG.log(System.Logger.Level.WARNING, "the application could not be called at " + path, e);
                return stream.replyOnError();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(Subscription::close);
        threads.shutdown();
        caller.close();
    }
}
