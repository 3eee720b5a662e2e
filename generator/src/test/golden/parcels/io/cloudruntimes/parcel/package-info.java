// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
/** Parcels. */
@NullMarked
package io.cloudruntimes.parcel;

import org.jspecify.annotations.NullMarked;
