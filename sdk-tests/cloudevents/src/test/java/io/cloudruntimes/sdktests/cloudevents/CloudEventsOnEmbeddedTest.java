package io.cloudruntimes.sdktests.cloudevents;

import io.cloudruntimes.sidecars.EmbeddedProgram;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The embedded runtime as Dapr delivers what the SDKs make as the same event, but for the listed differences. */
@Tag("one-jdk")
class CloudEventsOnEmbeddedTest {
    private static final String APPLICATION = "cloudevents";

    @Test
    void eventsOfTheSdksArriveAsTheyAre() throws Exception {
        try (ReceivingApplication application = ReceivingApplication.start();
                EmbeddedProgram embedded = EmbeddedProgram.serveAs(
                        "dapr",
                        List.of("http"),
                        "--brokers",
                        ReceivingApplication.BROKER,
                        "--app-id",
                        APPLICATION,
                        "--app-port",
                        Integer.toString(application.port()))) {
            new SdkEvents(embedded.port("http"), application).check("embedded.yaml");
        }
    }
}
