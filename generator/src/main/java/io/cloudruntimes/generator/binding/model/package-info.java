/** What a binding document says, as immutable values. */
@NullMarked
package io.cloudruntimes.generator.binding.model;

import org.jspecify.annotations.NullMarked;
