package io.cloudruntimes;

import io.cloudruntimes.core.Durations;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.StreamGap;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the handler of a stream runs, and the callbacks for what happens to the stream. Every kind of stream has these options. Immutable: each
 * method returns a changed copy. A callback that throws is logged and changes nothing.
 *
 * @param <O> the options of one kind of stream
 */
public abstract sealed class StreamOptions<O extends StreamOptions<O>>
        permits HandlerOptions, SubscribeOptions, WatchOptions {
    private final Settings settings;

    StreamOptions(Settings settings) {
        this.settings = settings;
    }

    /** The options of every kind of stream. */
    record Settings(
            @Nullable Integer concurrency,
            @Nullable Duration handlerTimeout,
            Consumer<StreamGap> onGap,
            Consumer<@Nullable CloudRuntimesException> onClosed,
            Consumer<HandlerFailure> onHandlerError) {
        static final Settings DEFAULT = new Settings(null, null, gap -> {}, error -> {}, failure -> {});
    }

    abstract O with(Settings changed);

    /**
     * How many handlers may run at the same time. If not set, events are handled one by one, in their order, and calls all at
     * once.
     *
     * @throws InvalidArgumentException if it is not positive
     */
    public final O withConcurrency(int concurrency) {
        if (concurrency < 1) {
            throw new InvalidArgumentException("the concurrency must be at least 1, was " + concurrency);
        }
        return with(new Settings(
                concurrency, settings.handlerTimeout, settings.onGap, settings.onClosed, settings.onHandlerError));
    }

    /**
     * How long a handler may take once it is started; for ever if not set. A handler that takes longer is interrupted, counts
     * as failed, and no longer counts for the concurrency, so that the next event is handled.
     *
     * @throws InvalidArgumentException if it is not positive
     */
    public final O withHandlerTimeout(Duration handlerTimeout) {
        Durations.requirePositive("the timeout of a handler", handlerTimeout);
        return with(new Settings(
                settings.concurrency, handlerTimeout, settings.onGap, settings.onClosed, settings.onHandlerError));
    }

    /** Called each time the connection is lost, before the client reconnects. */
    public final O onGap(Consumer<StreamGap> onGap) {
        return with(new Settings(
                settings.concurrency,
                settings.handlerTimeout,
                Arguments.required("onGap", onGap),
                settings.onClosed,
                settings.onHandlerError));
    }

    /** Called once when the stream ends: with null after {@code close()}, else with the error that ended it. */
    public final O onClosed(Consumer<@Nullable CloudRuntimesException> onClosed) {
        return with(new Settings(
                settings.concurrency,
                settings.handlerTimeout,
                settings.onGap,
                Arguments.required("onClosed", onClosed),
                settings.onHandlerError));
    }

    /** Called each time a handler fails, before the reply is sent to the runtime. The failure is logged as well. */
    public final O onHandlerError(Consumer<HandlerFailure> onHandlerError) {
        return with(new Settings(
                settings.concurrency,
                settings.handlerTimeout,
                settings.onGap,
                settings.onClosed,
                Arguments.required("onHandlerError", onHandlerError)));
    }

    final Settings settings() {
        return settings;
    }
}
