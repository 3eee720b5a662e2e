/** The contents of a binding document, as immutable values. */
@NullMarked
package io.cloudruntimes.generator.binding.model;

import org.jspecify.annotations.NullMarked;
