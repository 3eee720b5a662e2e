package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One operation of the API on a wire. If an input sets the verb it is an operation of OpenAPI for each verb. */
final class OperationDocument {
    private static final List<String> VERBS = List.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH");

    private final Service service;
    private final Callable callable;
    private final String notes;
    private final WireBinding.Http http;
    private final ParameterDocuments parameters;
    private final RequestBodyDocument body;
    private final ResponseDocuments responses;

    /**
     * @param notes what to know about it on the runtime; empty if nothing
     * @param names what the parameters of its path are called, by the names of their inputs
     */
    OperationDocument(
            Service service,
            Callable callable,
            String notes,
            WireBinding.Http http,
            Map<String, String> names,
            Schemas schemas) {
        this.service = service;
        this.callable = callable;
        this.notes = notes;
        this.http = http;
        this.parameters = new ParameterDocuments(http, names, schemas);
        this.body = new RequestBodyDocument(http, schemas);
        this.responses = new ResponseDocuments(callable, http, schemas);
    }

    /** The operations, by their verbs in lower case. */
    Map<String, DocumentTree> byVerb() {
        Map<String, DocumentTree> byVerb = new LinkedHashMap<>();
        boolean any = http.inputs().stream().anyMatch(mapping -> mapping.location() instanceof WireLocation.Verb);
        List<String> verbs = any ? VERBS : List.of(http.verb());
        for (String verb : verbs) {
            String id = verb.equals(http.verb()) ? callable.id() : callable.id() + capital(verb);
            DocumentTree operation = operation(id, !any || takesBody(verb));
            if (any) {
                operation.with("x-verb-of", callable.id());
            }
            byVerb.put(verb.toLowerCase(Locale.ROOT), operation);
        }
        return byVerb;
    }

    private static boolean takesBody(String verb) {
        return !verb.equals("GET") && !verb.equals("HEAD");
    }

    private static String capital(String verb) {
        return verb.charAt(0) + verb.substring(1).toLowerCase(Locale.ROOT);
    }

    private DocumentTree operation(String id, boolean withBody) {
        DocumentTree operation = DocumentTree.of("operationId", id)
                .with("tags", List.of(service.name()))
                .withText("summary", callable.docs().summary())
                .withText("description", description());
        callable.docs().deprecated().ifPresent(instead -> operation.with("deprecated", true));
        operation.withList("parameters", parameters.all());
        if (withBody) {
            operation.withTree("requestBody", body.tree());
        }
        operation.with("responses", responses.all());
        operation.withList("x-parameter-prefixes", parameters.prefixes());
        extension(operation, "x-query-string", WireLocation.QueryString.class);
        extension(operation, "x-headers", WireLocation.Headers.class);
        DocumentTree refused = new DocumentTree();
        http.refused().stream().filter(Refusal::isWhole).forEach(it -> refused.with(it.input(), it.reason()));
        DocumentTree values = new DocumentTree();
        http.refused().stream()
                .filter(it -> !it.isWhole())
                .forEach(it -> values.with(
                        it.input(), DocumentTree.of("values", it.values()).with("reason", it.reason())));
        return operation
                .withTree("x-refused", refused)
                .withTree("x-supported-values", values)
                .withList("x-out-on-error", responses.errorOutcomes())
                .withTree("x-error-values", responses.errorValues())
                .withList("x-codes", callable.codes());
    }

    private String description() {
        List<String> texts = new ArrayList<>();
        texts.add(callable.docs().description());
        texts.add(notes);
        return String.join(
                "\n\n", texts.stream().filter(text -> !text.isEmpty()).toList());
    }

    /** What an input is that OpenAPI has no location for. */
    private void extension(DocumentTree operation, String name, Class<? extends WireLocation> kind) {
        for (FieldMapping mapping : http.inputs()) {
            if (kind.isInstance(mapping.location())) {
                operation.with(
                        name,
                        DocumentTree.of("input", mapping.field().name())
                                .withText("description", mapping.field().docs().description()));
            }
        }
    }
}
