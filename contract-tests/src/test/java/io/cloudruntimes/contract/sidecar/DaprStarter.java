package io.cloudruntimes.contract.sidecar;

import org.jspecify.annotations.Nullable;

/** Starts a Dapr sidecar with its stores and brokers. */
public final class DaprStarter implements RuntimeStarter {
    public DaprStarter() {}

    @Override
    public @Nullable String missing() {
        return Sidecars.notHere();
    }

    @Override
    public String start(String application) {
        return Sidecars.get().start(application).url();
    }
}
