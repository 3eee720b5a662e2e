/** One unchecked exception for each kind of failure, the same on every runtime. */
@NullMarked
package io.cloudruntimes.core.error;

import org.jspecify.annotations.NullMarked;
