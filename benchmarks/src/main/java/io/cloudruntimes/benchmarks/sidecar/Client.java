package io.cloudruntimes.benchmarks.sidecar;

/** One of the clients that are compared. */
interface Client extends AutoCloseable {
    /** Its name in the table. */
    String name();

    /** Whether it can make such calls at all. */
    boolean can(Operation operation);

    /** Makes one call and waits for its result; a failure is thrown. */
    void call(Operation operation) throws Exception;

    @Override
    void close() throws Exception;
}
