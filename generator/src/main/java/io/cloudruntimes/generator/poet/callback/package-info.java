/** Emits how a runtime calls its application. */
@NullMarked
package io.cloudruntimes.generator.poet.callback;

import org.jspecify.annotations.NullMarked;
