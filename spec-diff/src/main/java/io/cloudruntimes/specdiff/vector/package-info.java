/** Reads and compares the contract vectors. */
@NullMarked
package io.cloudruntimes.specdiff.vector;

import org.jspecify.annotations.NullMarked;
