/** What carries requests to a runtime: the interface of a transport, and what implementations of it share. */
@NullMarked
package io.cloudruntimes.core.http.transport;

import org.jspecify.annotations.NullMarked;
