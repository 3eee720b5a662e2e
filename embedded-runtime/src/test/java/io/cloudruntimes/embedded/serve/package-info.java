/** Clients that mean harm, against what is served. */
@NullMarked
package io.cloudruntimes.embedded.serve;

import org.jspecify.annotations.NullMarked;
