/** The default serializer: strict JSON by Gson, with exact numbers and the types of today's Java. */
@NullMarked
package io.cloudruntimes.json;

import org.jspecify.annotations.NullMarked;
