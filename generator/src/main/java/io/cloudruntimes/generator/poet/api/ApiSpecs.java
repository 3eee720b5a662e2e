package io.cloudruntimes.generator.poet.api;

import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.binding.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.name.TypeLayout;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.EmittedType;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.HttpApiSpec;
import io.cloudruntimes.generator.poet.runtime.BoundRuntimesSpec;
import java.util.List;

/** All that is emitted once for the whole API. */
public final class ApiSpecs {
    private ApiSpecs() {}

    /** The list of all operations, the table of all clients and routes, and the connectors of the runtimes. */
    public static List<ClassSpec> of(ApiModel model, List<RuntimeBinding> bindings) {
        List<ServiceTypes> services = model.services().stream()
                .map(service -> new ServiceTypes(model, service))
                .toList();
        ClassName operations = ClassName.get(TypeLayout.API_PACKAGE, "ApiOperations");
        ClassName http = ClassName.get(TypeLayout.API_PACKAGE, "HttpApi");
        ClassName async = ClassName.get(TypeLayout.API_PACKAGE, "AsyncServices");
        ClassName connectors = ClassName.get(TypeLayout.API_PACKAGE, "BoundRuntimes");
        Source source = model.source();
        return List.of(
                new EmittedType(async, AsyncServicesSpec.type(async, services), source),
                new EmittedType(connectors, BoundRuntimesSpec.type(connectors, bindings), source),
                new EmittedType(operations, new ApiOperationsSpec(operations, services).type(), source),
                new EmittedType(http, new HttpApiSpec(http, services).type(), source));
    }
}
