package io.cloudruntimes;

import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.file.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a range of it, that is read while it arrives. It holds a connection until it is read to its end or closed; closing
 * it early ends the transfer. A reader that the program loses without closing it is named in the log. Closing is thread-safe,
 * reading is not.
 *
 * <p>A read that fails throws a {@link ContentException}, whose {@code error()} is that of the API. In particular, it throws if the
 * transfer ends before the end of the file.
 */
public final class FileReader extends InputStream {
    private final StoredFile file;
    private final OpenReaders.Open open;
    private final ErrorContext context;
    private @Nullable InputStream data;
    private long position;
    private boolean ended;
    private @Nullable ContentException failure;

    FileReader(StoredFile file, OpenReaders.Open open, ErrorContext context) {
        this.file = file;
        this.open = open;
        this.context = context;
        open.closeWith(this);
    }

    /** The size of the whole file in bytes; empty if the runtime does not return it. */
    public Optional<Long> size() {
        return file.size();
    }

    /** The media type; empty if the store does not keep it. */
    public Optional<String> contentType() {
        return file.contentType();
    }

    /** The version; empty if the store has no versions. */
    public Optional<String> etag() {
        return file.etag();
    }

    /** When the file was last written; empty if the store does not return it. */
    public Optional<Instant> modified() {
        return file.modified();
    }

    /** The store's metadata of the file, by name; empty if there is none. */
    public Map<String, String> metadata() {
        return file.metadata();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        if (ended) {
            return -1;
        }
        if (failure != null) { // what is behind it may report an end now
            throw new ContentException(failure.error());
        }
        if (open.isClosed()) {
            throw new ContentException(new CancelledException("the reader is closed").inContext(context));
        }
        try {
            int count = data().read(to, offset, most);
            if (count < 0) {
                ended = true;
                open.close();
            } else {
                position += count;
            }
            return count;
        } catch (IOException e) {
            failure = FileRequests.failure(e, position, context);
            throw failure;
        }
    }

    private InputStream data() {
        InputStream opened = data;
        if (opened == null) {
            opened = open.data().stream();
            data = opened;
        }
        return opened;
    }

    @Override
    public int available() throws IOException {
        return ended || open.isClosed() ? 0 : data().available();
    }

    /** Ends the transfer, if it has not ended. */
    @Override
    public void close() {
        open.close();
    }

    @Override
    public String toString() {
        return context.resource() + ", " + file.data();
    }
}
