package io.cloudruntimes.sidecars;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The embedded runtime as a process of its own, which serves the wires of another runtime. Its dependencies are not on the class
 * path of the test, so an SDK that needs other versions of them can be tested on it.
 */
public final class EmbeddedProgram implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(\\w+)=\\w+://[^:/]+:(\\d+)");

    private final Process process;
    private final String listening;

    private EmbeddedProgram(Process process) throws IOException {
        this.process = process;
        // read to the end of this line only: the program prints nothing after it
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the embedded runtime ended before it listened; its own messages stand above");
        }
        listening = line;
    }

    /**
     * Starts it with free ports.
     *
     * @param runtime the runtime whose wires it serves
     * @param wires the names of these wires
     * @param options more options of its command {@code serve}
     */
    public static EmbeddedProgram serveAs(String runtime, List<String> wires, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--as", runtime));
        for (String wire : wires) {
            arguments.add("--wire-port");
            arguments.add(wire + "=0");
        }
        arguments.addAll(List.of(options));
        return start(arguments);
    }

    /**
     * Starts it with the neutral API at a free port.
     *
     * @param options more options of its command {@code serve}
     */
    public static EmbeddedProgram serve(String... options) {
        return serveAt(0, options);
    }

    /** The same at a port. */
    public static EmbeddedProgram serveAt(int port, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--port", Integer.toString(port)));
        arguments.addAll(List.of(options));
        return start(arguments);
    }

    private static EmbeddedProgram start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "io.cloudruntimes.embedded.Main",
                "serve"));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new EmbeddedProgram(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build writes the libraries of the program to a file. */
    private static String classPath() {
        Path target = Repository.root().resolve("embedded-runtime/target");
        try {
            return target.resolve("classes")
                    + System.getProperty("path.separator")
                    + Files.readString(target.resolve("classpath"));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded runtime is not built", e);
        }
    }

    /** The port of a wire. */
    public int port(String wire) {
        Matcher address = ADDRESS.matcher(listening);
        while (address.find()) {
            if (address.group(1).equals(wire)) {
                return Integer.parseInt(address.group(2));
            }
        }
        throw new IllegalArgumentException("no wire '" + wire + "' in: " + listening);
    }

    /** Where the neutral API is served. */
    public URI uri() {
        return URI.create(listening.substring(listening.lastIndexOf(' ') + 1));
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends it. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
