/** Reads and writes JSON as streams, without reflection. */
@NullMarked
package io.cloudruntimes.core.json;

import org.jspecify.annotations.NullMarked;
