package io.cloudruntimes.generator.poet.api;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.ValueClassShape;
import io.cloudruntimes.generator.poet.json.JsonCodecSpec;
import java.util.ArrayList;
import java.util.List;

/** All that is emitted for the named types and for the inputs of a service. */
public final class TypeSpecs {
    private TypeSpecs() {}

    /** A named type and its codec. */
    public static List<ClassSpec> of(ApiModel model, TypeDef type) {
        if (type instanceof TypeDef.ObjectType object) {
            return List.of(new ValueClassSpec(ValueClassShape.of(model, object)), new JsonCodecSpec(model, object));
        }
        return List.of(new EnumSpec((TypeDef.EnumType) type));
    }

    /** The requests of a service. */
    public static List<ClassSpec> requests(ApiModel model, Service service) {
        List<ClassSpec> specs = new ArrayList<>();
        List<Callable> callables = new ArrayList<>(service.operations());
        callables.addAll(service.streams());
        for (Callable callable : callables) {
            specs.add(new ValueClassSpec(ValueClassShape.of(model, service, callable)));
        }
        return specs;
    }
}
