/** A servlet, for any container, at the port of the application that a runtime calls. */
@NullMarked
package io.cloudruntimes.appservlet;

import org.jspecify.annotations.NullMarked;
