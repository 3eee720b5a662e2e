/** Checks the form of a binding document against the schema that stands beside the documents. */
@NullMarked
package io.cloudruntimes.generator.binding.schema;

import org.jspecify.annotations.NullMarked;
