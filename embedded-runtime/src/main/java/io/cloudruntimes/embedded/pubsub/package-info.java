/** Events and their consumer groups on SQLite. */
@NullMarked
package io.cloudruntimes.embedded.pubsub;

import org.jspecify.annotations.NullMarked;
