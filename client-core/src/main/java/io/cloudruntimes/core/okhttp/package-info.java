/** The transport on OkHttp, and everything that reaches into how OkHttp works. */
@NullMarked
package io.cloudruntimes.core.okhttp;

import org.jspecify.annotations.NullMarked;
