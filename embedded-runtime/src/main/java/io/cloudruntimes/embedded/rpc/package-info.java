/** Calls between services. */
@NullMarked
package io.cloudruntimes.embedded.rpc;

import org.jspecify.annotations.NullMarked;
