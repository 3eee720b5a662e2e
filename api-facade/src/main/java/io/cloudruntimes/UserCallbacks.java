package io.cloudruntimes;

/** Calls the callbacks of the user's options. What they throw is logged, and goes no further. */
final class UserCallbacks {
    private static final System.Logger LOG = System.getLogger("io.cloudruntimes.handler");

    private UserCallbacks() {}

    /**
     * Calls a callback.
     *
     * @param name its name in the options
     */
    static void call(String name, Runnable callback) {
        try {
            callback.run();
        } catch (Throwable e) { // a user's code; it must not end the stream
            warn("the callback " + name + " failed", e);
        }
    }

    /** Logs a warning. */
    static void warn(String message, Throwable failure) {
        try {
            LOG.log(System.Logger.Level.WARNING, message, failure);
        } catch (Throwable e) { // so that a failing log handler does not keep the reply
            failure.addSuppressed(e);
        }
    }
}
