package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;

/** That the numbers of fields are such that protocol buffers have. */
public final class FieldNumberChecks {
    private static final String RULE = "binding-value";
    private static final int MAX_FIELD = (1 << 29) - 1;
    private static final int FIRST_RESERVED = 19_000;
    private static final int LAST_RESERVED = 19_999;

    private final Problems problems;

    public FieldNumberChecks(Problems problems) {
        this.problems = problems;
    }

    void check(MessageMappings message) {
        message.mappings().forEach(mapping -> {
            SpecNode at = message.at(mapping);
            mapping.locations().forEach(it -> check(at, numbers(it)));
        });
    }

    private static List<Integer> numbers(FieldMapping mapping) {
        if (mapping.location() instanceof WireLocation.ProtoChunks chunks) {
            return List.of(chunks.field());
        }
        return mapping.location() instanceof WireLocation.Proto proto ? proto.path() : List.of();
    }

    /** The numbers that lead to a field. */
    public void check(SpecNode at, List<Integer> numbers) {
        numbers.stream()
                .filter(number -> !isField(number))
                .forEach(number -> problems.add(
                        at,
                        RULE,
                        number + " is no number of a field: from 1 to " + MAX_FIELD + ", but for " + FIRST_RESERVED
                                + " to " + LAST_RESERVED));
    }

    private static boolean isField(int number) {
        return number >= 1 && number <= MAX_FIELD && !(number >= FIRST_RESERVED && number <= LAST_RESERVED);
    }
}
