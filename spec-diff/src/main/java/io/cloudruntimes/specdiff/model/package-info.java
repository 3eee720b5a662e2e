/** Compares the resolved models: what the library for OpenAPI is blind to, and all that arrives by itself. */
@NullMarked
package io.cloudruntimes.specdiff.model;

import org.jspecify.annotations.NullMarked;
