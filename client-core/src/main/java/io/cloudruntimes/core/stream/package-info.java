/** Streams that the client opens: subscriptions, their listeners, and how they reconnect. */
@NullMarked
package io.cloudruntimes.core.stream;

import org.jspecify.annotations.NullMarked;
