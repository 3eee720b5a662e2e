// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
/** Guards. */
@NullMarked
package io.cloudruntimes.odd;

import org.jspecify.annotations.NullMarked;
