package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of reading a file. Immutable: each method returns a changed copy. */
public final class OpenFileOptions {
    /** How long a read waits for the next bytes if nothing else is chosen. */
    private static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofSeconds(30);

    /** The whole file in any version, an idle timeout of 30 seconds, no metadata, and the default call. */
    public static final OpenFileOptions DEFAULT =
            new OpenFileOptions(null, null, null, DEFAULT_IDLE_TIMEOUT, Map.of(), CallOptions.DEFAULT);

    private final @Nullable Long offset;
    private final @Nullable Long length;
    private final @Nullable String etag;
    private final Duration idleTimeout;
    private final Map<String, String> metadata;
    private final CallOptions call;

    private OpenFileOptions(
            @Nullable Long offset,
            @Nullable Long length,
            @Nullable String etag,
            Duration idleTimeout,
            Map<String, String> metadata,
            CallOptions call) {
        this.offset = offset;
        this.length = length;
        this.etag = etag;
        this.idleTimeout = idleTimeout;
        this.metadata = metadata;
        this.call = call;
    }

    /** The bytes from a position on. A position at the end of the file or past it has none, which is no error. */
    public static OpenFileOptions from(long offset) {
        return new OpenFileOptions(offset, null, null, DEFAULT_IDLE_TIMEOUT, Map.of(), CallOptions.DEFAULT);
    }

    /** The bytes from a position on, at most so many; fewer if the file ends before. */
    public static OpenFileOptions range(long offset, long length) {
        return new OpenFileOptions(offset, length, null, DEFAULT_IDLE_TIMEOUT, Map.of(), CallOptions.DEFAULT);
    }

    /**
     * This, for one version of the file, for example that of a range that was read before. If the file has another one, the
     * call fails with {@link io.cloudruntimes.core.error.ConflictException}.
     */
    public OpenFileOptions withEtag(String etag) {
        return new OpenFileOptions(offset, length, etag, idleTimeout, metadata, call);
    }

    /**
     * This, with the time that a read may wait for the next bytes; 30 seconds if not set. The timeout of the call ends when the
     * response begins, so a file may take as long as it needs while bytes arrive.
     *
     * @throws InvalidArgumentException if it is not positive
     */
    public OpenFileOptions withIdleTimeout(Duration idleTimeout) {
        if (idleTimeout.isNegative() || idleTimeout.isZero()) {
            throw new InvalidArgumentException("the idle timeout of a file must be positive, was " + idleTimeout);
        }
        return new OpenFileOptions(offset, length, etag, idleTimeout, metadata, call);
    }

    /** This, with settings for the store, by name. */
    public OpenFileOptions withMetadata(Map<String, String> metadata) {
        return new OpenFileOptions(offset, length, etag, idleTimeout, Map.copyOf(metadata), call);
    }

    /** This, with the options of the call, for example the timeout until its response begins. */
    public OpenFileOptions withCall(CallOptions call) {
        return new OpenFileOptions(offset, length, etag, idleTimeout, metadata, call);
    }

    @Nullable
    Long offset() {
        return offset;
    }

    @Nullable
    Long length() {
        return length;
    }

    @Nullable
    String etag() {
        return etag;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    CallOptions call() {
        return call;
    }

    CallOptions streamed() {
        return call.toBuilder().streamedResponse(idleTimeout).build();
    }
}
