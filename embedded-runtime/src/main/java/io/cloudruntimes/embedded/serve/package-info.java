/** The neutral HTTP API over the embedded runtime, on Jetty. */
@NullMarked
package io.cloudruntimes.embedded.serve;

import org.jspecify.annotations.NullMarked;
