/** Checks of what a caller passes, before anything is sent. */
@NullMarked
package io.cloudruntimes.core.check;

import org.jspecify.annotations.NullMarked;
