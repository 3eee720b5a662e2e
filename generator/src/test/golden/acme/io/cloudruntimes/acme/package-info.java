// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
/** A sidecar for tests. Ends a comment, *&#47;, and says &lt;b&gt;. */
@NullMarked
package io.cloudruntimes.acme;

import org.jspecify.annotations.NullMarked;
