package io.cloudruntimes.benchmarks.sidecar;

import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.HttpExtension;
import io.dapr.config.Properties;
import java.util.Map;

/** Dapr's own SDK. */
final class Sdk implements Client {
    private final DaprClient dapr;
    private final DaprPreviewClient preview;

    Sdk(Target target) {
        dapr = builder(target.httpPort(), target.grpcPort()).build();
        preview = builder(target.httpPort(), target.grpcPort()).buildPreviewClient();
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
            case TRY_LOCK -> lock();
        }
    }

    private void lock() {
        int seconds = (int) Target.LOCK_EXPIRY.toSeconds();
        if (!Boolean.TRUE.equals(preview.tryLock(Target.LOCKS, Target.freeResource(), Target.APP, seconds)
                .block())) {
            throw new IllegalStateException("the lock is held");
        }
    }

    @Override
    public void close() throws Exception {
        dapr.close();
        preview.close();
    }
}
