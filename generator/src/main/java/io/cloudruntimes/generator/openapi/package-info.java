/** OpenAPI documents of the wires of runtimes that are HTTP, for stubs and for clients in other languages. */
@NullMarked
package io.cloudruntimes.generator.openapi;

import org.jspecify.annotations.NullMarked;
