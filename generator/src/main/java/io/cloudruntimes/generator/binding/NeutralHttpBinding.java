package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.Outcome;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.ServedSide;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The neutral HTTP API as a binding: it has the same parts as any runtime's, only that the OpenAPI documents give them. */
public final class NeutralHttpBinding {
    private static final String NAME = "neutral";
    private static final String WIRE = "http";
    private static final int PORT = 3600;

    private NeutralHttpBinding() {}

    /** How the whole API travels on it. */
    public static RuntimeBinding of(ApiModel model) {
        Map<String, OperationBinding> operations = new LinkedHashMap<>();
        for (Service service : model.services()) {
            service.operations().forEach(it -> operations.put(it.id(), bound(operation(model, it))));
            service.streams().forEach(it -> operations.put(it.id(), bound(stream(it))));
        }
        return new RuntimeBinding(
                NAME,
                "runtime with the neutral HTTP API",
                "It may be of any kind, and serves the neutral HTTP API.",
                List.of("http", "https"),
                Optional.of(new RuntimeBinding.Token("Authorization", Optional.of("Bearer"), Optional.empty())),
                List.of(wire()),
                List.of(),
                "",
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                operations,
                ServedSide.NONE,
                model.source());
    }

    private static Wire wire() {
        return new Wire(
                WIRE,
                Wire.Protocol.HTTP,
                PORT,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(errorBody()),
                Optional.empty(),
                Optional.empty());
    }

    /** The members of {@code ErrorBody}, which each operation's errors must be. */
    private static Wire.ErrorBody errorBody() {
        return new Wire.ErrorBody(
                Optional.empty(),
                "message",
                Optional.empty(),
                Optional.of("code"),
                Optional.of("details"),
                Optional.of("traceId"));
    }

    private static OperationBinding bound(WireBinding wire) {
        return new OperationBinding.Bound(List.of(wire), "", "", Map.of(), Optional.empty());
    }

    private static WireBinding operation(ApiModel model, Operation operation) {
        return new WireBinding.Http(
                WIRE,
                operation.verb(),
                operation.path(),
                inputs(operation),
                List.of(),
                outcomes(model, operation.result()),
                Optional.empty());
    }

    private static WireBinding stream(Stream stream) {
        return new WireBinding.HttpStream(
                WIRE,
                stream.verb(),
                stream.path(),
                inputs(stream),
                List.of(),
                stream.eventName(),
                stream.answer().map(Stream.Answer::path));
    }

    private static List<FieldMapping> inputs(Callable callable) {
        return callable.inputs().stream().map(NeutralHttpBinding::input).toList();
    }

    private static FieldMapping input(Input input) {
        Field field = input.field();
        boolean map = field.type() instanceof TypeRef.StringMap;
        String name = field.name();
        return FieldMapping.plain(
                field,
                switch (input.location()) {
                    case PATH -> new WireLocation.Path(false);
                    case QUERY -> map ? new WireLocation.QueryPairs(name) : new WireLocation.Query(name);
                    case HEADER -> map ? new WireLocation.HeaderPairs(name) : new WireLocation.Header(name);
                    case JSON_PROPERTY -> new WireLocation.Json(List.of(name));
                    case PAYLOAD -> new WireLocation.Payload(input.mediaTypes().get(0));
                    case CONTENT_TYPE -> new WireLocation.ContentType();
                });
    }

    private static List<Outcome> outcomes(ApiModel model, Result result) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Outcome(result.status(), false, outputs(model, result)));
        result.absentStatus().ifPresent(status -> outcomes.add(new Outcome(status, true, List.of())));
        return outcomes;
    }

    private static List<FieldMapping> outputs(ApiModel model, Result result) {
        if (result instanceof Result.Json json) {
            return FieldMapping.json(model, json.type());
        }
        if (!(result instanceof Result.Composed composed)) {
            return List.of();
        }
        List<Field> fields = fields(model, composed.type());
        List<FieldMapping> outputs = new ArrayList<>();
        outputs.add(FieldMapping.plain(
                field(fields, composed.payload()),
                new WireLocation.Payload(composed.mediaTypes().get(0))));
        composed.contentType()
                .ifPresent(property ->
                        outputs.add(FieldMapping.plain(field(fields, property), new WireLocation.ContentType())));
        for (Result.HeaderPart part : composed.headers()) {
            Field field = field(fields, part.property());
            outputs.add(FieldMapping.plain(
                    field,
                    field.type() instanceof TypeRef.StringMap
                            ? new WireLocation.HeaderPairs(part.header())
                            : new WireLocation.Header(part.header())));
        }
        return outputs;
    }

    private static List<Field> fields(ApiModel model, TypeRef.Named type) {
        return ((ObjectType) model.type(type.name())).fields();
    }

    private static Field field(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no property " + name));
    }
}
