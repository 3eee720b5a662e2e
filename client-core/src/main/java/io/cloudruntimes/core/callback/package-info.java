/** The application's side of a runtime that calls it: what it answers, whatever server it is mounted in. */
@NullMarked
package io.cloudruntimes.core.callback;

import org.jspecify.annotations.NullMarked;
