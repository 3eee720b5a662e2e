/** A transport on the JDK's HttpClient. */
@NullMarked
package io.cloudruntimes.transport.jdk;

import org.jspecify.annotations.NullMarked;
