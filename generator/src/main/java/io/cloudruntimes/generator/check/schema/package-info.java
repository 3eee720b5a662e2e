/** Rules about schemas. */
@NullMarked
package io.cloudruntimes.generator.check.schema;

import org.jspecify.annotations.NullMarked;
