/** Emits clients over HTTP. */
@NullMarked
package io.cloudruntimes.generator.poet.http;

import org.jspecify.annotations.NullMarked;
