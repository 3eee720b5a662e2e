package io.cloudruntimes.generator.poet.api;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.EmittedType;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;

/** All that is emitted for one service besides the types that the documents name. */
public final class ServiceSpecs {
    private ServiceSpecs() {}

    /** The interfaces of the service, and its operations as facts. */
    public static List<ClassSpec> of(ApiModel model, Service service) {
        ServiceTypes types = new ServiceTypes(model, service);
        return List.of(
                new EmittedType(types.api(), new ServiceInterfaceSpec(types).type(), service.source()),
                new EmittedType(types.async(), new AsyncServiceSpec(types).type(), service.source()),
                new EmittedType(types.adapter(), new AsyncAdapterSpec(types).type(), service.source()),
                new EmittedType(types.operations(), new OperationsSpec(types).type(), service.source()));
    }
}
