package io.cloudruntimes.core.stream;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Something that delivers until it is closed. */
public interface Subscription extends AutoCloseable {
    /** Whether more may come. */
    boolean isOpen();

    /** Completes normally after {@link #close()}, exceptionally with the error that ended it otherwise. */
    CompletableFuture<@Nullable Void> closed();

    /** Ends it. No event is delivered after this has returned. Closing again changes nothing. */
    @Override
    void close();
}
