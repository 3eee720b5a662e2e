package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.neutral.NeutralConnector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The embedded runtime, served by a process of its own. */
final class RuntimeProcess implements AutoCloseable {
    private final Process process;
    private final RuntimeConnection connection;

    private RuntimeProcess(Process process, RuntimeConnection connection) {
        this.process = process;
        this.connection = connection;
    }

    /** Serves a file at a free port. */
    static RuntimeProcess serve(Path file, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--file", file.toString()));
        arguments.addAll(List.of(more));
        Process process = command(arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as("the file opens").startsWith("Cloud Runtimes embedded listening on ");
        RuntimeConnection connection = new NeutralConnector()
                .connect(
                        URI.create(line.substring(line.lastIndexOf(' ') + 1)),
                        ConnectOptions.builder().retries(false).build());
        return new RuntimeProcess(process, connection);
    }

    /** The command that runs the program. */
    static ProcessBuilder command(List<String> arguments) {
        return command(Main.class, arguments);
    }

    /** The command that runs a program of this class path. */
    static ProcessBuilder command(Class<?> program, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", // SQLite is native, which newer JDKs warn of
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        all.addAll(arguments);
        return new ProcessBuilder(all);
    }

    /** What a program printed, without the JVM's own note on JAVA_TOOL_OPTIONS. */
    static String printed(byte[] output) {
        return new String(output, StandardCharsets.UTF_8).replaceAll("(?m)^Picked up .*\\R", "");
    }

    /** The client of a generated service. */
    <S> S service(Class<S> type) {
        return connection.service(type).orElseThrow();
    }

    long pid() {
        return process.pid();
    }

    /** Ends the process as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        connection.close();
    }
}
