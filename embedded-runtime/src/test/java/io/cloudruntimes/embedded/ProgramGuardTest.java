package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program ends when it cannot go on, and when it is told to. */
class ProgramGuardTest {
    private static final int TERMINATED = 128 + 15;
    private static final int CONNECTIONS = 950;
    private static final String HEAD =
            "POST /v1/state/s/save HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100000\r\n\r\n";

    private final List<Socket> sockets = new ArrayList<>();
    private @Nullable Process started;
    private int port;
    private Path errorFile = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private Process serve(List<String> jvm, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(options));
        ProcessBuilder command = RuntimeProcess.command(arguments);
        command.command().addAll(1, jvm);
        errorFile = Files.createTempFile(folder, "errors", ".txt");
        Process process = command.redirectError(errorFile.toFile()).start();
        started = process;
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        port = URI.create(line.substring(line.lastIndexOf(' ') + 1)).getPort();
        return process;
    }

    @AfterEach
    void end() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        if (started != null) {
            started.destroyForcibly();
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        return socket;
    }

    private String errors() throws IOException {
        return RuntimeProcess.printed(Files.readAllBytes(errorFile));
    }

    @Test
    void exhaustedMemoryEndsTheProgramWithALineAndAStatusOfItsOwn() throws Exception {
        Process process = serve(List.of("-Xmx32m"), "--request-timeout", "600", "--max-buffered-bytes", "1000000000");
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                connect().getOutputStream().write((HEAD + "x".repeat(60_000)).getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            // it has ended
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ProgramGuard.OUT_OF_MEMORY);
        assertThat(errors()).contains("The memory of the runtime is exhausted; it ends with status 3.");
    }

    @Test
    void aSignalEndsItInGoodOrder() throws Exception {
        Process process = serve(List.of());
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        assertThat(errors()).isEmpty();
    }

    @Test
    void aProgramThatDoesNotStopEndsAtTheLimit() throws Exception {
        errorFile = Files.createTempFile(folder, "errors", ".txt");
        Process process = RuntimeProcess.command(UnstoppableProgram.class, List.of())
                .redirectError(errorFile.toFile())
                .start();
        started = process;
        assertThat(process.inputReader().readLine()).isEqualTo(UnstoppableProgram.READY);
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ProgramGuard.NOT_STOPPED);
        assertThat(errors()).contains("The runtime did not stop within 1 s; it ends with status 4.");
    }
}
