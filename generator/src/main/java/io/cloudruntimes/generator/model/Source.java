package io.cloudruntimes.generator.model;

/**
 * Where a part of the model is declared.
 *
 * @param file the document, relative to the folder of the specification, with {@code /}
 * @param pointer the JSON pointer inside the document, beginning with {@code /}
 */
public record Source(String file, String pointer) {
    @Override
    public String toString() {
        return file + "#" + pointer;
    }
}
