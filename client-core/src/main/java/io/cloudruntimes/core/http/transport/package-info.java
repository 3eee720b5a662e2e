/** The interface of a transport, which sends requests to a runtime, and what its implementations share. */
@NullMarked
package io.cloudruntimes.core.http.transport;

import org.jspecify.annotations.NullMarked;
