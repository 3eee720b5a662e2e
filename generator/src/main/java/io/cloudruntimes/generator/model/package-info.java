/** What the documents say, as immutable values: the only thing that the emitting classes see. */
@NullMarked
package io.cloudruntimes.generator.model;

import org.jspecify.annotations.NullMarked;
