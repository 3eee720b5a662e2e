package io.cloudruntimes.benchmarks.sidecar;

import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.domain.HttpExtension;
import io.dapr.config.Properties;
import java.util.Map;

/** Dapr's own SDK. */
final class Sdk implements Client {
    private final DaprClient dapr;

    Sdk(Target target) {
        dapr = builder(target.httpPort(), target.grpcPort()).build();
    }

    static DaprClientBuilder builder(int httpPort, int grpcPort) {
        return new DaprClientBuilder()
                .withPropertyOverrides(Map.of(
                        Properties.HTTP_PORT, Integer.toString(httpPort),
                        Properties.GRPC_PORT, Integer.toString(grpcPort)));
    }

    @Override
    public String name() {
        return "Dapr's SDK";
    }

    @Override
    public boolean can(Operation operation) {
        return true;
    }

    @Override
    @SuppressWarnings("deprecation") // it is what the SDK has for calling a method
    public void call(Operation operation) {
        switch (operation) {
            case GET ->
                dapr.getState(Target.STORE, Target.KEY, byte[].class).block().getValue();
            case SAVE ->
                dapr.saveState(Target.STORE, Target.KEY, Target.value()).block();
            case PUBLISH ->
                dapr.publishEvent(Target.BROKER, Target.TOPIC, Target.value()).block();
            case INVOKE ->
                dapr.invokeMethod(Target.APP, Target.METHOD, Target.value(), HttpExtension.POST, byte[].class)
                        .block();
            case CONFIGURATION ->
                dapr.getConfiguration(Target.SETTINGS, Target.KEY).block().getValue();
        }
    }

    @Override
    public void close() throws Exception {
        dapr.close();
    }
}
