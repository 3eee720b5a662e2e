/** What the documents must satisfy, one small rule a class; all problems are told in one run. */
@NullMarked
package io.cloudruntimes.generator.check;

import org.jspecify.annotations.NullMarked;
