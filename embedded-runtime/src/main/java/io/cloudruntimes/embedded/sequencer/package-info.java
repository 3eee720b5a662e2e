/** Ids that grow, in SQLite. */
@NullMarked
package io.cloudruntimes.embedded.sequencer;

import org.jspecify.annotations.NullMarked;
