package io.cloudruntimes.generator.emit;

import io.cloudruntimes.generator.model.Source;

/**
 * A file to be written.
 *
 * @param path its location below the output folder, with {@code /}, for example
 *     {@code io/cloudruntimes/state/StateItem.java}
 * @param text its whole text
 * @param source the part of the documents that it was made from
 */
public record GeneratedFile(String path, String text, Source source) {}
