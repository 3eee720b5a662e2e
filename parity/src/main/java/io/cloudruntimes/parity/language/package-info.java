/** Makes the client of each language and runs it as a program of its own. */
@NullMarked
package io.cloudruntimes.parity.language;

import org.jspecify.annotations.NullMarked;
