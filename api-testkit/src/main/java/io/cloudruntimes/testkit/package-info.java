/**
 * For the tests of applications: each test gets an embedded runtime of its own, with seeded data, captured events, a clock that
 * the test moves, and faults that the test injects. {@link io.cloudruntimes.testkit.CloudRuntimesExtension} starts it in JUnit,
 * {@link io.cloudruntimes.testkit.RuntimeControl} without.
 */
@NullMarked
package io.cloudruntimes.testkit;

import org.jspecify.annotations.NullMarked;
