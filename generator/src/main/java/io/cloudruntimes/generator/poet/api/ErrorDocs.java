package io.cloudruntimes.generator.poet.api;

import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import java.util.Map;
import java.util.Optional;

/** The exceptions of the error codes, and what each means in the words of the documents. */
final class ErrorDocs {
    /** The exceptions whose names do not follow from their codes. */
    private static final Map<String, String> NAMED =
            Map.of("timeout", "CallTimeoutException", "unsupported", "UnsupportedByRuntimeException");

    private ErrorDocs() {}

    // component_not_found: ComponentNotFoundException
    static ClassName exception(String code) {
        StringBuilder name = new StringBuilder();
        for (String word : code.split("_", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return CoreTypes.exception(NAMED.getOrDefault(code, name + "Exception"));
    }

    /** The meaning of a code, to follow the name of its exception; empty if the documents have none. */
    static String meaning(TypeDef.EnumType codes, String code) {
        return codes.values().stream()
                .filter(value -> value.value().equals(code))
                .map(value -> Javadocs.phrase(new Docs("", value.description(), Optional.empty())))
                .findFirst()
                .orElse("");
    }
}
