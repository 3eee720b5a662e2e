package io.cloudruntimes.core.http.pipeline;

import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HeaderSource;

/** Hands on the caller's W3C trace context. None is made up: a runtime begins a trace by itself, and decides whether to sample it. */
public final class TraceContextHeader implements HeaderSource {
    @Override
    public void addTo(CallContext context) {
        context.options().traceparent().ifPresent(traceparent -> context.defaultHeader("traceparent", traceparent));
    }
}
