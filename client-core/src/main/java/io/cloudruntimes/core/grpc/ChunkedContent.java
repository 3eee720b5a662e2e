package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.proto.MessageFields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a streaming call that carries a body: the first one's fields, and the chunks of all as one content. */
public final class ChunkedContent {
    private final MessageSource messages;
    private final int chunkField;
    private final Bytes first;

    private ChunkedContent(MessageSource messages, int chunkField, Bytes first) {
        this.messages = messages;
        this.chunkField = chunkField;
        this.first = first;
    }

    /** Reads the first message, which is empty if there is none. */
    public static ChunkedContent of(MessageSource messages, int chunkField) throws IOException {
        Bytes first = messages.next();
        return new ChunkedContent(messages, chunkField, first == null ? Bytes.EMPTY : first);
    }

    /** The same for the messages of a response. */
    public static ChunkedContent of(HttpResponse response, int chunkField) throws IOException {
        try {
            return of(MessageSource.of(response), chunkField);
        } catch (ContentException e) {
            throw e.error();
        }
    }

    /** The first message, which has the fields. */
    public Bytes first() {
        return first;
    }

    /** The chunks of all messages as a stream. Closing it before its end ends the call. */
    public Content content() {
        return Content.of(new Chunks());
    }

    /** The chunks of all messages at once. */
    public Content wholeContent() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = new Chunks()) {
            in.transferTo(all);
        } catch (ContentException e) {
            throw e.error();
        }
        return Content.of(Bytes.wrap(all.toByteArray()));
    }

    /** The chunks as one stream. */
    private final class Chunks extends ChunkStream {
        private boolean begun;

        @Override
        byte @Nullable [] nextChunk() throws IOException {
            Bytes message = begun ? messages.next() : first;
            begun = true;
            return message == null
                    ? null
                    : MessageFields.bytesOf(message, chunkField).array();
        }

        @Override
        public void close() {
            if (end()) {
                messages.close();
            }
        }
    }
}
