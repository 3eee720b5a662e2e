package io.cloudruntimes.generator.check.schema;

import io.cloudruntimes.generator.check.NamePatterns;
import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.Set;

/** No schema has the name of a type that a language of a client has built in. */
public final class ReservedTypeNameRule implements Rule {
    private static final String RULE = "reserved-name";

    private static final Set<String> OTHER_LANGUAGES = Set.of(
            // JavaScript and TypeScript
            "Any",
            "Array",
            "ArrayBuffer",
            "Awaited",
            "BigInt",
            "Blob",
            "DataView",
            "Date",
            "Event",
            "Exclude",
            "Extract",
            "File",
            "FormData",
            "Function",
            "Headers",
            "Infinity",
            "Intl",
            "JSON",
            "Map",
            "Math",
            "NaN",
            "Never",
            "Omit",
            "Partial",
            "Pick",
            "Promise",
            "Proxy",
            "ReadableStream",
            "Readonly",
            "Record",
            "Reflect",
            "RegExp",
            "Request",
            "Required",
            "Response",
            "Set",
            "Symbol",
            "TypeError",
            "URL",
            "Unknown",
            "WeakMap",
            "WeakSet",
            // Python
            "ArithmeticError",
            "BaseException",
            "Dict",
            "Ellipsis",
            "False",
            "KeyError",
            "List",
            "None",
            "NotImplemented",
            "OSError",
            "Optional",
            "PermissionError",
            "TimeoutError",
            "True",
            "Tuple",
            "Union",
            "ValueError",
            "Warning",
            // Go clients
            "APIClient",
            "Configuration",
            "Context",
            "GenericOpenAPIError",
            "Nullable",
            "Time",
            // Java types that emitted code imports
            "Builder",
            "Bytes",
            "CallOptions",
            "CompletableFuture",
            "Duration",
            "Instant",
            "JsonCodec",
            "Kind",
            "Known",
            "OperationInfo",
            "Pattern",
            "StreamListener",
            "Subscription",
            "UnknownFields");

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.all(DocumentPart.NAMED_SCHEMA)) {
            String name = schema.name();
            if (OTHER_LANGUAGES.contains(name) || isJavaLang(name)) {
                problems.add(schema, RULE, "the schema name '" + name + "' hides a type that languages have built in");
            }
        }
    }

    private static boolean isJavaLang(String name) {
        if (!NamePatterns.isUpperCamel(name)) {
            return false;
        }
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
