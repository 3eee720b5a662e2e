package io.cloudruntimes.embedded.rpc;

import com.google.auto.service.AutoService;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.rpc.RpcService;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Calls between services. */
@AutoService(ServiceModule.class)
public final class RpcModule implements ServiceModule {
    /** The addresses of services that are not served on this runtime. */
    public static final ModuleOption<Map<String, URI>> ADDRESSES = ModuleOption.ofMap(
            "service",
            "NAME=URL",
            "The address of a service that is not served on this runtime: calls go to URL/METHOD over HTTP."
                    + " May be given several times",
            URI::create);
    /** A header of each call to a service at an address. */
    public static final ModuleOption<Map<String, ServiceHeader>> HEADERS = ModuleOption.ofMap(
            "service-header",
            "NAME=HEADER:VALUE",
            "A header that each call to a service at an address carries, such as its token. One for each service",
            ServiceHeader::parse);

    @Override
    public String name() {
        return "rpc";
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(ADDRESSES, HEADERS);
    }

    @Override
    public void start(ModuleContext context) {
        EmbeddedRpcService service = new EmbeddedRpcService(context.option(ADDRESSES), context.option(HEADERS));
        context.provide(RpcService.class, service);
        context.onClose(service::close);
    }
}
