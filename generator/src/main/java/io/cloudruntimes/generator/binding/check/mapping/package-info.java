/** Checks where single values travel and how they are written. */
@NullMarked
package io.cloudruntimes.generator.binding.check.mapping;

import org.jspecify.annotations.NullMarked;
