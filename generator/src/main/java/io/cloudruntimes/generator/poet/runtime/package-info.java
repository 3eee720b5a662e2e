/** Emits what is made once for each runtime: its connector, its clients and its table of operations. */
@NullMarked
package io.cloudruntimes.generator.poet.runtime;

import org.jspecify.annotations.NullMarked;
