/** Secrets, in files, in environment variables, or in memory. They are read only. */
@NullMarked
package io.cloudruntimes.embedded.secret;

import org.jspecify.annotations.NullMarked;
