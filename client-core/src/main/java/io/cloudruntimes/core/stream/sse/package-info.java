/** Streams of server-sent events: how they are opened, read and answered. */
@NullMarked
package io.cloudruntimes.core.stream.sse;

import org.jspecify.annotations.NullMarked;
