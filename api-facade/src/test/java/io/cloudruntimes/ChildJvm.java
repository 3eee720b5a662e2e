package io.cloudruntimes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of this class path in a JVM of its own, which can be stopped, continued and killed. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final PrintStream in;

    ChildJvm(Class<?> program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** The next line that it prints. */
    String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the program has ended");
        }
        return line;
    }

    void send(String line) {
        in.println(line);
    }

    /** Stops it as a debugger or a paused virtual machine does; no thread of it runs any more. */
    void stop() throws Exception {
        signal("STOP");
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        while (Files.exists(threads) && !areStopped(threads)) { // the signal reaches one after the other
            Thread.onSpinWait();
        }
    }

    private static boolean areStopped(Path threads) throws IOException {
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                String state = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
                if (!state.substring(state.lastIndexOf(')')).startsWith(") T")) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException e) {
            return false; // a thread that has just ended
        }
    }

    void resume() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        int result = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (result != 0) {
            throw new IOException("kill -" + name + " failed");
        }
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        kill();
    }
}
