/** The API for applications: one connection, and from it each service with typed values, with calls that wait and with futures. */
@NullMarked
package io.cloudruntimes;

import org.jspecify.annotations.NullMarked;
