// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
/** Parcels. */
@NullMarked
package io.cloudruntimes.api;

import org.jspecify.annotations.NullMarked;
