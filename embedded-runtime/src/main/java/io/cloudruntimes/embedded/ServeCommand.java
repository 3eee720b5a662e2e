package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ListenAddress;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.WireOptions;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a runtime until it is shut down. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the neutral HTTP API, or the wires of another runtime, until it is shut down.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--port",
            defaultValue = "3600",
            description = "The port of the neutral HTTP API; 0 for a free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen at. Default: ${DEFAULT-VALUE}")
    private String host = ServeOptions.LOOPBACK;

    @Option(
            names = "--as",
            paramLabel = "RUNTIME",
            description = "Serves the wires of this runtime to its clients, in place of the neutral HTTP API")
    private @Nullable String as;

    @Option(
            names = "--wire-port",
            paramLabel = "WIRE=PORT",
            description = "With --as: the port of a wire; 0 for a free one. Default: the usual port of the runtime")
    private Map<String, Integer> wirePorts = new LinkedHashMap<>();

    @Option(
            names = "--app-port",
            paramLabel = "PORT",
            description =
                    "With --as: the port of the application behind the runtime, on this machine. It is called for its events,"
                            + " and is the service with the name of --app-id")
    private @Nullable Integer appPort;

    @Option(
            names = "--app-id",
            paramLabel = "NAME",
            defaultValue = "app",
            description = "With --app-port: the name of that application as a service. Default: ${DEFAULT-VALUE}")
    private String appId = "app";

    @Option(names = "--file", description = "The file that stores everything. Default: in memory")
    private @Nullable Path file;

    @Option(
            names = "--token",
            defaultValue = "${env:CLOUD_RUNTIMES_TOKEN}",
            description = "The token that clients must send; also read from CLOUD_RUNTIMES_TOKEN. Default: none")
    private @Nullable String token;

    @Override
    public Integer call() throws UnknownHostException {
        checkOptions();
        boolean open = token == null || token.isEmpty();
        if (open && !InetAddress.getByName(host).isLoopbackAddress()) {
            System.err.println(
                    "Warning: everyone who reaches " + host + " may call this runtime; set --token to prevent that");
        }
        EmbeddedRuntime.Builder builder = EmbeddedRuntime.builder();
        if (file != null) {
            builder.file(file);
        }
        ModuleArguments.apply(Objects.requireNonNull(command), builder);
        if (appPort != null) {
            builder.application(appId).service(appId, application(appPort));
        }
        try {
            ListenAddress.requireFree(
                    host, as == null ? List.of(port) : ports(as).values());
            run(builder, open);
            return 0;
        } catch (CloudRuntimesException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private void run(EmbeddedRuntime.Builder builder, boolean open) {
        try (EmbeddedRuntime runtime = builder.build()) {
            Runtime.getRuntime().addShutdownHook(new Thread(runtime::close, "cloud-runtimes-embedded-exit"));
            System.out.println(as == null ? serve(runtime, open) : serveAs(runtime, as, open));
            runtime.stopped().join();
        }
    }

    /** An option that would have no effect is refused, as is a wire that there is not. */
    private void checkOptions() {
        CommandLine line = Objects.requireNonNull(command).commandLine();
        if (as == null) {
            if (appPort != null) {
                throw new ParameterException(
                        line, "--app-port needs --as RUNTIME: the neutral API calls no application");
            }
            if (!wirePorts.isEmpty()) {
                throw new ParameterException(line, "--wire-port needs --as RUNTIME; the neutral HTTP API has --port");
            }
            return;
        }
        if (appPort == null && line.getParseResult().hasMatchedOption("--app-id")) {
            throw new ParameterException(line, "--app-id needs --app-port PORT");
        }
        if (line.getParseResult().hasMatchedOption("--port")) {
            throw new ParameterException(
                    line, "--port is for the neutral HTTP API; with --as, use --wire-port WIRE=PORT");
        }
        Set<String> wires;
        try {
            wires = EmbeddedRuntime.wiresOf(as).keySet();
        } catch (CloudRuntimesException e) {
            throw new ParameterException(line, "--as: " + e.getMessage(), e);
        }
        for (String wire : wirePorts.keySet()) {
            if (!wires.contains(wire)) {
                throw new ParameterException(line, "'" + as + "' has no wire '" + wire + "'; it has " + wires);
            }
        }
    }

    private static URI application(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private String serve(EmbeddedRuntime runtime, boolean open) {
        EmbeddedServer server = runtime.serve(new ServeOptions(host, port, open ? null : token));
        return "Cloud Runtimes embedded listening on " + server.uri();
    }

    /** The port of each wire: the one of the options, or the usual one of the runtime. */
    private Map<String, Integer> ports(String name) {
        Map<String, Integer> ports = new LinkedHashMap<>(EmbeddedRuntime.wiresOf(name));
        ports.putAll(wirePorts);
        return ports;
    }

    private String serveAs(EmbeddedRuntime runtime, String name, boolean open) {
        WireOptions options =
                new WireOptions(host, ports(name), open ? null : token, appPort == null ? null : application(appPort));
        return "Cloud Runtimes embedded as " + name + ", listening on "
                + runtime.serveAs(name, options).uris();
    }
}
