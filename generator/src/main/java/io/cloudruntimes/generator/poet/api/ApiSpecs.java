package io.cloudruntimes.generator.poet.api;

import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.EmittedType;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;

/** All that is emitted once for the whole API. */
public final class ApiSpecs {
    private ApiSpecs() {}

    /** The list of all operations, and what makes services that give futures. */
    public static List<ClassSpec> of(ApiModel model) {
        List<ServiceTypes> services = model.services().stream()
                .map(service -> new ServiceTypes(model, service))
                .toList();
        ClassName operations = ClassName.get(TypeLayout.API_PACKAGE, "ApiOperations");
        ClassName async = ClassName.get(TypeLayout.API_PACKAGE, "AsyncServices");
        Source source = model.source();
        return List.of(
                new EmittedType(async, AsyncServicesSpec.type(async, services), source),
                new EmittedType(operations, new ApiOperationsSpec(operations, services).type(), source));
    }
}
