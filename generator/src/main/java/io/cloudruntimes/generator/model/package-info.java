/** The contents of the documents, as immutable values: the only input of the emitting classes. */
@NullMarked
package io.cloudruntimes.generator.model;

import org.jspecify.annotations.NullMarked;
