package io.cloudruntimes.generator.spec;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.TypeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a reader says of the documents, a line each, so that two readers can be compared. */
final class ProblemText {
    private ProblemText() {}

    static String callable(String id, String verb, String address) {
        return id + " is " + verb + " " + address;
    }

    static String input(String id, String location, String name, boolean required) {
        return id + " takes " + name + " in " + location + need(required);
    }

    static String property(String schema, String name, boolean required) {
        return schema + " has " + name + need(required);
    }

    static String value(String schema, String value) {
        return schema + " may be " + value;
    }

    private static String need(boolean required) {
        return required ? ", required" : ", optional";
    }

    /** Our reader, of the operations and streams. */
    static List<String> callables(ApiModel model, Stream<? extends Callable> callables) {
        List<String> said = new ArrayList<>();
        callables.forEach(callable -> {
            said.add(callable(callable.id(), callable.verb(), callable.path()));
            for (Input input : callable.inputs()) {
                String location = switch (input.location()) {
                    case JSON_PROPERTY, PAYLOAD -> "body";
                    default -> input.location().name().toLowerCase(Locale.ROOT);
                };
                String name = input.location() == Input.Location.PAYLOAD
                        ? "everything"
                        : input.field().name();
                said.add(input(callable.id(), location, name, input.field().required()));
            }
        });
        return said;
    }

    /** Our reader, of a named type. */
    static List<String> type(TypeDef type) {
        if (type instanceof TypeDef.EnumType enumeration) {
            return enumeration.values().stream()
                    .map(value -> value(type.name(), value.value()))
                    .toList();
        }
        return ((TypeDef.ObjectType) type)
                .fields().stream()
                        .map(field -> property(type.name(), field.name(), field.required()))
                        .toList();
    }

    /** Our reader, of all types that one kind of document declares. */
    static List<String> types(ApiModel model, String folder) {
        return model.types().stream()
                .filter(type -> type.source().file().startsWith(folder))
                .flatMap(type -> type(type).stream())
                .toList();
    }
}
