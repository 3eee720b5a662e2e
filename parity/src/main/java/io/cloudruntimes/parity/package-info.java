/** The contract vectors through stock clients of other languages and ours: what they send and what comes of it, compared. */
@NullMarked
package io.cloudruntimes.parity;

import org.jspecify.annotations.NullMarked;
