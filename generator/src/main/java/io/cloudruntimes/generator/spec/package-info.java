/** Reads the documents: YAML with the position of every part, references across files, problems. */
@NullMarked
package io.cloudruntimes.generator.spec;

import org.jspecify.annotations.NullMarked;
