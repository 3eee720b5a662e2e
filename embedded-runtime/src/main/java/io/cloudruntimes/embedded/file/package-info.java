/** Files: the contents in a folder, everything else about them in SQLite. */
@NullMarked
package io.cloudruntimes.embedded.file;

import org.jspecify.annotations.NullMarked;
