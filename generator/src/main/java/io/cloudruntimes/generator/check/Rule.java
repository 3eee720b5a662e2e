package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;

/** One thing that the documents must satisfy. */
interface Rule {
    /** Adds what breaks the rule. */
    void check(Documents documents, Problems problems);
}
