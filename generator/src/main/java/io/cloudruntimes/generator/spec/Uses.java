package io.cloudruntimes.generator.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where operations and streams use schemas. A body's own schema is no use: its properties become inputs. */
public final class Uses {
    private final Spec spec;

    public Uses(Spec spec) {
        this.spec = spec;
    }

    /** The schemas of inputs and of replies to a stream's messages. */
    public List<SpecNode> sent() {
        List<SpecNode> uses = new ArrayList<>();
        for (Spec.SpecOperation operation : spec.operations()) {
            operation
                    .node()
                    .get("parameters")
                    .ifPresent(list -> list.items()
                            .forEach(item -> spec.resolve(item)
                                    .flatMap(parameter -> parameter.get("schema"))
                                    .ifPresent(uses::add)));
            bodies(operation.node())
                    .forEach(body -> body.get("properties")
                            .ifPresent(properties ->
                                    uses.addAll(properties.entries().values())));
        }
        for (SpecNode stream : spec.all(DocumentPart.STREAM)) {
            stream.at("bindings", "http", "query").ifPresent(uses::add);
            stream.get("reply").ifPresent(reply -> addPayloads(reply, uses));
        }
        return uses;
    }

    /** The schemas of results and of a stream's messages. */
    public List<SpecNode> received() {
        List<SpecNode> uses = new ArrayList<>();
        for (Spec.SpecOperation operation : spec.operations()) {
            responses(operation.node()).forEach((status, response) -> {
                if (status.startsWith("2")) {
                    response.at("content", "application/json", "schema").ifPresent(uses::add);
                    response.text("x-result")
                            .flatMap(pointer -> spec.documents().resolvePointer(response, pointer))
                            .ifPresent(uses::add);
                }
            });
        }
        spec.all(DocumentPart.STREAM).forEach(stream -> addPayloads(stream, uses));
        return uses;
    }

    /** The schemas of JSON bodies of requests. */
    public List<SpecNode> bodies() {
        return spec.operations().stream()
                .flatMap(operation -> bodies(operation.node()).stream())
                .toList();
    }

    /** The schemas of error responses. */
    public List<SpecNode> errors() {
        List<SpecNode> uses = new ArrayList<>();
        for (SpecNode response : spec.all(DocumentPart.RESPONSE)) {
            response.at("content", "application/json", "schema").ifPresent(uses::add);
        }
        return uses;
    }

    private List<SpecNode> bodies(SpecNode operation) {
        return spec
                .resolve(operation, "requestBody")
                .flatMap(body -> body.at("content", "application/json", "schema"))
                .flatMap(spec::resolve)
                .stream()
                .toList();
    }

    private Map<String, SpecNode> responses(SpecNode operation) {
        Map<String, SpecNode> responses = new LinkedHashMap<>();
        operation
                .get("responses")
                .ifPresent(map -> map.entries()
                        .forEach((status, response) ->
                                spec.resolve(response).ifPresent(found -> responses.put(status, found))));
        return responses;
    }

    private void addPayloads(SpecNode streamOrReply, List<SpecNode> uses) {
        streamOrReply
                .get("messages")
                .ifPresent(list -> list.items()
                        .forEach(message -> spec.resolve(message)
                                .flatMap(found -> found.get("payload"))
                                .ifPresent(uses::add)));
    }
}
