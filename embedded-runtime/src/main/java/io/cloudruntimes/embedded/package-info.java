/** Every service inside one JVM, on SQLite: for tests, for development, and for a machine of its own. */
@NullMarked
package io.cloudruntimes.embedded;

import org.jspecify.annotations.NullMarked;
