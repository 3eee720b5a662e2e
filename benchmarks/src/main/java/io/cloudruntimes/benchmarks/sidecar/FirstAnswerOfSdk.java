package io.cloudruntimes.benchmarks.sidecar;

import io.dapr.client.DaprClient;

/** A process that makes one call with Dapr's SDK and prints a line. Arguments: the ports of the sidecar's HTTP and gRPC API. */
public final class FirstAnswerOfSdk {
    private FirstAnswerOfSdk() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        try (DaprClient dapr = Sdk.builder(Integer.parseInt(args[0]), Integer.parseInt(args[1]))
                .build()) {
            dapr.getState(Target.STORE, Target.KEY, byte[].class).block();
            FirstAnswer.answered();
        }
    }
}
