package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HeaderSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells the runtime how long the caller waits, so that it does not go on with what nobody waits for. */
public final class GrpcTimeoutHeader implements HeaderSource {
    /** The protocol allows eight digits. */
    private static final long MAX_MILLIS = 99_999_999;

    private final LongSupplier nanoTime;

    public GrpcTimeoutHeader(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void addTo(CallContext context) {
        if (context.hasDeadline()) {
            long left = TimeUnit.NANOSECONDS.toMillis(context.nanosLeft(nanoTime.getAsLong()));
            context.header("grpc-timeout", Math.min(Math.max(left, 1), MAX_MILLIS) + "m");
        }
    }
}
