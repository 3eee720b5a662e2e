package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.embedded.serve.ApplicationCredentials;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ListenAddress;
import io.cloudruntimes.embedded.serve.ServeLimits;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.WireOptions;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            split = ",",
            description =
                    "A name by which clients reach this runtime, beside localhost and its addresses. Without a token,"
                            + " requests to other names are refused. May be given several times")
    private Set<String> allowedHosts = new LinkedHashSet<>();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            split = ",",
            description =
                    "The origin of web pages that may call, as https://example.com; * for all. Default: pages of other"
                            + " sites are refused; with --as only if --allow-host is given. May be given several times")
    private Set<String> allowedOrigins = new LinkedHashSet<>();

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            description = "The most connections at one port. Default: 1000")
    private int maxConnections = ServeLimits.DEFAULT.maxConnections();

    @Option(
            names = "--max-calls",
            paramLabel = "N",
            description = "With --as: the most open calls of one gRPC connection. Default: 250")
    private int maxCalls = ServeLimits.DEFAULT.maxCallsPerConnection();

    @Option(
            names = "--request-timeout",
            paramLabel = "SECONDS",
            description =
                    "How long the head of a request may take, and its body may stand still or come with less than 1024"
                            + " bytes a second. Default: 20")
    private int requestTimeout = (int) ServeLimits.DEFAULT.headTimeout().toSeconds();

    @Option(
            names = "--max-unread-bytes",
            paramLabel = "BYTES",
            description =
                    "The most bytes, over all streams, that wait for clients to read them; beyond these the slowest is cut"
                            + " off. Default: an eighth of the heap, at most 64 MiB")
    private long maxUnreadBytes = ServeLimits.DEFAULT.maxUnreadBytes();

    @Option(
            names = "--max-buffered-bytes",
            paramLabel = "BYTES",
            description =
                    "The most bytes of the bodies of requests, over all of them, that are held at once; beyond these requests"
                            + " are refused. Default: a quarter of the heap")
    private long maxBufferedBytes = ServeLimits.DEFAULT.maxBufferedBytes();

    @Option(
            names = "--max-requested-streams",
            paramLabel = "N",
            description =
                    "With --as: the most streams that the application has started by requests and not stopped. Default: 1000")
    private int maxRequestedStreams = ServeLimits.DEFAULT.maxRequestedStreams();

    @Option(
            names = "--stop-timeout",
            paramLabel = "SECONDS",
            defaultValue = "15",
            description = "How long a stop may take after SIGTERM; then the program ends with status 4."
                    + " Default: ${DEFAULT-VALUE}")
    private int stopTimeout;

    @Override
    public Integer call() {
        checkOptions();
        PrintWriter err = line().getErr();
        boolean open = token == null || token.isEmpty();
        try {
            if (open && !InetAddress.getByName(host).isLoopbackAddress()) {
                err.println("Warning: everyone who reaches " + host
                        + " may call this runtime; set --token to prevent that");
            }
        } catch (UnknownHostException e) {
            err.println("the host '" + host + "' is not known; --host takes an address of this machine");
            return 1;
        }
        EmbeddedRuntime.Builder builder = EmbeddedRuntime.builder();
        if (file != null) {
            builder.file(file);
        }
        ModuleArguments.apply(Objects.requireNonNull(command), builder);
        if (appPort != null) {
            builder.application(appId);
            ApplicationCredentials credentials = EmbeddedRuntime.applicationCredentialsOf(Objects.requireNonNull(as));
            if (credentials == null) {
                builder.service(appId, application(appPort));
            } else {
                builder.service(appId, application(appPort), credentials.header(), credentials.value());
            }
        }
        try {
            ListenAddress.requireFree(
                    host, as == null ? List.of(port) : ports(as).values());
            run(builder, open);
            return 0;
        } catch (CloudRuntimesException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }

    private void run(EmbeddedRuntime.Builder builder, boolean open) {
        try (EmbeddedRuntime runtime = builder.build()) {
            ProgramGuard.start(runtime::close, Duration.ofSeconds(stopTimeout), line().getErr());
            line().getOut().println(as == null ? serve(runtime, open) : serveAs(runtime, as, open));
            runtime.stopped().join();
        }
    }

    /** An option that would have no effect is refused, as is a wire that there is not. */
    private void checkOptions() {
        CommandLine line = line();
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

    private ServeLimits limits() {
        return ServeLimits.DEFAULT
                .withMaxConnections(maxConnections)
                .withMaxCallsPerConnection(maxCalls)
                .withHeadTimeout(Duration.ofSeconds(requestTimeout))
                .withBodyTimeout(Duration.ofSeconds(requestTimeout))
                .withMaxUnreadBytes(maxUnreadBytes)
                .withMaxBufferedBytes(maxBufferedBytes)
                .withMaxRequestedStreams(maxRequestedStreams);
    }

    private String serve(EmbeddedRuntime runtime, boolean open) {
        EmbeddedServer server = runtime.serve(
                new ServeOptions(host, port, open ? null : token, allowedHosts, allowedOrigins, limits()));
        return "Cloud Runtimes embedded listening on " + server.uri();
    }

    /** The port of each wire: the one of the options, or the usual one of the runtime. */
    private Map<String, Integer> ports(String name) {
        Map<String, Integer> ports = new LinkedHashMap<>(EmbeddedRuntime.wiresOf(name));
        ports.putAll(wirePorts);
        return ports;
    }

    private String serveAs(EmbeddedRuntime runtime, String name, boolean open) {
        WireOptions options = new WireOptions(
                host,
                ports(name),
                open ? null : token,
                appPort == null ? null : application(appPort),
                allowedHosts,
                allowedOrigins.isEmpty() && allowedHosts.isEmpty() ? null : allowedOrigins,
                limits());
        return "Cloud Runtimes embedded as " + name + ", listening on "
                + runtime.serveAs(name, options).uris();
    }
}
