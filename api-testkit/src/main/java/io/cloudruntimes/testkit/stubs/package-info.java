/**
 * Stubs for WireMock, made of the documents of the API and its bindings; start with {@link io.cloudruntimes.testkit.stubs.Stubs}.
 * WireMock is not a dependency of the test kit; add {@code org.wiremock:wiremock} or {@code org.wiremock:wiremock-standalone},
 * version 3.
 */
@NullMarked
package io.cloudruntimes.testkit.stubs;

import org.jspecify.annotations.NullMarked;
