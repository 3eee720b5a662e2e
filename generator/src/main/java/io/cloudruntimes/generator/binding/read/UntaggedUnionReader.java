package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.UntaggedUnion;
import io.cloudruntimes.generator.binding.location.UntaggedUnion.Kind;
import io.cloudruntimes.generator.binding.location.UntaggedUnion.Member;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code untagged: {write: {member: kind}, read: {kind: member}}}, or {@code untagged: {member: kind}}, where a value of a
 * kind is read as the first member of that kind.
 */
final class UntaggedUnionReader {
    static final String KEY = "untagged";

    private static final String RULE = "binding-layout";
    private static final String UNSUPPORTED = "unsupported ";
    private static final Set<Kind> WRITTEN = EnumSet.of(Kind.NULL, Kind.BOOLEAN, Kind.NUMBER, Kind.STRING);

    private final Problems problems;
    private final KeyReader keys;

    UntaggedUnionReader(Problems problems) {
        this.problems = problems;
        this.keys = new KeyReader(problems);
    }

    UntaggedUnion read(SpecNode layout, ObjectType type) {
        keys.check(layout, Set.of(KEY), Set.of());
        SpecNode union = layout.get(KEY).orElse(layout);
        boolean apart = union.has("write") || union.has("read");
        if (apart) {
            keys.check(union, Set.of("write", "read"), Set.of());
        }
        if (!type.union()) {
            problems.add(union, RULE, type.name() + " is no union; only a schema with 'x-union: true' is one value");
        }
        type.fields().stream()
                .filter(field -> field.required() || !(field.type() instanceof TypeRef.Scalar))
                .forEach(field -> problems.add(
                        union, RULE, "'" + field.name() + "' is no optional single value, which alone a union has"));
        List<Member> members = members(apart ? union.get("write").orElse(union) : union, type);
        return new UntaggedUnion(members, apart ? kinds(union.get("read").orElse(union), type) : first(members));
    }

    private List<Member> members(SpecNode write, ObjectType type) {
        List<Member> members = new ArrayList<>();
        write.entries().forEach((name, kind) -> {
            if (field(type, name).isEmpty()) {
                problems.add(kind, RULE, type.name() + " has no property '" + name + "'");
            }
        });
        for (Field field : type.fields()) {
            Optional<SpecNode> node = write.get(field.name());
            if (node.isEmpty()) {
                problems.add(
                        write,
                        RULE,
                        "'" + field.name() + "' has no kind; give its kind, or 'unsupported' with the reason");
                continue;
            }
            String text = node.get().text();
            if (text.startsWith(UNSUPPORTED)) {
                members.add(new Member(field, Kind.OBJECT, text.substring(UNSUPPORTED.length())));
                continue;
            }
            Kind kind = kind(node.get(), text);
            if (kind == null || !WRITTEN.contains(kind) || !canWrite(field, kind)) {
                problems.add(
                        node.get(), RULE, "'" + field.name() + "' cannot be written as the JSON kind '" + text + "'");
            } else {
                members.add(new Member(field, kind, ""));
            }
        }
        return members;
    }

    private Map<Kind, Field> kinds(SpecNode read, ObjectType type) {
        Map<Kind, Field> fields = new EnumMap<>(Kind.class);
        read.entries().forEach((text, node) -> {
            Kind kind = kind(node, text);
            Optional<Field> field = field(type, node.text());
            if (kind == null) {
                problems.add(node, RULE, "'" + text + "' is no kind of a JSON value");
            } else if (field.isEmpty() || !canRead(field.get(), kind)) {
                problems.add(
                        node, RULE, "a JSON value of the kind '" + text + "' cannot be read as '" + node.text() + "'");
            } else {
                fields.put(kind, field.get());
            }
        });
        return fields;
    }

    private static Map<Kind, Field> first(List<Member> members) {
        Map<Kind, Field> fields = new EnumMap<>(Kind.class);
        for (Member member : members) {
            if (WRITTEN.contains(member.kind())) {
                boolean whole = member.kind() == Kind.NUMBER && isWhole(member.field());
                fields.putIfAbsent(whole ? Kind.INTEGER : member.kind(), member.field());
            }
        }
        return fields;
    }

    private static @Nullable Kind kind(SpecNode node, String text) {
        String name = node.kind() == SpecNode.Kind.NULL && text.isEmpty() ? "null" : text;
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private static Optional<Field> field(ObjectType type, String name) {
        return type.fields().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static boolean isWhole(Field field) {
        ScalarKind kind = scalar(field);
        return kind == ScalarKind.INT32 || kind == ScalarKind.INT64;
    }

    private static boolean canWrite(Field field, Kind kind) {
        ScalarKind scalar = scalar(field);
        return switch (kind) {
            case NULL, BOOLEAN -> scalar == ScalarKind.BOOLEAN;
            case NUMBER -> isWhole(field) || scalar == ScalarKind.DOUBLE || scalar == ScalarKind.STRING;
            case STRING -> scalar != null && scalar != ScalarKind.CONTENT;
            case INTEGER, ARRAY, OBJECT -> false;
        };
    }

    private static boolean canRead(Field field, Kind kind) {
        ScalarKind scalar = scalar(field);
        return switch (kind) {
            case NULL, BOOLEAN -> scalar == ScalarKind.BOOLEAN;
            case INTEGER -> scalar == ScalarKind.INT64 || scalar == ScalarKind.STRING || scalar == ScalarKind.DOUBLE;
            case NUMBER -> scalar == ScalarKind.STRING || scalar == ScalarKind.DOUBLE;
            case STRING -> scalar != null && scalar != ScalarKind.CONTENT && scalar != ScalarKind.BOOLEAN;
            case ARRAY, OBJECT -> scalar == ScalarKind.STRING;
        };
    }

    private static @Nullable ScalarKind scalar(Field field) {
        return field.type() instanceof TypeRef.Scalar scalar ? scalar.kind() : null;
    }
}
