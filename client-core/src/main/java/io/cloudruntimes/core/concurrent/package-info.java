/** Executors, delays and futures: how work runs on other threads or later. */
@NullMarked
package io.cloudruntimes.core.concurrent;

import org.jspecify.annotations.NullMarked;
