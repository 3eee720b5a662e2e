/**
 * The connections of OkHttp: how long idle ones are kept, which may carry another call, and what is counted on them. What reaches
 * into OkHttp's own classes goes on without them where OkHttp has others.
 */
@NullMarked
package io.cloudruntimes.core.okhttp.connection;

import org.jspecify.annotations.NullMarked;
