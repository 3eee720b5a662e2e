/** Where one value travels on a wire, and how it is written there. */
@NullMarked
package io.cloudruntimes.generator.binding.location;

import org.jspecify.annotations.NullMarked;
