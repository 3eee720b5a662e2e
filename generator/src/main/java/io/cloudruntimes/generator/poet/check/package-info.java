/** What the Java language and the class file allow, checked of everything that is emitted. */
@NullMarked
package io.cloudruntimes.generator.poet.check;

import org.jspecify.annotations.NullMarked;
