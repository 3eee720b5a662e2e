/**
 * HTTP as emitted clients use it. A call runs through one visible list of decorators, one concern each (see
 * {@link io.cloudruntimes.core.http.HttpClientConfig}), to a transport: OkHttp, or the one that the user chose.
 */
@NullMarked
package io.cloudruntimes.core.http;

import org.jspecify.annotations.NullMarked;
