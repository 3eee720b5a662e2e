package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp may write once only: it re-sends others by itself after a lost connection, a 408 and a 503. */
final class OneShotRequestBody extends RequestBody {
    private final Bytes bytes;

    OneShotRequestBody(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Null: the media type is set as a header, which spares parsing it for each call. */
    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return bytes.length();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes.array());
    }
}
