/** The documents of a specification as one document of each kind, for tools that read a single file. */
@NullMarked
package io.cloudruntimes.generator.bundle;

import org.jspecify.annotations.NullMarked;
