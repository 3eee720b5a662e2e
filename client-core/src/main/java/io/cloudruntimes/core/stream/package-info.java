/** What arrives by itself: subscriptions and their listeners. */
@NullMarked
package io.cloudruntimes.core.stream;

import org.jspecify.annotations.NullMarked;
