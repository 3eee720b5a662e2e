/** Emits JSON codecs. */
@NullMarked
package io.cloudruntimes.generator.poet.json;

import org.jspecify.annotations.NullMarked;
