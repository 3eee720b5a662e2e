/** Locks that expire, in SQLite. */
@NullMarked
package io.cloudruntimes.embedded.lock;

import org.jspecify.annotations.NullMarked;
