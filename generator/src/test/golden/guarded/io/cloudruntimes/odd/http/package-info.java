// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
/**
 * GuardService over the neutral HTTP API, both sides.
 */
@NullMarked
package io.cloudruntimes.odd.http;

import org.jspecify.annotations.NullMarked;
