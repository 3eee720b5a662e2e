package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.callback.ApplicationStream;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.client.HttpCaller;
import io.cloudruntimes.core.http.client.HttpClientConfig;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.transport.RequestRules;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls the application behind a runtime, as that runtime does: asks it once for the streams that it wants, or once for each name,
 * as soon as it responds, and then calls it for each event. Names that come into being later are asked for then.
 */
final class ApplicationCaller implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ApplicationCaller.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(1);
    private static final Duration NEW_NAMES = Duration.ofSeconds(1);
    private static final int OK = 200;
    private static final String BYTES = "application/octet-stream";

    private static final CallOptions STREAMED =
            CallOptions.builder().streamedResponse().build();

    private final HttpCaller caller;
    private final ScheduledExecutorService timer;
    private final ExecutorService threads = TaskExecutors.perTask("cloud-runtimes-application");
    private final List<Subscription> open = new CopyOnWriteArrayList<>();
    private final @Nullable ApplicationCredentials credentials;
    private volatile boolean closed;

    /** What the application responded. */
    record Response(int status, Bytes body) {}

    /** A question to the application. */
    private interface Question {
        void ask() throws IOException;
    }

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

    /**
     * Begins to ask.
     *
     * @param names the names of the components that have a capability now
     */
    void start(List<ApplicationStream<?, ?, ?>> streams, Function<String, List<String>> names) {
        for (ApplicationStream<?, ?, ?> stream : streams) {
            ApplicationStream.NameProbe probe = stream.probe();
            if (probe == null) {
                later(Duration.ZERO, () -> ask(stream.discovery(), () -> list(stream)));
            } else {
                Set<String> asked = new HashSet<>();
                later(Duration.ZERO, () -> askForNew(stream, probe, () -> names.apply(probe.capability()), asked));
            }
        }
    }

    private void later(Duration delay, Runnable task) {
        if (!closed) {
            timer.schedule(
                    () -> {
                        if (!closed) {
                            threads.execute(task);
                        }
                    },
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void askForNew(
            ApplicationStream<?, ?, ?> stream,
            ApplicationStream.NameProbe probe,
            Supplier<List<String>> names,
            Set<String> asked) {
        try {
            for (String name : names.get()) {
                if (asked.add(name)) {
                    later(Duration.ZERO, () -> ask(probe.pathOf(name), () -> probe(stream, probe, name)));
                }
            }
        } finally {
            later(NEW_NAMES, () -> askForNew(stream, probe, names, asked));
        }
    }

    private void ask(String path, Question question) {
        ask(path, question, FIRST_PAUSE);
    }

    private void ask(String path, Question question, Duration pause) {
        if (closed) {
            return;
        }
        try {
            question.ask();
        } catch (CloudRuntimesException e) {
            if (e.retryable()) {
                Duration next = pause.multipliedBy(2);
                if (pause.compareTo(LAST_PAUSE) < 0 && next.compareTo(LAST_PAUSE) >= 0) { // once
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "the application does not respond to the question at " + path
                                    + "; it gets no events of that, and is asked again every "
                                    + LAST_PAUSE.toSeconds() + " s: " + e.getMessage());
                }
                later(pause, () -> ask(path, question, next.compareTo(LAST_PAUSE) < 0 ? next : LAST_PAUSE));
            } else {
                LOG.log(System.Logger.Level.WARNING, "what the application wants at " + path + " cannot be served", e);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the application returned no list at " + path, e);
        }
    }

    private <Q, E, A> void list(ApplicationStream<Q, E, A> stream) throws IOException {
        Response list = send(request(stream.operation(), "GET", stream.discovery()));
        if (list.status() == OK) { // else it wants none
            for (ApplicationStream.Wanted<E, A> wanted : stream.wanted(list.body())) {
                open(stream, wanted);
            }
        }
    }

    /** Calls the application, and waits for its response. */
    Response call(OperationInfo operation, String verb, String path, Bytes body, String mediaType) {
        return send(request(operation, verb, path).body(body, mediaType));
    }

    private <Q, E, A> void probe(ApplicationStream<Q, E, A> stream, ApplicationStream.NameProbe probe, String name) {
        int status = caller.call(
                new HttpExchange<>(
                        request(stream.operation().withStreamableResponse(), probe.verb(), probe.pathOf(name))
                                .build(),
                        ApplicationCaller::statusAlone,
                        response -> true),
                STREAMED);
        if (probe.isHandled(status)) {
            open(stream, stream.wanted(name));
        }
    }

    /** The application may never end the body. */
    private static int statusAlone(HttpResponse response) {
        response.content().close();
        return response.status();
    }

    private <E, A> void open(ApplicationStream<?, E, A> stream, ApplicationStream.Wanted<E, A> wanted) {
        Subscription subscription = wanted.opener().apply(new Listener<>(stream, wanted.path()));
        open.add(subscription);
        if (closed) {
            subscription.close();
        }
    }

    private HttpRequest.Builder request(OperationInfo operation, String verb, String path) {
        HttpRequest.Builder request = HttpRequest.builder(operation, verb, path);
        return credentials == null ? request : request.header(credentials.header(), credentials.value());
    }

    private Response send(HttpRequest.Builder request) {
        return caller.call(
                new HttpExchange<>(
                        request.build(),
                        response -> new Response(
                                response.status(), response.content().bytes()),
                        response -> true),
                CallOptions.DEFAULT);
    }

    /** A header that HTTP cannot carry does not keep the event from the application. */
    private void addHeader(HttpRequest.Builder request, String name, String value) {
        try {
            RequestRules.checkHeader(name, value);
            request.headers(Map.of(name, value));
        } catch (InvalidArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "the application gets an event without a part of its metadata", e);
        }
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
                ApplicationStream.Call call = stream.call(event);
                HttpRequest.Builder request =
                        request(stream.operation(), stream.verb(), path).body(call.body(), call.contentType(), BYTES);
                call.headers().forEach((name, value) -> addHeader(request, name, value));
                Response response = send(request);
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
