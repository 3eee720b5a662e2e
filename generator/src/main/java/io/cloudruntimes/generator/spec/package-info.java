/** The documents as they stand: YAML with positions, references, declarations, and the model that they make. */
@NullMarked
package io.cloudruntimes.generator.spec;

import org.jspecify.annotations.NullMarked;
