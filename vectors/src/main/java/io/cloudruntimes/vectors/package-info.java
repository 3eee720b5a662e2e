/** Reads the contract vectors of a specification, in the short notation in which they are written. */
@NullMarked
package io.cloudruntimes.vectors;

import org.jspecify.annotations.NullMarked;
