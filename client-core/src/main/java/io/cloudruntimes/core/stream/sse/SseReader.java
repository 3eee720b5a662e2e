package io.cloudruntimes.core.stream.sse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events: {@code event}, {@code id} and {@code data}; comments and other fields do not count. */
final class SseReader {
    /** The bytes of a line before the value. */
    private static final int FIELD_NAME = "data: ".length();

    private final BufferedSource source;
    private final long longestLine;

    SseReader(InputStream stream, long longestLine) {
        this.source = Okio.buffer(Okio.source(stream));
        this.longestLine = longestLine;
    }

    /**
     * One event.
     *
     * @param name its name; {@code message} if it was not sent
     * @param id its id; empty if it was not sent
     * @param data its data; null if it is longer than the limit
     */
    record Event(String name, String id, @Nullable String data) {}

    /** The next event; null at the end of the stream, where an event that is not whole is dropped. */
    @Nullable
    Event next() throws IOException {
        String name = "message";
        String id = "";
        @Nullable StringBuilder data = null;
        boolean tooLong = false;
        while (true) {
            String line = line();
            if (line == null) {
                return null;
            }
            if (line.isEmpty()) {
                if (data != null) {
                    return new Event(name, id, tooLong ? null : data.toString());
                }
                name = "message";
                continue;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            int from = colon < 0 ? line.length() : colon + 1;
            String value = line.substring(from < line.length() && line.charAt(from) == ' ' ? from + 1 : from);
            switch (field) {
                case "event" -> name = value;
                case "id" -> id = value;
                case "data" -> {
                    data = data == null ? new StringBuilder() : data.append('\n');
                    tooLong |= value.length() >= longestLine || data.length() + value.length() > longestLine;
                    if (tooLong) {
                        data.setLength(0);
                    } else {
                        data.append(value);
                    }
                }
                default -> {
                    // a comment, or a field of no use here
                }
            }
        }
    }

    /** The next line, cut where it is too long; null at the end of the stream. */
    private @Nullable String line() throws IOException {
        try {
            return source.exhausted() ? null : source.readUtf8LineStrict(longestLine + FIELD_NAME);
        } catch (EOFException e) {
            if (source.getBuffer().size() > longestLine + FIELD_NAME) {
                String kept = source.readUtf8(longestLine + FIELD_NAME);
                return skipLine() ? kept : null;
            }
            return null; // the last line was not whole
        } catch (OutOfMemoryError e) {
            source.getBuffer().clear(); // ending the stream needs some heap
            throw e;
        }
    }

    /** Passes over the rest of a line without keeping it; false if the stream ends before it does. */
    private boolean skipLine() throws IOException {
        while (source.request(1)) {
            long end = source.getBuffer().indexOf((byte) '\n');
            source.skip(end < 0 ? source.getBuffer().size() : end + 1);
            if (end >= 0) {
                return true;
            }
        }
        return false;
    }
}
