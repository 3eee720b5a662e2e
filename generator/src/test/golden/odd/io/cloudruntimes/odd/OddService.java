// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.CallOptions;
import javax.annotation.processing.Generated;

/**
 * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
 * *&#47; &lt;b&gt;</code>.
 *
 * <p>A second paragraph of <code>code</code>.
 *
 * <p>Each call blocks until it completes. {@link AsyncOddService} has the same operations with futures.
 */
@Generated("io.cloudruntimes.generator")
public interface OddService {
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
     * @return ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see
     *     <code>a *&#47; &lt;b&gt;</code>
     */
    Answer default_(SaveOddRequest request, CallOptions options);

    /** The same as {@link #default_(SaveOddRequest, CallOptions)} with the default options. */
    default Answer default_(SaveOddRequest request) {
        return default_(request, CallOptions.DEFAULT);
    }
}
