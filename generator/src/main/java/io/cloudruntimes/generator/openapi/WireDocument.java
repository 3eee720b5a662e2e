package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.model.ErrorRuleBinding;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Service;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The document of one wire. */
final class WireDocument {
    private final ApiModel model;
    private final RuntimeBinding binding;
    private final Wire wire;
    private final Schemas schemas;
    private final PathTemplates templates = new PathTemplates();
    private final Map<String, DocumentTree> paths = new LinkedHashMap<>();
    private final Map<Object, List<Object>> sameRequest = new IdentityHashMap<>();
    private final List<Object> elsewhere = new ArrayList<>();

    WireDocument(ApiModel model, RuntimeBinding binding, Wire wire) {
        this.model = model;
        this.binding = binding;
        this.wire = wire;
        this.schemas = new Schemas(model, binding, wire);
    }

    DocumentTree tree() {
        List<Object> tags = new ArrayList<>();
        for (Service service : model.services()) {
            boolean any = false;
            for (Callable callable : callables(service)) {
                List<WireBinding.Http> forms = binding.all(callable, wire, WireBinding.Http.class);
                forms.forEach(it -> add(service, callable, it));
                any |= !forms.isEmpty();
                if (forms.isEmpty()) {
                    elsewhere.add(DocumentTree.of("operationId", callable.id())
                            .with("reason", reason(callable))
                            .entries());
                }
            }
            if (any) {
                tags.add(DocumentTree.of("name", service.name())
                        .withText("description", service.docs().description())
                        .entries());
            }
        }
        DocumentTree all = new DocumentTree();
        paths.forEach(all::with);
        DocumentTree document =
                DocumentTree.of("openapi", "3.0.3").with("info", info()).with("servers", List.of(server().entries()));
        binding.token().ifPresent(token -> document.with("security", List.of(Map.of(), Map.of("token", List.of()))));
        return document.withList("tags", tags)
                .with("paths", all)
                .with("components", components())
                .withNumber("x-max-request-bytes", wire.maxRequestBytes())
                .withList("x-errors", errors())
                .withList("x-not-on-this-wire", elsewhere);
    }

    private DocumentTree info() {
        return DocumentTree.of("title", model.title() + " on the " + binding.title() + " (" + wire.name() + ")")
                .with("version", model.version())
                .with(
                        "description",
                        binding.description()
                                + "\n\n"
                                + "The operations of the API as they travel on this wire, derived from the neutral"
                                + " documents and the binding of the runtime. What OpenAPI cannot express is in"
                                + " extensions: `x-parameter-prefixes` (a parameter for each entry of a map),"
                                + " `x-query-string` (the whole query), `x-headers` (all headers of the caller),"
                                + " `x-several-segments` (a part of the path that slashes part), `x-refused` (inputs"
                                + " of the API that have no location here), `x-supported-values` (any other value of an"
                                + " input is an error, and a `*` in one is any text), `x-constants` and `x-absent` (outputs that do"
                                + " not travel), `x-extensible-enum` (the values that are known; there may be more),"
                                + " `x-errors` (what an error is: the first rule that fits), `x-out-on-error` (errors that are results), `x-error-values` (values of a success that are errors),"
                                + " `x-not-on-this-wire`.");
    }

    private DocumentTree server() {
        return DocumentTree.of("url", "http://127.0.0.1:" + wire.port()).with("description", "The default port.");
    }

    private static List<Callable> callables(Service service) {
        return Stream.<Callable>concat(service.operations().stream(), service.streams().stream())
                .toList();
    }

    private String reason(Callable callable) {
        OperationBinding operation = binding.operation(callable);
        if (operation instanceof OperationBinding.Unsupported unsupported) {
            return unsupported.reason();
        }
        if (binding.on(callable, wire, WireBinding.HttpStream.class).isPresent()) {
            WireBinding.HttpStream stream =
                    binding.on(callable, wire, WireBinding.HttpStream.class).orElseThrow();
            return "a stream of server-sent events (" + stream.verb() + " " + stream.path()
                    + "), which OpenAPI does not describe";
        }
        if (operation instanceof OperationBinding.Bound bound) {
            return bound.notOver().getOrDefault(wire.name(), servesOnly());
        }
        throw new IllegalArgumentException(callable.id() + " has no wires: " + operation);
    }

    private String servesOnly() {
        return wire.serves()
                .map(served -> "the wire has only " + String.join(" and ", served))
                .orElse("");
    }

    private void add(Service service, Callable callable, WireBinding.Http http) {
        String told = binding.operation(callable) instanceof OperationBinding.Bound bound ? bound.notes() : "";
        String notes = told.isEmpty() ? "" : "On the " + binding.title() + ": " + told;
        String template = templates.known(http.path());
        DocumentTree path = paths.computeIfAbsent(template, missing -> new DocumentTree());
        OperationDocument operation =
                new OperationDocument(service, callable, notes, http, templates.renamed(http.path()), schemas);
        DocumentTree components = new DocumentTree();
        http.rules().form().ifPresent(form -> {
            components.with("x-component-types", form.types());
            components.withTree("x-unsupported-component-types", unsupportedTypes(callable));
        });
        operation.byVerb().forEach((verb, document) -> add(path, verb, merged(document, components)));
    }

    private DocumentTree unsupportedTypes(Callable callable) {
        DocumentTree types = new DocumentTree();
        binding.all(callable, wire, WireBinding.UnsupportedForm.class)
                .forEach(it -> it.rules().form().orElseThrow().types().forEach(type -> types.with(type, it.reason())));
        return types;
    }

    private static DocumentTree merged(DocumentTree document, DocumentTree more) {
        more.entries().forEach(document::with);
        return document;
    }

    /** OpenAPI has one operation for each verb of a path; the others on the same request stand in an extension of the first. */
    private void add(DocumentTree path, String verb, DocumentTree operation) {
        if (!path.entries().containsKey(verb)) {
            path.with(verb, operation);
            return;
        }
        List<Object> others = sameRequest.computeIfAbsent(path.entries().get(verb), first -> new ArrayList<>());
        others.add(operation.entries());
        firstOperation(path, verb).put("x-same-request", others);
    }

    @SuppressWarnings("unchecked") // each operation is a tree
    private static Map<String, Object> firstOperation(DocumentTree path, String verb) {
        return (Map<String, Object>) Objects.requireNonNull(path.entries().get(verb));
    }

    private DocumentTree components() {
        DocumentTree components = new DocumentTree()
                .withTree("schemas", schemas.components())
                .with("responses", DocumentTree.of(ErrorResponseDocuments.NAME, ErrorResponseDocuments.of(wire)));
        binding.token()
                .ifPresent(token -> components.with(
                        "securitySchemes",
                        DocumentTree.of(
                                "token",
                                DocumentTree.of("type", "apiKey")
                                        .with("in", "header")
                                        .with("name", token.header())
                                        .with("description", "Only where the runtime asks for a token."))));
        return components;
    }

    private List<Object> errors() {
        List<Object> rules = new ArrayList<>();
        for (ErrorRuleBinding rule : binding.errors()) {
            if (rule.wire().isEmpty() || rule.wire().get().equals(wire.name())) {
                rules.add(DocumentTree.of("code", rule.code())
                        .withText("status", rule.status().orElse(""))
                        .withList("reason", rule.reasons())
                        .withList("text", rule.texts())
                        .entries());
            }
        }
        return rules;
    }
}
