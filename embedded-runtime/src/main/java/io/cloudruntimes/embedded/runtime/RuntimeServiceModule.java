package io.cloudruntimes.embedded.runtime;

import com.google.auto.service.AutoService;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.runtime.RuntimeService;

/** The runtime's own service. */
@AutoService(ServiceModule.class)
public final class RuntimeServiceModule implements ServiceModule {
    @Override
    public String name() {
        return "runtime";
    }

    @Override
    public void start(ModuleContext context) {
        context.provide(
                RuntimeService.class,
                new EmbeddedRuntimeService(
                        context.database(), context.application(), context::components, context::shutdown),
                NoShutdown::new);
    }
}
