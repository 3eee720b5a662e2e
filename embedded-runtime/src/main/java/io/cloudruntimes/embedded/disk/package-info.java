/** Files of this machine that outlive a crash of it. It knows no service. */
@NullMarked
package io.cloudruntimes.embedded.disk;

import org.jspecify.annotations.NullMarked;
