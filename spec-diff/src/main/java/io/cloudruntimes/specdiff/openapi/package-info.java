/** What the library for OpenAPI finds, with the file and the pointer of each finding. */
@NullMarked
package io.cloudruntimes.specdiff.openapi;

import org.jspecify.annotations.NullMarked;
