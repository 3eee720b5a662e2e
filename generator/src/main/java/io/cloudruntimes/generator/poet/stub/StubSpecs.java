package io.cloudruntimes.generator.poet.stub;

import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.EmittedType;
import io.cloudruntimes.generator.poet.PoetTypes;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.List;

/** All that is emitted for the test kit; what it stands on is the test kit's own. */
public final class StubSpecs {
    private StubSpecs() {}

    /** The stubs of each operation, and the list of the runtimes that can be stubbed. */
    public static List<ClassSpec> of(ApiModel model, List<RuntimeBinding> bindings) {
        List<ServiceTypes> services = model.services().stream()
                .map(service -> new ServiceTypes(model, service))
                .toList();
        return List.of(
                new EmittedType(
                        StubTypes.OPERATION_STUBS,
                        new OperationStubsSpec(new PoetTypes(model), services).type(),
                        model.source()),
                new EmittedType(StubTypes.RUNTIME_STUBS, RuntimeStubsSpec.type(bindings), model.source()));
    }
}
