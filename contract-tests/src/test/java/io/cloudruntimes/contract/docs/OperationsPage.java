package io.cloudruntimes.contract.docs;

import com.google.gson.JsonObject;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.vectors.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of a service: each operation with its inputs, its result, its errors, an example, and each runtime's wire. */
final class OperationsPage {
    private final Documents documents;
    private final Service service;
    private final Page page;

    private OperationsPage(Documents documents, Service service) {
        this.documents = documents;
        this.service = service;
        this.page = new Page(
                service.name(),
                service.docs().description() + "\n\n*Generated from `spec/`; do not edit. [All pages](../README.md)*");
    }

    static String of(Documents documents, Service service) {
        OperationsPage made = new OperationsPage(documents, service);
        service.operations().forEach(made::operation);
        service.streams().forEach(made::stream);
        made.types();
        return made.page.toString();
    }

    private void operation(Operation operation) {
        head(operation);
        operation
                .result()
                .result()
                .ifPresentOrElse(
                        type -> page.line("")
                                .line("Result: " + type(type)
                                        + (operation.result().absentStatus().isPresent()
                                                ? "; empty if there is none."
                                                : ".")),
                        () -> page.line("").line("No result."));
        errors(operation);
        documents.example(operation.id()).ifPresent(this::example);
        wires(operation);
    }

    private void stream(Stream stream) {
        head(stream);
        page.line("")
                .line("Each message: " + type(stream.event())
                        + stream.answer()
                                .map(answer -> "; the reply to each: " + type(answer.type()) + ".")
                                .orElse("."));
        errors(stream);
        wires(stream);
    }

    private void head(Callable callable) {
        page.heading(2, callable.method());
        page.line("`" + callable.id() + "`, " + callable.maturity().name().toLowerCase(Locale.ROOT)
                + (callable instanceof Operation operation && operation.safe() ? ", safe to retry" : "") + ". "
                + callable.docs().description());
        if (!callable.inputs().isEmpty()) {
            page.line("").head("input", "type", "", "description");
            for (Input input : callable.inputs()) {
                field(input.field());
            }
        }
    }

    private void field(Field field) {
        page.row(
                "`" + field.name() + "`",
                type(field.type()),
                field.required() ? "required" : "",
                field.docs().description() + limits(field.rules()));
    }

    private static String limits(Constraints rules) {
        List<String> limits = new ArrayList<>();
        rules.minLength().ifPresent(least -> limits.add("minimum length " + least));
        rules.maxLength().ifPresent(most -> limits.add("maximum length " + most));
        rules.minimum().ifPresent(least -> limits.add("minimum " + least));
        rules.maximum().ifPresent(most -> limits.add("maximum " + most));
        rules.minItems().ifPresent(least -> limits.add("minimum number " + least));
        rules.maxItems().ifPresent(most -> limits.add("maximum number " + most));
        rules.maxBytes().ifPresent(most -> limits.add("maximum " + most + " bytes"));
        if (!rules.allowed().isEmpty()) {
            limits.add("only `" + String.join("` or `", rules.allowed()) + "`");
        }
        return limits.isEmpty() ? "" : " (" + String.join(", ", limits) + ")";
    }

    private static String type(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            return "[" + named.name() + "](#" + named.name().toLowerCase(Locale.ROOT) + ")";
        }
        if (type instanceof TypeRef.ListOf list) {
            return "list of " + type(list.element());
        }
        return type instanceof TypeRef.Scalar scalar
                ? scalar.kind().name().toLowerCase(Locale.ROOT)
                : "map of string to string";
    }

    private void errors(Callable callable) {
        page.line("")
                .line("Errors: "
                        + callable.codes().stream()
                                .map(code -> "[`" + code + "`](../errors.md#" + code + ")")
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** A contract vector as the exchange that it is. */
    private void example(Vector vector) {
        JsonObject expected = vector.json().getAsJsonObject("expect");
        JsonObject answer = vector.json().getAsJsonObject("respond");
        page.line("")
                .line("Example, on the neutral HTTP API (contract vector `" + vector.id() + "`):")
                .line("");
        page.block(
                "http",
                expected.get("method").getAsString() + " "
                        + expected.get("target").getAsString() + message(expected) + "\n\n" + "HTTP/1.1 "
                        + answer.get("status").getAsInt() + message(answer));
    }

    private static String message(JsonObject message) {
        StringBuilder text = new StringBuilder();
        if (message.has("headers")) {
            message.getAsJsonObject("headers")
                    .entrySet()
                    .forEach(header -> text.append('\n')
                            .append(header.getKey())
                            .append(": ")
                            .append(header.getValue().getAsString()));
        }
        if (message.has("body")) {
            text.append("\n\n").append(Documents.text(message.get("body")));
        }
        return text.toString();
    }

    private void wires(Callable callable) {
        page.line("")
                .line("On the neutral HTTP API: `" + callable.verb() + " " + callable.path() + "`. In "
                        + "[" + callable.source().file() + "](../../spec/"
                        + callable.source().file() + ") at `"
                        + callable.source().pointer() + "`.");
        for (RuntimeBinding binding : documents.wired()) {
            page.line("")
                    .line("On a " + binding.title()
                            + ", in the [vocabulary of bindings](../../spec/bindings/README.md):")
                    .line("");
            page.block("yaml", documents.bindingText(binding, callable));
        }
    }

    private void types() {
        List<TypeDef> own = documents.model().types().stream()
                .filter(type -> type.packageName().equals(service.packageName()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        page.heading(2, "Types");
        boolean first = true;
        for (TypeDef type : own) {
            if (!first) {
                page.line("");
            }
            first = false;
            page.line("### " + type.name()).line("").line(type.docs().description());
            if (type instanceof TypeDef.ObjectType object && !object.fields().isEmpty()) {
                page.line("").head("property", "type", "", "description");
                object.fields().forEach(this::field);
            } else if (type instanceof TypeDef.EnumType values) {
                page.line("").head("value", "meaning");
                values.values().forEach(value -> page.row("`" + value.value() + "`", value.description()));
            }
        }
    }
}
