/** What a runtime calls at the port of its application, as a servlet of any container. */
@NullMarked
package io.cloudruntimes.appservlet;

import org.jspecify.annotations.NullMarked;
