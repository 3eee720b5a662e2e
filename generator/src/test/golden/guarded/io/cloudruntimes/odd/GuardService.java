// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.CallOptions;
import javax.annotation.processing.Generated;

/**
 * Guards.
 *
 * <p>Each call blocks until it completes. {@link AsyncGuardService} has the same operations with futures.
 */
@Generated("io.cloudruntimes.generator")
public interface GuardService {
    /**
     * Signs in.
     *
     * <p><strong>Alpha:</strong> this may change, or go, with any release.
     *
     * @apiNote <code>POST /v1/guard/{realm}/sign-in</code>; declared in
     *     <code>spec/openapi/guard.yaml#/paths/~1v1~1guard~1{realm}~1sign-in/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return an amount
     */
    Amount signIn(SignInRequest request, CallOptions options);

    /** The same as {@link #signIn(SignInRequest, CallOptions)} with the default options. */
    default Amount signIn(SignInRequest request) {
        return signIn(request, CallOptions.DEFAULT);
    }
}
