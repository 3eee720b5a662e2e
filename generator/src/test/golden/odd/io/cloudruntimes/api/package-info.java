// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
/** Odd. */
@NullMarked
package io.cloudruntimes.api;

import org.jspecify.annotations.NullMarked;
