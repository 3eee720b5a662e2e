package io.cloudruntimes.generator.spec;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Walks a document along the vocabulary: notes the part of each value, reports keys and kinds that do not belong. */
final class DocumentPartFinder {
    private static final String UNKNOWN = "unknown-key";
    private static final String KIND = "wrong-kind";

    private final Spec spec;
    private final Problems problems;

    DocumentPartFinder(Spec spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    void document(SpecNode document) {
        if (document.has("openapi")) {
            version(document, "openapi", "3.0.3");
            part(document, DocumentPart.OPENAPI);
        } else if (document.has("asyncapi")) {
            version(document, "asyncapi", "3.0.0");
            part(document, DocumentPart.ASYNCAPI);
        } else {
            problems.add(document, KIND, "the document has neither 'openapi' nor 'asyncapi'");
        }
    }

    private void version(SpecNode document, String key, String version) {
        if (!document.text(key).orElse("").equals(version)) {
            SpecNode at = document.get(key).orElse(document);
            problems.add(at, "version", "'" + key + "' must be " + version + ", not '" + at.text() + "'");
        }
    }

    private void value(SpecNode node, ValueShape shape) {
        if (shape instanceof ValueShape.Scalar scalar) {
            expect(node, scalar.kind());
        } else if (shape instanceof ValueShape.ListOf list) {
            if (expect(node, SpecNode.Kind.LIST)) {
                node.items().forEach(item -> value(item, list.element()));
            }
        } else if (shape instanceof ValueShape.MapOf map) {
            if (expect(node, SpecNode.Kind.MAP)) {
                node.entries().values().forEach(entry -> value(entry, map.value()));
            }
        } else if (shape instanceof ValueShape.Of of) {
            part(node, of.part());
        } else if (shape instanceof ValueShape.OrReference either) {
            if (node.isReference()) {
                reference(node, either.part());
            } else {
                part(node, either.part());
            }
        } else if (shape instanceof ValueShape.BooleanOr either) {
            if (node.kind() != SpecNode.Kind.BOOLEAN) {
                value(node, either.otherwise());
            }
        } else if (shape instanceof ValueShape.Reference only) {
            if (node.isReference()) {
                reference(node, only.part());
            } else {
                problems.add(node, KIND, "must be a $ref to a " + only.part().label());
            }
        }
    }

    private void part(SpecNode node, DocumentPart part) {
        if (expect(node, SpecNode.Kind.MAP)) {
            spec.add(part, node);
            Map<String, ValueShape> keys = Vocabulary.of(part);
            node.entries().forEach((key, value) -> {
                ValueShape shape = keys.get(key);
                if (shape == null) {
                    problems.add(value, UNKNOWN, unknown(key, part, keys));
                } else {
                    value(value, shape);
                }
            });
        }
    }

    private void reference(SpecNode node, DocumentPart target) {
        spec.addReference(node, target);
        node.get("$ref").ifPresent(ref -> expect(ref, SpecNode.Kind.TEXT));
        node.entries().forEach((key, value) -> {
            if (!key.equals("$ref")) {
                problems.add(value, UNKNOWN, "'" + key + "' stands beside a $ref and would be ignored");
            }
        });
    }

    private boolean expect(SpecNode node, SpecNode.Kind kind) {
        if (node.kind() == kind) {
            return true;
        }
        problems.add(node, KIND, "must be " + name(kind) + ", not " + name(node.kind()));
        return false;
    }

    private static String name(SpecNode.Kind kind) {
        return switch (kind) {
            case MAP -> "a map";
            case LIST -> "a list";
            case TEXT -> "a text";
            case INTEGER -> "an integer";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "empty";
        };
    }

    private static String unknown(String key, DocumentPart part, Map<String, ValueShape> keys) {
        Optional<String> near = keys.keySet().stream()
                .filter(known -> distance(known, key) <= 2)
                .min(Comparator.comparingInt((String known) -> distance(known, key))
                        .thenComparing(Comparator.naturalOrder()));
        return "'" + key + "' is not known in a " + part.label()
                + near.map(known -> "; is '" + known + "' meant?").orElse("");
    }

    /** The edits that turn one word into the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
