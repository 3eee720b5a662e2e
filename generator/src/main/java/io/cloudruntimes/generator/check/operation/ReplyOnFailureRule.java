package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Optional;

/** If messages have replies, the reply of a failed receiver is stated and valid. */
public final class ReplyOnFailureRule implements Rule {
    private static final String RULE = "answer-on-error";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode stream : spec.all(DocumentPart.STREAM)) {
            SpecNode answer = stream.get("x-answer-on-error").orElse(null);
            SpecNode reply = stream.get("reply").orElse(null);
            if (reply == null) {
                if (answer != null) {
                    problems.add(answer, RULE, "x-answer-on-error without a reply");
                }
            } else if (answer == null) {
                problems.add(stream, RULE, "there is a reply, and no x-answer-on-error for failed receivers");
            } else {
                payload(spec, reply).ifPresent(type -> checkObject(spec, answer, type, problems));
            }
        }
    }

    private static Optional<SpecNode> payload(Spec spec, SpecNode reply) {
        return reply.get("messages")
                .filter(messages -> messages.items().size() == 1)
                .flatMap(messages -> spec.resolve(messages.items().get(0)))
                .flatMap(message -> spec.resolve(message, "payload"));
    }

    private static void checkObject(Spec spec, SpecNode value, SpecNode type, Problems problems) {
        if (value.kind() != SpecNode.Kind.MAP) {
            problems.add(value, RULE, "the reply is not a map of the properties of " + type.name());
            return;
        }
        for (String required : type.texts("required")) {
            if (!value.has(required)) {
                problems.add(value, RULE, "the required property '" + required + "' of " + type.name() + " is missing");
            }
        }
        value.entries().forEach((name, part) -> {
            SpecNode use = type.at("properties", name).orElse(null);
            if (use == null) {
                problems.add(part, RULE, type.name() + " has no property '" + name + "'");
            } else {
                spec.resolve(use).ifPresent(schema -> checkValue(spec, part, schema, problems));
            }
        });
    }

    private static void checkValue(Spec spec, SpecNode value, SpecNode schema, Problems problems) {
        String type = schema.text("type").orElse("");
        if (schema.has("properties")) {
            checkObject(spec, value, schema, problems);
        } else if (schema.has("enum") && !schema.texts("enum").contains(value.text())) {
            problems.add(value, RULE, "'" + value.text() + "' is not a value of " + schema.name());
        } else if (!fits(type, value.kind())) {
            problems.add(value, RULE, "the value is not of the type " + type);
        }
    }

    private static boolean fits(String type, SpecNode.Kind kind) {
        return switch (type) {
            case "string" -> kind == SpecNode.Kind.TEXT;
            case "integer" -> kind == SpecNode.Kind.INTEGER;
            case "number" -> kind == SpecNode.Kind.NUMBER || kind == SpecNode.Kind.INTEGER;
            case "boolean" -> kind == SpecNode.Kind.BOOLEAN;
            case "array" -> kind == SpecNode.Kind.LIST;
            case "object" -> kind == SpecNode.Kind.MAP;
            default -> true; // the type is reported
        };
    }
}
