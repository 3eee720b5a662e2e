/** Decides whether, when and how often a failed attempt is retried. */
@NullMarked
package io.cloudruntimes.core.http.retry;

import org.jspecify.annotations.NullMarked;
