/** Checks a binding as a whole against the API and against itself. */
@NullMarked
package io.cloudruntimes.generator.binding.check;

import org.jspecify.annotations.NullMarked;
