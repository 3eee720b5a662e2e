package io.cloudruntimes.embedded.module;

/** Hands on what would otherwise be logged and forgotten. */
public final class FatalErrors {
    private FatalErrors() {}

    /**
     * Reports that the memory is exhausted to the handler that the program has for errors that nobody catches. After that nothing
     * in the JVM can be relied on, so a program may want to end.
     */
    public static void report(Throwable failure) {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (failure instanceof OutOfMemoryError && handler != null) {
            handler.uncaughtException(Thread.currentThread(), failure);
        }
    }
}
