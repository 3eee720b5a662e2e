/** Emits what users of the API see: interfaces, models, enumerations and operations. */
@NullMarked
package io.cloudruntimes.generator.poet.api;

import org.jspecify.annotations.NullMarked;
