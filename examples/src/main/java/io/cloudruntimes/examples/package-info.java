/** Programs a reader can copy. */
@NullMarked
package io.cloudruntimes.examples;

import org.jspecify.annotations.NullMarked;
