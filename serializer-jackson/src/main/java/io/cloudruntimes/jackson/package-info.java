/** A serializer on Jackson, for applications whose classes carry its annotations. */
@NullMarked
package io.cloudruntimes.jackson;

import org.jspecify.annotations.NullMarked;
