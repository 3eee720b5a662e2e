/** The tables on SQLite; plain values, no API. */
@NullMarked
package io.cloudruntimes.embedded.store;

import org.jspecify.annotations.NullMarked;
