package io.cloudruntimes.sdktests.dapr.wires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloudruntimes.sidecars.EmbeddedProgram;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Sidecars;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application on Dapr's SDK for Go gets the events of an input binding from the embedded runtime as from a real sidecar. */
@Tag("one-jdk")
@NeedsSidecars("dapr")
class BindingApplicationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needsGo() {
        String missing = ClientLanguage.missing("go");
        assumeTrue(missing.isEmpty(), missing);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private EmbeddedProgram embedded(int application) {
        return EmbeddedProgram.serveAs(
                "dapr",
                List.of("http", "grpc"),
                "--file",
                folder.resolve("data.db").toString(),
                "--queues",
                "tick,other",
                "--app-port",
                Integer.toString(application));
    }

    private static void create(EmbeddedProgram sidecar, String name, String text) throws Exception {
        String body = "{\"operation\":\"create\",\"data\":\"" + text + "\",\"metadata\":{\"k\":\"v\"}}";
        URI uri = URI.create("http://127.0.0.1:" + sidecar.port("http") + "/v1.0/bindings/" + name);
        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(uri)
                                        .POST(BodyPublishers.ofString(body))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void theEmbeddedRuntimeCallsItOverRestartsOfBoth() throws Exception {
        Path program = ClientLanguage.goApplication();
        int port = freePort();
        EmbeddedProgram sidecar = embedded(port);
        try {
            create(sidecar, "other", "for nobody");
            create(sidecar, "tick", "again");
            try (GoApplication application = new GoApplication(program, port)) {
                for (int i = 0; i < 2; i++) { // it failed the first time
                    assertThat(application.next()).isEqualTo("\"again\" v application/json");
                }
                create(sidecar, "tick", "now");
                assertThat(application.next()).isEqualTo("\"now\" v application/json");
            }
            create(sidecar, "tick", "meanwhile");
            try (GoApplication application = new GoApplication(program, port)) {
                List<String> repeated = new ArrayList<>(application.until("\"meanwhile\" v application/json"));
                sidecar.kill();
                sidecar = embedded(port);
                for (String text : List.of("after", "last")) {
                    create(sidecar, "tick", text);
                    repeated.addAll(application.until("\"" + text + "\" v application/json"));
                }
                // where the application or the runtime was killed before the reply was sent or stored, an event comes
                // once more
                assertThat(repeated)
                        .isSubsetOf("\"now\" v application/json", "\"meanwhile\" v application/json")
                        .doesNotHaveDuplicates();
            }
        } finally {
            sidecar.kill();
        }
    }

    @Test
    void aRealSidecarCallsItOverRestartsOfBoth() throws Exception {
        Path program = ClientLanguage.goApplication();
        int port = freePort();
        Sidecars.of("dapr").start("ticked", "APP_PORT=" + port);
        try {
            for (int starts = 0; starts < 2; starts++) {
                try (GoApplication application = new GoApplication(program, port)) {
                    assertThat(application.next()).isEqualTo("  application/json");
                    if (starts == 1) {
                        Sidecars.of("dapr").kill("ticked");
                        Sidecars.of("dapr").start("ticked", "APP_PORT=" + port);
                        assertThat(application.next()).isEqualTo("  application/json");
                    }
                }
            }
        } finally {
            Sidecars.of("dapr").terminate("ticked");
        }
    }
}
