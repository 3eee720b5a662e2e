// Generated from spec/openapi/mill.yaml by the Cloud Runtimes generator. Do not edit.
/** MillService on the Mill sidecar. */
@NullMarked
package io.cloudruntimes.mill.mill;

import org.jspecify.annotations.NullMarked;
