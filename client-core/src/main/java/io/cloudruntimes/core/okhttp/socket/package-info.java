/**
 * The sockets below OkHttp, of TCP and of the JDK's Unix channels. They tell without sending whether the server has closed a
 * connection, and limit what a server may send of which nothing reaches the caller.
 */
@NullMarked
package io.cloudruntimes.core.okhttp.socket;

import org.jspecify.annotations.NullMarked;
