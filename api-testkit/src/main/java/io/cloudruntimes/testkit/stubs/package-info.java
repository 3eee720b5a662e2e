/**
 * Stubs for WireMock, made of the API's documents and bindings: {@link io.cloudruntimes.testkit.stubs.Stubs} begins. WireMock is
 * not among the dependencies of the test kit; add {@code org.wiremock:wiremock} or {@code org.wiremock:wiremock-standalone},
 * version 3.
 */
@NullMarked
package io.cloudruntimes.testkit.stubs;

import org.jspecify.annotations.NullMarked;
