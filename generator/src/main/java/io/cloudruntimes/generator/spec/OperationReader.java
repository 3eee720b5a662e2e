package io.cloudruntimes.generator.spec;

import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.MaturityLevel;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.RequestBody;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.spec.TypeReader.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads an operation of an OpenAPI document. */
final class OperationReader {
    private static final String JSON = "application/json";

    private final Documents documents;
    private final TypeReader types;

    OperationReader(Documents documents, TypeReader types) {
        this.documents = documents;
        this.types = types;
    }

    Operation read(String path, String verb, SpecNode item, SpecNode operation) {
        List<Input> inputs = new ArrayList<>();
        parameters(item, inputs);
        parameters(operation, inputs);
        RequestBody body = body(operation, inputs);
        return new Operation(
                operation.text("operationId").orElseThrow(),
                operation.text("x-method").orElseThrow(),
                maturity(operation),
                types.docs(operation),
                verb.toUpperCase(Locale.ROOT),
                path,
                operation.isTrue("x-safe"),
                inputs,
                body,
                result(TypeReader.child(operation, "responses")),
                operation.texts("x-codes"),
                types.source(operation));
    }

    static MaturityLevel maturity(SpecNode operation) {
        return MaturityLevel.valueOf(operation.text("x-maturity").orElseThrow().toUpperCase(Locale.ROOT));
    }

    private void parameters(SpecNode holder, List<Input> inputs) {
        for (SpecNode reference : holder.get("parameters").map(SpecNode::items).orElse(List.of())) {
            SpecNode parameter = types.target(reference);
            SpecNode schema = TypeReader.child(parameter, "schema");
            TypeRef type = parameter.isTrue("x-map") ? new TypeRef.StringMap() : types.type(schema, Direction.SENT);
            if (parameter.has("x-unit")) {
                type = new TypeRef.Scalar(TypeRef.ScalarKind.SECONDS);
            }
            Field field = new Field(
                    parameter.text("name").orElseThrow(),
                    type,
                    parameter.isTrue("required"),
                    types.rules(schema),
                    types.docs(parameter),
                    types.sensitivity(parameter, schema),
                    types.source(parameter));
            String in = parameter.text("in").orElseThrow();
            inputs.add(new Input(field, Input.Location.valueOf(in.toUpperCase(Locale.ROOT))));
        }
    }

    private RequestBody body(SpecNode operation, List<Input> inputs) {
        Optional<SpecNode> reference = operation.get("requestBody");
        if (reference.isEmpty()) {
            return RequestBody.NONE;
        }
        SpecNode body = types.target(reference.get());
        SpecNode content = TypeReader.child(body, "content");
        if (!RawContent.isRaw(content)) {
            SpecNode schema = TypeReader.child(content, JSON, "schema");
            types.fields(schema, Direction.SENT)
                    .forEach(field -> inputs.add(new Input(field, Input.Location.JSON_PROPERTY)));
            return RequestBody.JSON;
        }
        SpecNode media = content.entries().values().iterator().next();
        Field payload = new Field(
                body.text("x-property").orElseThrow(),
                types.payload(media, Direction.SENT),
                body.isTrue("required"),
                types.rules(TypeReader.child(media, "schema")),
                types.docs(body),
                types.sensitivity(body, TypeReader.child(media, "schema")),
                types.source(body));
        List<String> mediaTypes = List.copyOf(content.entries().keySet());
        inputs.add(new Input(payload, Input.Location.PAYLOAD, mediaTypes));
        body.get("x-content-type")
                .ifPresent(name -> inputs.add(new Input(contentType(name, mediaTypes), Input.Location.CONTENT_TYPE)));
        return RequestBody.PAYLOAD;
    }

    /** The input that is the media type of a raw body. */
    private Field contentType(SpecNode name, List<String> mediaTypes) {
        String names = mediaTypes.stream().map(type -> "`" + type + "`").collect(Collectors.joining(" or "));
        String description = "The media type of the body, " + names + ". `" + mediaTypes.get(0) + "` if absent.";
        return new Field(
                name.text(),
                new TypeRef.Scalar(TypeRef.ScalarKind.STRING),
                false,
                Constraints.oneOf(mediaTypes),
                new Docs("", description, Optional.empty()),
                types.source(name));
    }

    private Result result(SpecNode responses) {
        OptionalInt absent = OptionalInt.empty();
        for (Map.Entry<String, SpecNode> response : responses.entries().entrySet()) {
            if (response.getValue().text("x-outcome").orElse("").equals("absent")) {
                absent = TypeReader.status(response.getKey());
            }
        }
        for (Map.Entry<String, SpecNode> response : responses.entries().entrySet()) {
            OptionalInt status = TypeReader.status(response.getKey());
            boolean success = status.isPresent() && status.getAsInt() / 100 == 2 && !status.equals(absent);
            if (success) {
                return result(status.getAsInt(), types.target(response.getValue()), absent);
            }
        }
        throw new IllegalStateException("unchecked: no response of success at " + responses);
    }

    private Result result(int status, SpecNode response, OptionalInt absent) {
        Optional<String> composed = response.text("x-result");
        if (composed.isPresent()) {
            return composed(status, response, composed.get(), absent);
        }
        return response.at("content", JSON, "schema")
                .<Result>map(schema -> new Result.Json(status, types.named(schema, Direction.RECEIVED), absent))
                .orElseGet(() -> new Result.Nothing(status));
    }

    private Result composed(int status, SpecNode response, String pointer, OptionalInt absent) {
        SpecNode schema = documents.resolvePointer(response, pointer).orElseThrow();
        Map<String, SpecNode> content = TypeReader.child(response, "content").entries();
        SpecNode media = content.values().iterator().next();
        String payload = media.text("x-property").orElseThrow();
        if (media.isTrue("x-streamed")) {
            types.stream(TypeReader.child(schema, "properties", payload));
        }
        List<Result.HeaderPart> headers = new ArrayList<>();
        response.get("headers")
                .ifPresent(all -> all.entries()
                        .forEach((name, header) -> types.target(header)
                                .text("x-property")
                                .ifPresent(property -> headers.add(new Result.HeaderPart(name, property)))));
        return new Result.Composed(
                status,
                types.named(schema, Direction.RECEIVED),
                payload,
                headers,
                absent,
                List.copyOf(content.keySet()),
                response.text("x-content-type"));
    }
}
