/** A web server on Jetty, at the port of the application that a runtime calls. */
@NullMarked
package io.cloudruntimes.apphost;

import org.jspecify.annotations.NullMarked;
