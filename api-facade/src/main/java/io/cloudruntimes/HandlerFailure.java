package io.cloudruntimes;

/**
 * A handler that failed: it threw, returned null, exceeded its time limit, or its event could not be deserialized.
 *
 * @param event what the handler was called for, for example {@code event e-1 of topic 'paid' of 'bus'}
 * @param cause what the handler threw; for a handler that exceeded its limit a
 *     {@link io.cloudruntimes.core.error.CallTimeoutException}
 * @param reply the reply to the runtime, for example {@code RETRY}
 */
public record HandlerFailure(String event, Throwable cause, String reply) {}
