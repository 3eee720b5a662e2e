/** The rules for the documents, one small rule a class; one run reports all problems. */
@NullMarked
package io.cloudruntimes.generator.check;

import org.jspecify.annotations.NullMarked;
