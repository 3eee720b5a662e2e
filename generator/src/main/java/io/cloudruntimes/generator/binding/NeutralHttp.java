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
public final class NeutralHttp {
    /** The name of the wire. */
    public static final String WIRE = "neutral";

    private NeutralHttp() {}

    /** How an operation or stream travels on it. */
    public static WireBinding.Http of(ApiModel model, Callable callable) {
        List<Slot> inputs = callable.inputs().stream().map(NeutralHttp::input).toList();
        List<Outcome> outcomes =
                callable instanceof Operation operation ? outcomes(model, operation.result()) : List.of();
        return new WireBinding.Http(
                WIRE, callable.verb(), callable.path(), inputs, List.of(), outcomes, Optional.empty());
    }

    private static Slot input(Input input) {
        Field field = input.field();
        boolean map = field.type() instanceof TypeRef.StringMap;
        String name = field.name();
        return Slot.plain(
                field,
                switch (input.place()) {
                    case PATH -> new Place.Path(false);
                    case QUERY -> map ? new Place.QueryPairs(name) : new Place.Query(name);
                    case HEADER -> map ? new Place.HeaderPairs(name) : new Place.Header(name);
                    case JSON_PROPERTY -> new Place.Json(List.of(name));
                    case PAYLOAD -> new Place.Payload();
                });
    }

    private static List<Outcome> outcomes(ApiModel model, Result result) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Outcome(result.status(), false, outputs(model, result)));
        result.absentStatus().ifPresent(status -> outcomes.add(new Outcome(status, true, List.of())));
        return outcomes;
    }

    private static List<Slot> outputs(ApiModel model, Result result) {
        if (result instanceof Result.Json json) {
            return fields(model, json.type()).stream()
                    .map(field -> Slot.plain(field, new Place.Json(List.of(field.name()))))
                    .toList();
        }
        if (!(result instanceof Result.Composed composed)) {
            return List.of();
        }
        List<Field> fields = fields(model, composed.type());
        List<Slot> outputs = new ArrayList<>();
        outputs.add(Slot.plain(field(fields, composed.payload()), new Place.Payload()));
        for (Result.HeaderPart part : composed.headers()) {
            Field field = field(fields, part.property());
            outputs.add(Slot.plain(
                    field,
                    field.type() instanceof TypeRef.StringMap
                            ? new Place.HeaderPairs(part.header())
                            : new Place.Header(part.header())));
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
