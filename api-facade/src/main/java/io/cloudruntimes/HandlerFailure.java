package io.cloudruntimes;

/**
 * A handler that failed: it threw, returned null, exceeded its time limit, or its event could not be deserialized.
 *
 * @param event what it was called for, for example {@code event e-1 of topic 'paid' of 'bus'}
 * @param cause what it threw; for a handler that exceeded its limit a
 *     {@link io.cloudruntimes.core.error.CallTimeoutException}
 * @param reply what the runtime is told, for example {@code RETRY}
 */
public record HandlerFailure(String event, Throwable cause, String reply) {}
