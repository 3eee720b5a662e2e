/** The user's interceptors, and how each attempt of a call passes through them. */
@NullMarked
package io.cloudruntimes.core.http.interceptor;

import org.jspecify.annotations.NullMarked;
