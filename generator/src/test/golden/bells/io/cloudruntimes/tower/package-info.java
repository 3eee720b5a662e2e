// Generated from spec/openapi/bells.yaml by the Cloud Runtimes generator. Do not edit.
/** A runtime that calls its application. */
@NullMarked
package io.cloudruntimes.tower;

import org.jspecify.annotations.NullMarked;
