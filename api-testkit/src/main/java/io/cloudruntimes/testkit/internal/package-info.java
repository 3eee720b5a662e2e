/** What the test kit's packages share; it is not for use outside of them and may change with any release. */
@NullMarked
package io.cloudruntimes.testkit.internal;

import org.jspecify.annotations.NullMarked;
