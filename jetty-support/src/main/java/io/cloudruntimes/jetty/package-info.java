/** Receives requests on Jetty with a bound on time, threads and memory. For the servers of this project, not for applications. */
@NullMarked
package io.cloudruntimes.jetty;

import org.jspecify.annotations.NullMarked;
