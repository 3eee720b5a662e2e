/** Maps the errors of a runtime to those of the API, and back in a server. */
@NullMarked
package io.cloudruntimes.core.runtime.error;

import org.jspecify.annotations.NullMarked;
