/** Whether, when and how often a failed attempt is followed by another one. */
@NullMarked
package io.cloudruntimes.core.http.retry;

import org.jspecify.annotations.NullMarked;
