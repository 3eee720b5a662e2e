/** Receives the calls of a runtime in the application, in whatever web server. */
@NullMarked
package io.cloudruntimes.core.callback;

import org.jspecify.annotations.NullMarked;
