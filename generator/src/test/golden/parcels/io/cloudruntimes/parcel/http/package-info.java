// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
/**
 * ParcelService over the neutral HTTP API, both sides.
 */
@NullMarked
package io.cloudruntimes.parcel.http;

import org.jspecify.annotations.NullMarked;
