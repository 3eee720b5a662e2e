/** The program that makes the calls of Connect's conformance suite through the client of this project. */
@NullMarked
package io.cloudruntimes.suites.connect;

import org.jspecify.annotations.NullMarked;
