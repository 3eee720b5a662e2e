/** A web server, Jetty, for what a runtime calls at the port of its application. */
@NullMarked
package io.cloudruntimes.apphost;

import org.jspecify.annotations.NullMarked;
