/** A runtime inside the JVM, on SQLite: for tests, for development, and for applications on one machine. */
@NullMarked
package io.cloudruntimes.embedded;

import org.jspecify.annotations.NullMarked;
