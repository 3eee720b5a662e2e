package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The body and the headers of a raw response fill the properties of its x-result. */
public final class ComposedResultRule implements Rule {
    private static final String RULE = "result";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode response : spec.all(DocumentPart.RESPONSE)) {
            if (response.has("x-result")) {
                checkResult(spec, response, problems);
            } else {
                response.get("x-content-type")
                        .ifPresent(name -> problems.add(name, RULE, "x-content-type without an x-result"));
                parts(spec, response)
                        .forEach(part -> part.get("x-property")
                                .ifPresent(property -> problems.add(property, RULE, "x-property without an x-result")));
            }
        }
    }

    private static void checkResult(Spec spec, SpecNode response, Problems problems) {
        SpecNode pointer = response.get("x-result").orElseThrow();
        SpecNode type = spec.documents()
                .resolvePointer(response, pointer.text())
                .filter(schema -> spec.isNamed(schema) && schema.has("properties"))
                .orElse(null);
        if (type == null) {
            problems.add(pointer, RULE, "x-result does not lead to an object with a name in this document");
            return;
        }
        Set<String> filled = new HashSet<>();
        Optional<String> payload = payload(response);
        response.get("x-content-type").ifPresent(name -> checkContentType(spec, type, name, filled, problems));
        for (SpecNode part : parts(spec, response)) {
            SpecNode property = part.get("x-property").orElse(null);
            if (property == null) {
                problems.add(part, RULE, "the part has no x-property, what it fills of " + type.name());
            } else if (type.at("properties", property.text()).isEmpty()) {
                problems.add(property, RULE, type.name() + " has no property '" + property.text() + "'");
            } else if (isLaterMediaType(response, part)) {
                if (!Optional.of(property.text()).equals(payload)) {
                    problems.add(property, RULE, "each media type of the body fills the same property");
                }
            } else if (!filled.add(property.text())) {
                problems.add(property, RULE, "the property '" + property.text() + "' is filled twice");
            } else {
                checkType(spec, part, type.at("properties", property.text()).orElseThrow(), problems);
            }
        }
        for (String required : type.texts("required")) {
            if (!filled.contains(required)) {
                problems.add(pointer, RULE, "nothing fills the required property '" + required + "' of " + type.name());
            }
        }
    }

    private static List<SpecNode> media(SpecNode response) {
        return response.get("content")
                .map(content -> List.copyOf(content.entries().values()))
                .orElse(List.of());
    }

    /** The property that the body fills. */
    private static Optional<String> payload(SpecNode response) {
        return media(response).stream().findFirst().flatMap(media -> media.text("x-property"));
    }

    /** Whether the part is the same body as another one, in another media type. */
    private static boolean isLaterMediaType(SpecNode response, SpecNode part) {
        return media(response).indexOf(part) > 0;
    }

    private static void checkContentType(
            Spec spec, SpecNode type, SpecNode name, Set<String> filled, Problems problems) {
        boolean text = type.at("properties", name.text())
                .flatMap(spec::resolve)
                .filter(property -> kind(property, false).equals("string ") && !property.has("enum"))
                .isPresent();
        if (!text || type.texts("required").contains(name.text())) {
            problems.add(
                    name,
                    RULE,
                    "x-content-type is the name of a property of " + type.name() + " that is optional text");
        }
        filled.add(name.text());
    }

    private static void checkType(Spec spec, SpecNode part, SpecNode property, Problems problems) {
        SpecNode target = spec.resolve(property).orElse(null);
        SpecNode schema = spec.resolve(part, "schema").orElse(null);
        if (target == null || schema == null) {
            return;
        }
        boolean same = target == schema || kind(schema, part.isTrue("x-map")).equals(kind(target, false));
        if (!same) {
            problems.add(part, RULE, "the part and the property '" + property.name() + "' have different types");
        }
    }

    private static String kind(SpecNode schema, boolean map) {
        if (map || schema.has("additionalProperties") && !schema.has("properties")) {
            return "map";
        }
        String format = schema.text("format").orElse("");
        return schema.text("type").orElse("") + " " + (format.equals("binary") ? "byte" : format);
    }

    private static List<SpecNode> parts(Spec spec, SpecNode response) {
        List<SpecNode> parts = new ArrayList<>();
        response.get("content")
                .ifPresent(content -> parts.addAll(content.entries().values()));
        if (response.has("x-result")) {
            response.get("headers")
                    .ifPresent(headers -> headers.entries()
                            .values()
                            .forEach(header -> spec.resolve(header).ifPresent(parts::add)));
        }
        return parts;
    }
}
