// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.CallOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.annotation.processing.Generated;

/**
 * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
 * *&#47; &lt;b&gt;</code>.
 *
 * <p>A second paragraph of <code>code</code>.
 *
 * <p>Each call returns at once, with a future of its result. {@link OddService} has the same operations with calls that
 * wait. A future fails with the exception that the call that waits would throw.
 */
@Generated("io.cloudruntimes.generator")
public interface AsyncOddService {
    /**
     * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
     * *&#47; &lt;b&gt;</code>.
     *
     * <p>A second paragraph of <code>code</code>.
     *
     * @apiNote <code>POST /v1/odd/{class}/save</code>; declared in
     *     <code>spec/openapi/odd.yaml#/paths/~1v1~1odd~1{class}~1save/post</code>
     *
     * @param request what to ask for
     * @param options the deadline and other terms of this one call
     * @return a future of ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code
     *     x} &#64;see <code>a *&#47; &lt;b&gt;</code>
     * @see OddService#default_(SaveOddRequest, CallOptions)
     */
    CompletableFuture<Answer> default_(SaveOddRequest request, CallOptions options);

    /** The same as {@link #default_(SaveOddRequest, CallOptions)} with the default options. */
    default CompletableFuture<Answer> default_(SaveOddRequest request) {
        return default_(request, CallOptions.DEFAULT);
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
    static AsyncOddService over(OddService service, Executor executor) {
        return new OddServiceAsyncAdapter(service, executor);
    }
}
