/** A verdict for a terminal, for a review and for programs. */
@NullMarked
package io.cloudruntimes.specdiff.report;

import org.jspecify.annotations.NullMarked;
