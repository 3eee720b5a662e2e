// Generated from spec/openapi/vault.yaml by the Cloud Runtimes generator. Do not edit.
/** VaultService on the Gale sidecar. */
@NullMarked
package io.cloudruntimes.vault.gale;

import org.jspecify.annotations.NullMarked;
