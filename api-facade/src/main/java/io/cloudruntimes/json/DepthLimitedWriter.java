package io.cloudruntimes.json;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes strict JSON on one line, with nulls, and not deeper than a limit, so that a value that contains itself ends. */
final class DepthLimitedWriter extends JsonWriter {
    private final int limit;
    private int depth;

    DepthLimitedWriter(Writer out, int limit) {
        super(out);
        this.limit = limit;
        setStrictness(Strictness.STRICT);
        setFormattingStyle(FormattingStyle.COMPACT);
        setHtmlSafe(false);
        setSerializeNulls(true);
    }

    @Override
    public JsonWriter beginArray() throws IOException {
        deeper();
        return super.beginArray();
    }

    @Override
    public JsonWriter endArray() throws IOException {
        depth--;
        return super.endArray();
    }

    @Override
    public JsonWriter beginObject() throws IOException {
        deeper();
        return super.beginObject();
    }

    @Override
    public JsonWriter endObject() throws IOException {
        depth--;
        return super.endObject();
    }

    private void deeper() {
        if (++depth > limit) {
            throw new UnsupportedTypeException("it is nested deeper than " + limit + " levels, or contains itself");
        }
    }
}
