/** HTTP messages, and the channel that sends them. */
@NullMarked
package io.cloudruntimes.core.http;

import org.jspecify.annotations.NullMarked;
