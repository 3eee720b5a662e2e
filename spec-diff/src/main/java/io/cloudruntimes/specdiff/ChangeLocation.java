package io.cloudruntimes.specdiff;

import io.cloudruntimes.generator.model.Source;

/**
 * A place in one of the specifications.
 *
 * @param side which of them
 * @param file the document below its folder, for example {@code openapi/state.yaml}
 * @param pointer the JSON pointer inside the document; empty for the document itself
 */
public record ChangeLocation(SpecSide side, String file, String pointer) {
    public static ChangeLocation old(Source source) {
        return new ChangeLocation(SpecSide.OLD, source.file(), source.pointer());
    }

    public static ChangeLocation now(Source source) {
        return new ChangeLocation(SpecSide.NEW, source.file(), source.pointer());
    }

    /** The place of an entry or an element inside this one. */
    public ChangeLocation at(String... keys) {
        StringBuilder path = new StringBuilder(pointer);
        for (String key : keys) {
            path.append('/').append(key.replace("~", "~0").replace("/", "~1"));
        }
        return new ChangeLocation(side, file, path.toString());
    }

    /** The file and the pointer, for example {@code openapi/state.yaml#/paths}. */
    @Override
    public String toString() {
        return pointer.isEmpty() ? file : file + "#" + pointer;
    }
}
