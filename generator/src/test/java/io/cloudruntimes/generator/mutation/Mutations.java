package io.cloudruntimes.generator.mutation;

import io.cloudruntimes.generator.spec.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Edits of one document. */
public final class Mutations {
    private Mutations() {}

    /** So many edits, of which each is YAML that a reader of the specification takes; the same seed gives the same ones. */
    public static List<String> of(String document, long seed, int count) {
        Random random = new Random(seed);
        List<String> edits = new ArrayList<>();
        while (edits.size() < count) {
            String edited = Mutation.edit(document, random);
            if (!edited.contains(".inf") && isRead(edited)) { // JSON has no infinity
                edits.add(edited);
            }
        }
        return edits;
    }

    private static boolean isRead(String text) {
        try {
            Documents.parse("edited", text);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // a key that is there twice
        }
    }
}
