/** What the emitted server routes stand on; it knows no particular web server. */
@NullMarked
package io.cloudruntimes.core.server;

import org.jspecify.annotations.NullMarked;
