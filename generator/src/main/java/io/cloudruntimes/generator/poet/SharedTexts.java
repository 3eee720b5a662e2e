package io.cloudruntimes.generator.poet;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Texts of one emitted class. A text that the class uses more than once is a constant, any other stands where it is used. */
public final class SharedTexts {
    /** No text is used more than once. */
    public static final SharedTexts NONE = new SharedTexts(List.of(), "");

    private final Map<String, String> constants = new LinkedHashMap<>();

    /**
     * Names the constants.
     *
     * @param texts every text of the class, as often as it is used
     * @param name what the constants are called; from the second on, a number follows
     */
    public SharedTexts(List<String> texts, String name) {
        Map<String, Long> uses = texts.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        uses.forEach((text, count) -> {
            if (count > 1) {
                constants.put(text, constants.isEmpty() ? name : name + "_" + (constants.size() + 1));
            }
        });
    }

    // private static final String REASON = "the sidecar calls the application";
    /** The constants, to be declared before what uses them. */
    public List<FieldSpec> fields() {
        return constants.entrySet().stream()
                .map(constant -> FieldSpec.builder(String.class, constant.getValue(), PRIVATE, STATIC, FINAL)
                        .initializer("$S", constant.getKey())
                        .build())
                .toList();
    }

    /** A text where it is used: its constant, or itself. */
    public CodeBlock code(String text) {
        String constant = constants.get(text);
        return constant == null ? CodeBlock.of("$S", text) : CodeBlock.of("$L", constant);
    }
}
