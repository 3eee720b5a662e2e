package io.cloudruntimes.specdiff;

import io.cloudruntimes.generator.model.Source;

/**
 * A place in one of the specifications.
 *
 * @param side which of them
 * @param file the document below its folder, for example {@code openapi/state.yaml}
 * @param pointer the JSON pointer inside the document; empty for the document itself
 */
public record Where(Side side, String file, String pointer) {
    public static Where old(Source source) {
        return new Where(Side.OLD, source.file(), source.pointer());
    }

    public static Where now(Source source) {
        return new Where(Side.NEW, source.file(), source.pointer());
    }

    /** The place of an entry or an element inside this one. */
    public Where at(String... keys) {
        StringBuilder path = new StringBuilder(pointer);
        for (String key : keys) {
            path.append('/').append(key.replace("~", "~0").replace("/", "~1"));
        }
        return new Where(side, file, path.toString());
    }

    /** The file and the pointer, for example {@code openapi/state.yaml#/paths}. */
    @Override
    public String toString() {
        return pointer.isEmpty() ? file : file + "#" + pointer;
    }
}
