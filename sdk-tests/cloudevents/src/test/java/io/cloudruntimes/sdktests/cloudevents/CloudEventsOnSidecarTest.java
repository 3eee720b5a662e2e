package io.cloudruntimes.sdktests.cloudevents;

import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Sidecars;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real Dapr sidecar does the same, with differences of its own: the list of the embedded runtime is no longer than its. */
@Tag("one-jdk")
@NeedsSidecars("dapr")
class CloudEventsOnSidecarTest {
    private static final String APPLICATION = "cloudevents";

    @Test
    void eventsOfTheSdksArriveAsTheyAre() throws Exception {
        try (ReceivingApplication application = ReceivingApplication.start()) {
            var sidecar = Sidecars.of("dapr").start(APPLICATION, "APP_PORT=" + application.port());
            try {
                new SdkEvents(sidecar.port("http"), application).check("dapr.yaml");
            } finally {
                Sidecars.of("dapr").terminate(APPLICATION);
            }
        }
    }
}
