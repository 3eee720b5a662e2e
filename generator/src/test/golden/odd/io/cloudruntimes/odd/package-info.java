// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
/**
 * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
 * *&#47; &lt;b&gt;</code>.
 *
 * <p>A second paragraph of <code>code</code>.
 */
@NullMarked
package io.cloudruntimes.odd;

import org.jspecify.annotations.NullMarked;
