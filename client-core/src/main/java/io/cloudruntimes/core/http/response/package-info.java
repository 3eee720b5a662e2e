/** Reads a response: as the result of an operation, as one of its outcomes, or as an error. */
@NullMarked
package io.cloudruntimes.core.http.response;

import org.jspecify.annotations.NullMarked;
