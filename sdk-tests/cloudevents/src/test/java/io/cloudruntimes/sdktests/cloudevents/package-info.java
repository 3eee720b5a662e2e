/** CloudEvents' own SDKs beside the embedded runtime. */
@NullMarked
package io.cloudruntimes.sdktests.cloudevents;

import org.jspecify.annotations.NullMarked;
