/** Reads a binding document into its model. */
@NullMarked
package io.cloudruntimes.generator.binding.read;

import org.jspecify.annotations.NullMarked;
