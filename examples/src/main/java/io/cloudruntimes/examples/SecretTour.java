package io.cloudruntimes.examples;

import io.cloudruntimes.Secrets;
import java.util.Optional;

/** Secrets of a store that has the secret {@value #NAME}. */
final class SecretTour {
    /** The name of the store. */
    static final String STORE = "vault";

    /** The name of its secret. */
    static final String NAME = "db-password";

    private final Secrets vault;
    private final StepLog journal;

    SecretTour(Secrets vault, StepLog journal) {
        this.vault = vault;
        this.journal = journal;
    }

    void visit() {
        // the values themselves are not printed
        journal.step("secrets.get " + NAME, true, () -> vault.get(NAME).isPresent());
        journal.step("secrets.get missing", Optional.empty(), () -> vault.get("missing"));
        journal.step(
                "secrets.getValues " + NAME,
                "{" + NAME + "=<redacted>}",
                () -> vault.getValues(NAME).orElseThrow().toString());
        journal.step("secrets.getAll (has it)", true, () -> vault.getAll().containsKey(NAME));
    }
}
