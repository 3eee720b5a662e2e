/** Streams of server-sent events: how they are opened and read, and how replies are sent. */
@NullMarked
package io.cloudruntimes.core.stream.sse;

import org.jspecify.annotations.NullMarked;
