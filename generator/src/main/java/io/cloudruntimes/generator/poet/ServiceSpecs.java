package io.cloudruntimes.generator.poet;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Service;
import java.util.List;

/** All that is emitted for one service besides its requests and types. */
public final class ServiceSpecs {
    private ServiceSpecs() {}

    /** The interfaces of the service, its operations as facts, and its client and routes of the neutral HTTP API. */
    public static List<ClassSpec> of(ApiModel model, Service service) {
        ServiceTypes types = new ServiceTypes(model, service);
        return List.of(
                spec(types.api(), new ServiceInterfaceSpec(types).type()),
                spec(types.async(), new AsyncServiceSpec(types).type()),
                spec(types.adapter(), new AsyncAdapterSpec(types).type()),
                spec(types.operations(), new OperationsSpec(types).type()),
                spec(types.exchanges(), new HttpExchangesSpec(types).type()),
                spec(types.httpClient(), new HttpClientSpec(types).type()),
                spec(types.asyncHttpClient(), new AsyncHttpClientSpec(types).type()),
                spec(types.routes(), new HttpRoutesSpec(types).type()));
    }
}
