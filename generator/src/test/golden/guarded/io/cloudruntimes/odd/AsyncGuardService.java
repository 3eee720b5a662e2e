// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.CallOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.annotation.processing.Generated;

/**
 * Guards.
 *
 * <p>Each call returns at once, with a future of its result. {@link GuardService} has the same operations with calls
 * that wait. A future fails with the exception that the call that waits would throw.
 */
@Generated("io.cloudruntimes.generator")
public interface AsyncGuardService {
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
     * @return a future of an amount
     * @see GuardService#signIn(SignInRequest, CallOptions)
     */
    CompletableFuture<Amount> signIn(SignInRequest request, CallOptions options);

    /** The same as {@link #signIn(SignInRequest, CallOptions)} with the default options. */
    default CompletableFuture<Amount> signIn(SignInRequest request) {
        return signIn(request, CallOptions.DEFAULT);
    }

    /**
     * Makes the calls of a service that waits, each on a thread of the executor.
     *
     * <p>Cancelling a future gives up its result: a call that has begun is not interrupted, one that has not begun is
     * not made.
     *
     * @param service makes the calls
     * @param executor runs them; stays the caller's to stop
     */
    static AsyncGuardService over(GuardService service, Executor executor) {
        return new GuardServiceAsyncAdapter(service, executor);
    }
}
