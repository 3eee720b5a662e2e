/**
 * For tests of applications: an embedded runtime of each test's own, with seeded state, captured events, a clock to move and
 * failures to order. {@link io.cloudruntimes.testkit.CloudRuntimesExtension} brings it into JUnit,
 * {@link io.cloudruntimes.testkit.RuntimeControl} is the same without.
 */
@NullMarked
package io.cloudruntimes.testkit;

import org.jspecify.annotations.NullMarked;
