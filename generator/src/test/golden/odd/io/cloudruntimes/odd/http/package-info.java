// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
/**
 * OddService over the neutral HTTP API, both sides.
 */
@NullMarked
package io.cloudruntimes.odd.http;

import org.jspecify.annotations.NullMarked;
