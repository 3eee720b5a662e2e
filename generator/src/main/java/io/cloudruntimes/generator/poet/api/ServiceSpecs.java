package io.cloudruntimes.generator.poet.api;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.EmittedType;
import io.cloudruntimes.generator.poet.ServiceTypes;
import io.cloudruntimes.generator.poet.http.AsyncHttpClientSpec;
import io.cloudruntimes.generator.poet.http.HttpClientSpec;
import io.cloudruntimes.generator.poet.http.HttpExchangesSpec;
import io.cloudruntimes.generator.poet.http.HttpSide;
import io.cloudruntimes.generator.poet.http.NeutralHttpSide;
import io.cloudruntimes.generator.poet.server.HttpRoutesSpec;
import java.util.List;

/** All that is emitted for one service besides the types that the documents name. */
public final class ServiceSpecs {
    private ServiceSpecs() {}

    /** The interfaces of the service, its operations as facts, and its client and routes of the neutral HTTP API. */
    public static List<ClassSpec> of(ApiModel model, Service service) {
        ServiceTypes types = new ServiceTypes(model, service);
        HttpSide neutral = new NeutralHttpSide(types);
        return List.of(
                new EmittedType(types.api(), new ServiceInterfaceSpec(types).type(), service.source()),
                new EmittedType(types.async(), new AsyncServiceSpec(types).type(), service.source()),
                new EmittedType(types.adapter(), new AsyncAdapterSpec(types).type(), service.source()),
                new EmittedType(types.operations(), new OperationsSpec(types).type(), service.source()),
                new EmittedType(types.exchanges(), new HttpExchangesSpec(types, neutral).type(), service.source()),
                new EmittedType(types.httpClient(), new HttpClientSpec(types).type(), service.source()),
                new EmittedType(types.asyncHttpClient(), new AsyncHttpClientSpec(types).type(), service.source()),
                new EmittedType(types.routes(), new HttpRoutesSpec(types, neutral).type(), service.source()));
    }
}
