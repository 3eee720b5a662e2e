/** Configuration values and their changes: in SQLite, and in files that are watched. */
@NullMarked
package io.cloudruntimes.embedded.configuration;

import org.jspecify.annotations.NullMarked;
