package io.cloudruntimes.core.http.pipeline;

import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HeaderSource;
import java.util.function.LongSupplier;

/** Hands the caller's W3C trace context on, or begins a trace. */
public final class TraceContextHeader implements HeaderSource {
    private static final int VERSION_AND_TRACE = 35;

    private final LongSupplier random;

    public TraceContextHeader(LongSupplier random) {
        this.random = random;
    }

    @Override
    public void addTo(CallContext context) {
        String traceparent = context.options().traceparent().orElse(null);
        if (traceparent == null) {
            StringBuilder made = new StringBuilder(55).append("00-");
            hex(made, random.getAsLong() | 1); // a trace of zeros is not valid
            hex(made, random.getAsLong());
            made.append('-');
            hex(made, random.getAsLong() | 1);
            traceparent = made.append("-00").toString();
        }
        if (traceparent.length() >= VERSION_AND_TRACE) {
            context.traceId(traceparent.substring(3, VERSION_AND_TRACE));
        }
        context.header("traceparent", traceparent);
    }

    private static void hex(StringBuilder out, long value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((int) (value >>> shift) & 15, 16));
        }
    }
}
