/** The runtime's own service: metadata, health and shutdown. */
@NullMarked
package io.cloudruntimes.embedded.runtime;

import org.jspecify.annotations.NullMarked;
