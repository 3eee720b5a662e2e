package io.cloudruntimes.core;

import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request or of a response: bytes, or a stream that is read once, while it arrives. Two of them are equal if both
 * are bytes and the same; a stream equals only itself.
 *
 * <p>A call reads the stream that it is given, and does not close it: whoever opened it does. While a read of that stream
 * waits, a call can neither be cancelled nor run into its timeout. The receiver of a response closes its stream.
 */
public final class Content implements AutoCloseable {
    /** The most bytes that {@link #bytes()} reads of a stream. */
    public static final long MAX_BYTES = 64L << 20;

    /** No bytes. */
    public static final Content EMPTY = new Content(Bytes.EMPTY);

    private static final long UNKNOWN = -1;
    private static final int PART_BYTES = 16 * 1024;

    private final @Nullable Bytes bytes;
    private final @Nullable SingleUseStream source;
    private final long length;
    private final long most;
    private final @Nullable Supplier<? extends CloudRuntimesException> tooMany;
    private final @Nullable LongConsumer buffers;

    private Content(Bytes bytes) {
        this.bytes = bytes;
        this.source = null;
        this.length = bytes.length();
        this.most = Long.MAX_VALUE;
        this.tooMany = null;
        this.buffers = null;
    }

    private Content(
            SingleUseStream source,
            long length,
            long most,
            @Nullable Supplier<? extends CloudRuntimesException> tooMany,
            @Nullable LongConsumer buffers) {
        this.bytes = null;
        this.source = source;
        this.length = length;
        this.most = most;
        this.tooMany = tooMany;
        this.buffers = buffers;
    }

    /** The given bytes. */
    public static Content of(Bytes bytes) {
        return bytes.isEmpty() ? EMPTY : new Content(bytes);
    }

    /** A copy of the given bytes. */
    public static Content of(byte[] bytes) {
        return of(Bytes.of(bytes));
    }

    /** What a stream gives until its end. It is read once, where the content is used. */
    public static Content of(InputStream stream) {
        return new Content(new SingleUseStream(stream), UNKNOWN, Long.MAX_VALUE, null, null);
    }

    /**
     * The next bytes of a stream, so many and no more; a stream that ends before that is an error where it is read.
     *
     * @param length how many bytes
     * @throws InvalidArgumentException if the length is negative
     */
    public static Content of(InputStream stream, long length) {
        if (length < 0) {
            throw new InvalidArgumentException("the length of a content must not be negative, is " + length);
        }
        return new Content(
                new SingleUseStream(new FixedLengthStream(stream, length)), length, Long.MAX_VALUE, null, null);
    }

    /** The number of bytes; empty if it is known only at the end of the stream. */
    public OptionalLong length() {
        return length == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /** Whether it is known to have no bytes. */
    public boolean isEmpty() {
        return length == 0;
    }

    /**
     * The media type to send with it: the stated one, else the assumed one. An empty body of which none is stated has none: there
     * is nothing that it could be the type of.
     */
    public Optional<String> mediaType(Optional<String> stated, String assumed) {
        return stated.isPresent() || isEmpty() ? stated : Optional.of(assumed);
    }

    /** Whether it can be read again and again, which is so for bytes. */
    public boolean isRepeatable() {
        return bytes != null;
    }

    /** Whether it is a stream that was given out already, and so cannot be read any more. */
    public boolean isSpent() {
        return source != null && source.isTaken();
    }

    /**
     * The bytes as a stream. A failure of the content's own source is a {@link ContentException} with the error that it maps to.
     *
     * @throws InvalidArgumentException if it is a stream and was asked for before
     */
    public InputStream stream() {
        if (bytes != null) {
            return bytes.asInputStream();
        }
        InputStream taken = origin().take();
        return tooMany == null ? taken : new LimitedStream(taken, most, tooMany);
    }

    /**
     * All bytes, of a stream at most {@value #MAX_BYTES}.
     *
     * @throws ResourceExhaustedException if the stream has more
     * @throws CloudRuntimesException if the stream fails, or was asked for before
     */
    public Bytes bytes() {
        return bytes(MAX_BYTES);
    }

    /**
     * All bytes, of a stream at most as many as given.
     *
     * @throws ResourceExhaustedException if the stream has more
     * @throws CloudRuntimesException if the stream fails, or was asked for before
     */
    public Bytes bytes(long maxBytes) {
        return bytes != null
                ? bytes
                : read(atMost(
                        maxBytes,
                        () -> new ResourceExhaustedException("the body may have at most " + maxBytes + " bytes")));
    }

    private static Bytes read(Content content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            InputStream in = content.stream();
            byte[] part = new byte[PART_BYTES];
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                if (content.buffers != null) {
                    content.buffers.accept(count);
                }
                all.write(part, 0, count);
            }
            return Bytes.wrap(all.toByteArray());
        } catch (IOException e) {
            throw errorOf(e, all.size());
        }
    }

    /**
     * The error of a failed read: its own if it has one, else that the call was abandoned because its body is missing.
     *
     * @param after how many bytes were read before
     */
    public static CloudRuntimesException errorOf(Exception failure, long after) {
        return failure instanceof ContentException known
                ? known.error()
                : new CancelledException(
                        "the call was given up: reading its body failed after " + after + " bytes: " + failure,
                        ErrorContext.EMPTY,
                        failure);
    }

    /**
     * This, but at most so many bytes of it: where it is known to have more, that is the error now, else where they are read.
     *
     * @param error the error where it has more
     * @throws CloudRuntimesException the error, where it is known to have more
     */
    public Content atMost(long maxBytes, Supplier<? extends CloudRuntimesException> error) {
        if (length > maxBytes) {
            throw error.get();
        }
        return source == null || length != UNKNOWN || maxBytes >= most
                ? this
                : new Content(source, length, maxBytes, error, buffers);
    }

    /**
     * This, but who gathers its bytes by {@link #bytes()} asks for room before. Who reads the stream does not: it holds a part at a
     * time. Bytes that are there already need no room.
     *
     * @param room is called with the number of bytes that are about to be held; what it throws ends the reading
     */
    public Content bufferedIn(LongConsumer room) {
        return source == null ? this : new Content(source, length, most, tooMany, room);
    }

    private SingleUseStream origin() {
        if (source == null) {
            throw new IllegalStateException("bytes have no source");
        }
        return source;
    }

    /** Closes the stream; nothing for bytes. What the stream throws at that is of no use to anybody and is left out. */
    @Override
    public void close() {
        if (source != null) {
            source.close();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || bytes != null && other instanceof Content content && Objects.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return bytes != null ? bytes.hashCode() : System.identityHashCode(this);
    }

    /** What it is and how long, never the bytes: values may be secret. */
    @Override
    public String toString() {
        if (bytes != null) {
            return bytes.toString();
        }
        return length == UNKNOWN ? "a stream" : "a stream of " + length + (length == 1 ? " byte" : " bytes");
    }
}
