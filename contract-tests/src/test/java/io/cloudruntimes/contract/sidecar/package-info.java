/** Real sidecars, and what only holds for them. */
@NullMarked
package io.cloudruntimes.contract.sidecar;

import org.jspecify.annotations.NullMarked;
