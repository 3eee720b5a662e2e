package io.cloudruntimes.generator.poet.check;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.poet.ClassSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * Checks that emitted types can be compiled, whatever the documents name and however large they are: no two types of one
 * name, no two members of one name in a type, and nothing that is larger than a class file allows.
 */
public final class EmittedTypeChecks {
    /** The rule that is broken. */
    public static final String RULE = "emitted-java";

    /** The limit of the class file for a method, and for a string. */
    private static final int MAX_BYTES = 65_535;

    private static final int MAX_PARAMETERS = 254;

    private static final Set<String> TWO_SLOTS = Set.of("long", "double");

    private final Report report;

    private EmittedTypeChecks(Report report) {
        this.report = report;
    }

    /** Where a problem goes. */
    @FunctionalInterface
    public interface Report {
        void add(Source source, String rule, String message);
    }

    /** Checks all types that are emitted in one run. */
    public static void check(List<ClassSpec> specs, Report report) {
        EmittedTypeChecks checks = new EmittedTypeChecks(report);
        checks.names(specs);
        specs.forEach(spec ->
                checks.type(spec.source(), spec.typeSpec(), spec.className().simpleName()));
    }

    /** Some file systems do not distinguish upper case from lower case. */
    private void names(List<ClassSpec> specs) {
        Map<String, ClassSpec> seen = new HashMap<>();
        Map<String, Source> packages = new HashMap<>();
        for (ClassSpec spec : specs) {
            String name = spec.className().canonicalName();
            ClassSpec first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), spec);
            packages.putIfAbsent(spec.className().packageName().toLowerCase(Locale.ROOT), spec.source());
            if (first != null) {
                twice(spec, first, name);
            }
            for (String part : name.split("\\.", -1)) {
                if (!SourceVersion.isIdentifier(part) || SourceVersion.isKeyword(part)) {
                    add(
                            spec.source(),
                            "'" + part + "' of the Java type " + name + " is a word of Java; use another name");
                }
            }
        }
        packages.forEach((name, source) -> {
            ClassSpec type = seen.get(name);
            if (type != null) {
                add(
                        type.source(),
                        "the Java type " + name + " has the name of a package, which " + source
                                + " makes; use another name");
            }
        });
    }

    private void twice(ClassSpec second, ClassSpec first, String name) {
        String other = first.className().canonicalName();
        String said =
                other.equals(name) ? name : other + " and " + name + ", which some file systems do not distinguish,";
        add(second.source(), said(said, first.source()));
        add(first.source(), said(said, second.source()));
    }

    private static String said(String name, Source other) {
        return "the Java type " + name + " would be emitted twice, also for " + other + "; use another name";
    }

    private void type(Source source, TypeSpec type, String name) {
        members(source, type, name);
        CodeSize initializers = CodeSize.ofEnum(type.enumConstants().size());
        CodeSize instance = CodeSize.of(type.initializerBlock().toString());
        for (FieldSpec field : type.fieldSpecs()) {
            CodeSize size = CodeSize.of(field.initializer().toString());
            if (field.modifiers().contains(Modifier.STATIC) || type.kind() == TypeSpec.Kind.INTERFACE) {
                initializers = initializers.and(size);
            } else {
                instance = instance.and(size);
            }
        }
        size(source, initializers, name + ": the initializers of its constants");
        for (MethodSpec method : type.methodSpecs()) {
            CodeSize size = CodeSize.of(method.code().toString());
            size(source, method.isConstructor() ? size.and(instance) : size, name + "." + method.name());
            int slots = method.parameters().stream()
                    .mapToInt(parameter -> TWO_SLOTS.contains(parameter.type().toString()) ? 2 : 1)
                    .sum();
            if (slots > MAX_PARAMETERS) {
                add(
                        source,
                        name + "." + method.name()
                                + " would have more parameters than Java allows; state fewer inputs");
            }
        }
        type.typeSpecs().forEach(nested -> type(source, nested, name + "." + nested.name()));
    }

    private void size(Source source, CodeSize size, String what) {
        if (size.bytes() > MAX_BYTES) {
            add(
                    source,
                    what + " would be larger than the " + MAX_BYTES
                            + " bytes that a method of Java may have; divide it, or state less");
        }
        if (size.longestConstant() > MAX_BYTES) {
            add(
                    source,
                    what + " would have a text of more than the " + MAX_BYTES
                            + " bytes that a constant of Java may have; state a shorter one");
        }
    }

    private void members(Source source, TypeSpec type, String name) {
        Set<String> fields = new HashSet<>(type.enumConstants().keySet());
        type.fieldSpecs().stream()
                .map(FieldSpec::name)
                .filter(field -> !fields.add(field))
                .forEach(field -> twice(source, name, "the field " + field));
        Set<String> methods = new HashSet<>();
        type.methodSpecs().stream()
                .map(EmittedTypeChecks::signature)
                .filter(method -> !methods.add(method))
                .forEach(method -> twice(source, name, "the method " + method));
        Set<String> types = new HashSet<>();
        types.add(type.name());
        type.typeSpecs().stream()
                .map(TypeSpec::name)
                .filter(nested -> !types.add(nested))
                .forEach(nested -> twice(source, name, "the type " + nested));
    }

    private void twice(Source source, String type, String member) {
        add(
                source,
                "the Java type " + type + " would have " + member
                        + " twice, for two names of the documents; rename one");
    }

    /** As the virtual machine distinguishes methods: without type arguments and annotations. */
    private static String signature(MethodSpec method) {
        return method.parameters().stream()
                .map(parameter -> erased(parameter.type()))
                .collect(Collectors.joining(", ", method.name() + "(", ")"));
    }

    private static String erased(TypeName type) {
        String text = type.withoutAnnotations().toString();
        String raw = text.replaceAll("<.*>", "");
        return raw.replaceAll("@\\S+ ", "");
    }

    private void add(Source source, String message) {
        report.add(source, RULE, message);
    }
}
