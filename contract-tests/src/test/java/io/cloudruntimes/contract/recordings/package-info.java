/** What a real sidecar answered, as it went over the wire, answered again to our clients. */
@NullMarked
package io.cloudruntimes.contract.recordings;

import org.jspecify.annotations.NullMarked;
