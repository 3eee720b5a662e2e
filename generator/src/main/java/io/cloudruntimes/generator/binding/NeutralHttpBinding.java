package io.cloudruntimes.generator.binding;

import io.cloudruntimes.generator.binding.WireBinding.Outcome;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The neutral HTTP API as a binding: it has the same parts as any runtime's, only that the OpenAPI documents give them. */
public final class NeutralHttpBinding {
    /** The name of the wire. */
    public static final String WIRE = "neutral";

    private NeutralHttpBinding() {}

    /** How an operation or stream travels on it. */
    public static WireBinding.Http of(ApiModel model, Callable callable) {
        List<FieldMapping> inputs =
                callable.inputs().stream().map(NeutralHttpBinding::input).toList();
        List<Outcome> outcomes =
                callable instanceof Operation operation ? outcomes(model, operation.result()) : List.of();
        return new WireBinding.Http(
                WIRE, callable.verb(), callable.path(), inputs, List.of(), outcomes, Optional.empty());
    }

    private static FieldMapping input(Input input) {
        Field field = input.field();
        boolean map = field.type() instanceof TypeRef.StringMap;
        String name = field.name();
        return FieldMapping.plain(
                field,
                switch (input.place()) {
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
            return fields(model, json.type()).stream()
                    .map(field -> FieldMapping.plain(field, new WireLocation.Json(List.of(field.name()))))
                    .toList();
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
                .ifPresent(property -> outputs.add(
                        FieldMapping.plain(field(fields, property), new WireLocation.ContentType())));
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
