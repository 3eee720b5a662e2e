package io.cloudruntimes.core.http;

/** Adds headers to a call, once, before its first attempt; streams take part as well. */
@FunctionalInterface
public interface HeaderSource {
    /** Adds what it has to add. */
    void addTo(CallContext context);
}
