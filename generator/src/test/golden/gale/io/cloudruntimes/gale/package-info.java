// Generated from spec/openapi/vault.yaml by the Cloud Runtimes generator. Do not edit.
/** A sidecar for tests of gRPC. */
@NullMarked
package io.cloudruntimes.gale;

import org.jspecify.annotations.NullMarked;
