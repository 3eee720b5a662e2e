// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
/** ParcelService on the runtime with the neutral HTTP API. */
@NullMarked
package io.cloudruntimes.parcel.neutral;

import org.jspecify.annotations.NullMarked;
