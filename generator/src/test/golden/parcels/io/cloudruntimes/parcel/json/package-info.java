// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
/** JSON of the types of ParcelService. */
@NullMarked
package io.cloudruntimes.parcel.json;

import org.jspecify.annotations.NullMarked;
