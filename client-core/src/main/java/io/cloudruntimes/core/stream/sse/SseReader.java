package io.cloudruntimes.core.stream.sse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events: {@code event}, {@code id} and {@code data}; comments and other fields do not count. */
final class SseReader {
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
     * @param data its data
     */
    record Event(String name, String id, String data) {}

    /** The next event; null at the end of the stream, where an event that is not whole is dropped. */
    @Nullable
    Event next() throws IOException {
        String name = "message";
        String id = "";
        @Nullable StringBuilder data = null;
        while (true) {
            String line = line();
            if (line == null) {
                return null;
            }
            if (line.isEmpty()) {
                if (data != null) {
                    return new Event(name, id, data.toString());
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
                    if (data != null && data.length() + value.length() > longestLine) {
                        throw new IOException("an event of the stream has more than " + longestLine + " characters");
                    }
                    data = data == null
                            ? new StringBuilder(value)
                            : data.append('\n').append(value);
                }
                default -> {
                    // a comment, or a field of no use here
                }
            }
        }
    }

    private @Nullable String line() throws IOException {
        try {
            return source.exhausted() ? null : source.readUtf8LineStrict(longestLine);
        } catch (EOFException e) {
            if (source.getBuffer().size() > longestLine) {
                throw new IOException("a line of the stream has more than " + longestLine + " bytes", e);
            }
            return null; // the last line was not whole
        }
    }
}
