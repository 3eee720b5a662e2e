package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.rpc.InvokeMethodResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response of a service, whatever its status, with a body that is read as it comes. It holds a connection until the body
 * is read to its end or this is closed. Closing it earlier ends the call.
 */
public final class RpcStream implements AutoCloseable {
    private final InvokeMethodResponse response;
    private @Nullable InputStream body;

    RpcStream(InvokeMethodResponse response) {
        this.response = response;
    }

    /** The status of HTTP. */
    public int status() {
        return response.status();
    }

    /** Whether the status is one of 200 to 299. */
    public boolean isSuccess() {
        return status() >= 200 && status() <= 299;
    }

    /** The media type of the body; empty if the service gave none. */
    public Optional<String> contentType() {
        return response.contentType();
    }

    /** The other headers by name; several values of one name are joined by a comma. */
    public Map<String, String> headers() {
        return response.headers();
    }

    /** The values of a header by its name in any case, in their order; empty if it was not sent. */
    public List<String> headers(String name) {
        return HeaderValues.of(response.headers(), name);
    }

    /**
     * The body, always the same stream. A read waits for what comes next, until the end of the call's timeout; it fails with a
     * {@link io.cloudruntimes.core.ContentException} if the response is lost.
     */
    public synchronized InputStream body() {
        InputStream opened = body;
        if (opened == null) {
            opened = response.data().stream();
            body = opened;
        }
        return opened;
    }

    /** The first bytes, for an error message. */
    Bytes start(int most) {
        try {
            return Bytes.wrap(body().readNBytes(most + 1));
        } catch (IOException e) {
            throw Content.errorOf(e, 0);
        }
    }

    /** Ends the call, if it has not ended. */
    @Override
    public void close() {
        response.data().close();
    }

    @Override
    public String toString() {
        return status() + " " + contentType().orElse("") + ", " + response.data();
    }
}
