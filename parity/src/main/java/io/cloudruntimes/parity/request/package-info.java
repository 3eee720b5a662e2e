/** Takes the requests that clients send, and brings them to a normal form. */
@NullMarked
package io.cloudruntimes.parity.request;

import org.jspecify.annotations.NullMarked;
