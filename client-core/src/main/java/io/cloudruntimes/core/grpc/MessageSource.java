package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.http.HttpResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the messages of one direction of a call, one by one. */
public interface MessageSource extends AutoCloseable {
    /** The messages of a response, read while they come. Closing the source closes the response. */
    static MessageSource of(HttpResponse response) {
        GrpcMessageReader reader = new GrpcMessageReader(response.content().stream(), Content.MAX_BYTES);
        return new MessageSource() {
            @Override
            public @Nullable Bytes next() throws IOException {
                return reader.next();
            }

            @Override
            public void close() {
                response.close();
            }
        };
    }

    /** Waits for the next message; null after the last. */
    @Nullable
    Bytes next() throws IOException;

    /** Gives up what has not come yet. */
    @Override
    void close();
}
