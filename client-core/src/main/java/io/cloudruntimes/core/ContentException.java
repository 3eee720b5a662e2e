package io.cloudruntimes.core;

import io.cloudruntimes.core.error.CloudRuntimesException;
import java.io.IOException;

/** A failure while the stream of a {@link Content} is read, as the error of the API that it is. */
public final class ContentException extends IOException {
    private static final long serialVersionUID = 1L;

    private final CloudRuntimesException error;

    /** The failure that the error is. */
    public ContentException(CloudRuntimesException error) {
        super(error.getMessage(), error);
        this.error = error;
    }

    /** What went wrong. */
    public CloudRuntimesException error() {
        return error;
    }
}
