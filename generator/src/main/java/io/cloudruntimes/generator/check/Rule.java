package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;

/** One thing that the documents must satisfy. */
public interface Rule {
    /** Adds what breaks the rule. What another rule reports, such as a reference that leads nowhere, is passed over. */
    void check(Spec spec, Problems problems);
}
