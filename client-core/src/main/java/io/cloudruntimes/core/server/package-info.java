/** The base of the emitted server routes. It depends on no particular web server. */
@NullMarked
package io.cloudruntimes.core.server;

import org.jspecify.annotations.NullMarked;
