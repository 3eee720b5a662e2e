package io.cloudruntimes.core.server;

/** Gives the implementation of each service to be served. */
public interface ServiceSource {
    /** The implementation of a generated interface. */
    <S> S service(Class<S> type);
}
