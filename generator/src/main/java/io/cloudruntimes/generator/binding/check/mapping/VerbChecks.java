package io.cloudruntimes.generator.binding.check.mapping;

import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** That the value in the place of the verb can only be a verb: nothing else tells it from the path beside it. */
final class VerbChecks {
    private static final String RULE = "binding-value";
    private static final Pattern VERB = Pattern.compile("[A-Z]+");
    private static final List<String> VERBS = List.of("GET", "POST");
    private static final List<String> OTHERS = List.of("", " ", "/", "a/b", "GET /", "GET\r\n", "\u00c9");

    private final ApiModel model;
    private final Problems problems;

    VerbChecks(ApiModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    void check(MessageMappings message) {
        message.mappings().stream()
                .filter(mapping -> mapping.location() instanceof WireLocation.Verb)
                .filter(mapping -> !isVerb(mapping.field()))
                .forEach(mapping -> problems.add(
                        message.at(mapping),
                        RULE,
                        "{" + mapping.field().name()
                                + "} stands for the verb, and could be other text; the document of the"
                                + " API says what a verb is by an enum or by the pattern ^[A-Z]+$"));
    }

    private boolean isVerb(Field field) {
        if (field.type() instanceof TypeRef.Named named) {
            return model.findType(named.name()).map(VerbChecks::isVerb).orElse(false);
        }
        Optional<Pattern> pattern = field.rules().pattern().map(Pattern::compile);
        return field.type().equals(new TypeRef.Scalar(TypeRef.ScalarKind.STRING))
                && pattern.filter(it -> VERBS.stream().allMatch(it.asMatchPredicate())
                                && OTHERS.stream().noneMatch(it.asMatchPredicate()))
                        .isPresent();
    }

    private static boolean isVerb(TypeDef type) {
        return type instanceof TypeDef.EnumType values
                && values.values().stream()
                        .allMatch(it -> VERB.matcher(it.value()).matches());
    }
}
