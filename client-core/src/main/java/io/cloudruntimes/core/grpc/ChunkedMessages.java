package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a streaming call that carries a body: the first has the fields and a chunk of the body, each other one has a
 * chunk. A body that is a stream is read chunk by chunk, when the next message is needed.
 */
public final class ChunkedMessages {
    private final Bytes fields;
    private final Content content;
    private int chunkField = 1;
    private int maxChunkBytes = 64 * 1024;
    private @Nullable InputStream source;

    private ChunkedMessages(Bytes fields, Content content) {
        this.fields = fields;
        this.content = content;
    }

    /**
     * The messages of a body.
     *
     * @param fields the message of everything but the body
     */
    public static ChunkedMessages of(Bytes fields, Content content) {
        return new ChunkedMessages(fields, content);
    }

    /** The field of each message that holds a chunk. */
    public ChunkedMessages chunkField(int number) {
        chunkField = number;
        return this;
    }

    /** The most bytes of a chunk. */
    public ChunkedMessages maxChunkBytes(int bytes) {
        maxChunkBytes = bytes;
        return this;
    }

    /** The next message; null after the last. A failure of the body's source is thrown as it is. */
    public @Nullable Bytes next() throws IOException {
        MessageWriter message = write();
        return message == null ? null : message.toBytes();
    }

    private @Nullable MessageWriter write() throws IOException {
        boolean first = source == null;
        InputStream in = first ? content.stream() : source;
        source = in;
        byte[] chunk = new byte[maxChunkBytes];
        int count = in == null ? -1 : in.read(chunk);
        if (count < 0 && !first) {
            return null;
        }
        MessageWriter message = new MessageWriter();
        if (count > 0) {
            message.bytes(chunkField, Bytes.wrap(Arrays.copyOf(chunk, count)));
        }
        if (first) {
            message.prepend(fields);
        }
        return message;
    }

    /**
     * The messages as the body of a request: one that can be read again where the content can.
     *
     * @throws InvalidArgumentException if the content is a stream that was read before
     */
    public Content toFrames() {
        if (content.isSpent()) {
            throw new InvalidArgumentException("the body is a stream that was read before; nothing was sent");
        }
        return content.isRepeatable() ? Content.of(wholeFrames()) : Content.of(new Frames());
    }

    private Bytes wholeFrames() {
        Buffer all = new Buffer();
        try {
            for (MessageWriter message = write(); message != null; message = write()) {
                all.write(message.toFrame().array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
        return Bytes.wrap(all.readByteArray());
    }

    /** The frames as one stream. Closing it changes nothing: who stops reading early has not sent the whole. */
    private final class Frames extends ChunkStream {
        @Override
        byte @Nullable [] nextChunk() throws IOException {
            MessageWriter message = write();
            return message == null ? null : message.toFrame().array();
        }
    }
}
