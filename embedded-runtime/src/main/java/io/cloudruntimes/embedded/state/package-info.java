/** State on SQLite. */
@NullMarked
package io.cloudruntimes.embedded.state;

import org.jspecify.annotations.NullMarked;
