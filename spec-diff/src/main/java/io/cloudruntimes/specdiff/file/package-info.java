/** Names the files that are gone. */
@NullMarked
package io.cloudruntimes.specdiff.file;

import org.jspecify.annotations.NullMarked;
