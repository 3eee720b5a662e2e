package io.cloudruntimes.core.http.interceptor;

/**
 * Sees each attempt of each call, and may change it: its headers before it is sent, its outcome after that. A call that is
 * retried has several attempts; opening a stream, and opening it again, is an attempt as well, and so is each reply that is
 * sent as a call of its own.
 *
 * <p>Interceptors are called in their order before an attempt, and in the opposite order after it. {@link #after} is called
 * exactly once for each {@link #before} that was called, also if the attempt or another interceptor failed. What an interceptor
 * throws is the outcome of the attempt; a {@link io.cloudruntimes.core.error.CloudRuntimesException} as it is, anything else as
 * an internal error. A call that waits calls both methods on its own thread; an async call calls {@code after} on a thread of the
 * transport or on the executor of the connection. An implementation must be thread-safe.
 */
public interface Interceptor {
    /** Before the attempt is sent. It may change the headers, wait, or throw, and then nothing is sent. */
    default void before(Attempt attempt) {}

    /** After the attempt has an outcome, which it may replace. */
    default void after(Attempt attempt) {}
}
