/** A made-up service, on the class path of these tests only. */
@NullMarked
package io.cloudruntimes.embedded.guestbook;

import org.jspecify.annotations.NullMarked;
