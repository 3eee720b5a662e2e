/** The two ways to run the generator: inside openapi-generator, and from the command line. */
@NullMarked
package io.cloudruntimes.generator.host;

import org.jspecify.annotations.NullMarked;
