package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.OperationInfo;
import org.jspecify.annotations.Nullable;

/**
 * How long the bodies of requests may be.
 *
 * @param maxBytes the most bytes
 * @param ofStreams whether this also holds for a body that the operation reads as a stream
 */
record BodyLimit(long maxBytes, boolean ofStreams) {
    /** A limit of what is held in memory: an operation that reads a stream has none, or one of its own. */
    static BodyLimit ofMemory(long maxBytes) {
        return new BodyLimit(maxBytes, false);
    }

    /** The limit of a wire, for each request. */
    static BodyLimit ofWire(long maxBytes) {
        return new BodyLimit(maxBytes, true);
    }

    /** The most bytes of a request to an operation; null if none has its path. */
    long maxBytes(@Nullable OperationInfo operation) {
        return operation != null && operation.streamableRequest() && !ofStreams ? Long.MAX_VALUE : maxBytes;
    }
}
