package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** That each entry of a map of text is a value that can be text. */
public final class EntryChecks {
    private static final String RULE = "binding-layout";
    private static final Set<Conversion> TEXT = EnumSet.of(
            Conversion.PLAIN,
            Conversion.TEXT,
            Conversion.JSON_STRING,
            Conversion.STRUCT,
            Conversion.BASE64,
            Conversion.DURATION_TEXT,
            Conversion.GO_TIME,
            Conversion.PATH,
            Conversion.CONSTANT);

    private final Problems problems;

    public EntryChecks(Problems problems) {
        this.problems = problems;
    }

    public void check(MessageMappings message) {
        List<FieldMapping> mappings = message.mappings();
        mappings.stream().filter(it -> isEntry(it, mappings)).forEach(it -> {
            if (!isText(it) || it.omitEmpty() || it.elseAbsent()) {
                problems.add(
                        message.at(it),
                        RULE,
                        "'" + it.field().name()
                                + "' is an entry of a map, which is text that is there or not: it cannot be written so");
            }
        });
        mappings.stream().filter(FieldMapping::isConstant).forEach(it -> checkConstant(message, it));
    }

    /** The server side compares constants with text, which an entry of a map of messages is not. */
    private void checkConstant(MessageMappings message, FieldMapping constant) {
        boolean inMessages = message.mappings().stream()
                .anyMatch(it -> it.valueField().isPresent()
                        && it.location() instanceof WireLocation.Proto map
                        && constant.location() instanceof WireLocation.Proto entry
                        && entry.path().equals(map.path()));
        if (inMessages) {
            problems.add(
                    message.at(constant),
                    RULE,
                    "the constant '" + constant.field().name()
                            + "' is an entry of a map whose 'values' are messages; only an entry of text can be one");
        }
    }

    private static boolean isText(FieldMapping mapping) {
        boolean single = mapping.field().type() instanceof TypeRef.Named
                || mapping.field().type() instanceof TypeRef.Scalar scalar && scalar.kind() != ScalarKind.CONTENT;
        return TEXT.contains(mapping.conversion()) && (single || mapping.conversion() == Conversion.JSON_STRING);
    }

    private static boolean isEntry(FieldMapping mapping, List<FieldMapping> all) {
        if (mapping.location() instanceof WireLocation.Proto proto) {
            return proto.entry().isPresent();
        }
        return mapping.location() instanceof WireLocation.Json json
                && !json.path().isEmpty()
                && all.stream()
                        .anyMatch(it ->
                                isMapAt(it, json.path().subList(0, json.path().size() - 1)));
    }

    private static boolean isMapAt(FieldMapping mapping, List<String> path) {
        return !path.isEmpty()
                && mapping.field().type() instanceof TypeRef.StringMap
                && mapping.location() instanceof WireLocation.Json json
                && json.path().equals(path);
    }
}
