package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.runtime.error.GrpcErrorEncoder;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.embedded.serve.MemoryBounds;
import io.cloudruntimes.embedded.serve.ServeLimits;
import io.cloudruntimes.embedded.serve.UnreadStreams;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A gRPC server on grpc-java, at one port. No other package needs grpc-java: an application that serves a gRPC wire adds
 * {@code io.grpc:grpc-netty-shaded}.
 */
public final class GrpcServer implements AutoCloseable {
    private static final BytesMarshaller MESSAGES = new BytesMarshaller();
    private static final long STOP_SECONDS = 5;
    /** Each has a thread while it is open. */
    private static final int MAX_STREAMED_CALLS = 250;
    /** More resets than a client needs that gives up all its calls; beyond that, the connection ends. */
    private static final int MAX_RESETS = 2_000;

    private static final int RESET_WINDOW_SECONDS = 10;
    private static final int FLOW_CONTROL_BYTES = 1 << 20;
    /** A connection that carries calls and does not answer a ping for this time ends. */
    private static final long PING_SECONDS = 30;

    private final Server server;

    private final ExecutorService streaming;

    private final List<EventLoopGroup> loops;

    private GrpcServer(Server server, ExecutorService streaming, List<EventLoopGroup> loops) {
        this.server = server;
        this.streaming = streaming;
        this.loops = loops;
    }

    /**
     * Starts the server.
     *
     * @param address where to listen; port 0 for a free one
     * @param sets the methods
     * @param errors writes errors
     * @param tokenHeader the header that carries the token; empty if none is required
     * @param access whether a caller that sends these tokens may call
     * @param refusal the error message for other callers
     * @param maxBytes the most bytes of a message
     * @param limits what clients may take
     * @param memory bounds what clients take together
     * @throws IOException if the address or port cannot be listened at
     */
    public static GrpcServer start(
            InetSocketAddress address,
            List<GrpcMethodSet> sets,
            GrpcErrorEncoder errors,
            String tokenHeader,
            Predicate<List<String>> access,
            String refusal,
            int maxBytes,
            ServeLimits limits,
            MemoryBounds memory)
            throws IOException {
        CallCloser end = new CallCloser(errors);
        ExecutorService streaming = new ThreadPoolExecutor(
                0,
                MAX_STREAMED_CALLS,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                TaskExecutors.daemons("cloud-runtimes-grpc"));
        Map<String, ServerServiceDefinition.Builder> services = new LinkedHashMap<>();
        Map<String, List<GrpcMethod>> byName = new LinkedHashMap<>();
        for (GrpcMethodSet set : sets) {
            set.methods()
                    .forEach(method -> byName.computeIfAbsent(method.name(), missing -> new ArrayList<>())
                            .add(method));
        }
        byName.values().forEach(methods -> {
            MethodDescriptor<Bytes, Bytes> descriptor = descriptor(methods.get(0));
            services.computeIfAbsent(descriptor.getServiceName(), ServerServiceDefinition::builder)
                    .addMethod(descriptor, handler(methods, end, streaming, tokenHeader, limits, memory.unread()));
        });
        MessageBuffers buffers = new MessageBuffers(memory.bodies(), unary(byName));
        TokenCheck token = new TokenCheck(tokenHeader, access, refusal);
        EventLoopGroup acceptor = eventLoops(1, "cloud-runtimes-grpc-accept");
        EventLoopGroup loops = eventLoops(0, "cloud-runtimes-grpc-io");
        NettyServerBuilder server = NettyServerBuilder.forAddress(address)
                .bossEventLoopGroup(acceptor)
                .workerEventLoopGroup(loops)
                .channelFactory(() -> new BoundedServerChannel(limits.maxConnections()))
                .maxConcurrentCallsPerConnection(limits.maxCallsPerConnection())
                .maxRstFramesPerWindow(MAX_RESETS, RESET_WINDOW_SECONDS)
                .keepAliveTime(PING_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(PING_SECONDS, TimeUnit.SECONDS)
                .flowControlWindow(FLOW_CONTROL_BYTES) // a fixed one: to find another out, the library would send pings
                .addStreamTracerFactory(buffers)
                .maxInboundMessageSize(maxBytes);
        services.values()
                .forEach(service -> server.addService(ServerInterceptors.intercept(service.build(), token, buffers)));
        try {
            return new GrpcServer(server.build().start(), streaming, List.of(acceptor, loops));
        } catch (IOException | RuntimeException e) {
            acceptor.shutdownGracefully();
            loops.shutdownGracefully();
            throw e;
        }
    }

    private static Set<String> unary(Map<String, List<GrpcMethod>> methods) {
        return methods.entrySet().stream()
                .filter(it -> it.getValue().get(0) instanceof GrpcMethod.Unary)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param threads how many; 0 for as many as the library finds fit
     */
    private static EventLoopGroup eventLoops(int threads, String name) {
        return new MultiThreadIoEventLoopGroup(threads, TaskExecutors.daemons(name), NioIoHandler.newFactory());
    }

    private static MethodDescriptor<Bytes, Bytes> descriptor(GrpcMethod method) {
        return MethodDescriptor.newBuilder(MESSAGES, MESSAGES)
                .setFullMethodName(method.name())
                .setType(
                        switch (method.kind()) {
                            case UNARY -> MethodDescriptor.MethodType.UNARY;
                            case CLIENT_STREAMING -> MethodDescriptor.MethodType.CLIENT_STREAMING;
                            case SERVER_STREAMING -> MethodDescriptor.MethodType.SERVER_STREAMING;
                            case BIDIRECTIONAL -> MethodDescriptor.MethodType.BIDI_STREAMING;
                        })
                .build();
    }

    /**
     * @param methods the operations on one method; several only where each has one request and one response
     */
    private static ServerCallHandler<Bytes, Bytes> handler(
            List<GrpcMethod> methods,
            CallCloser end,
            Executor streaming,
            String tokenHeader,
            ServeLimits limits,
            UnreadStreams unread) {
        if (methods.get(0) instanceof GrpcMethod.Unary) {
            return new UnaryHandler(
                    methods.stream().map(GrpcMethod.Unary.class::cast).toList(), end, tokenHeader);
        }
        if (methods.get(0) instanceof GrpcMethod.Streaming several) {
            return new StreamingHandler(several, end, streaming, tokenHeader, limits.bodyTimeout());
        }
        return new EventsHandler<>((GrpcMethod.Events<?, ?>) methods.get(0), end, tokenHeader, unread);
    }

    /** The port at which it listens. */
    public int port() {
        return server.getPort();
    }

    /** Takes no more calls, lets those that are under way be finished for a short time, and stops. */
    @Override
    public void close() {
        server.shutdown();
        try {
            if (!server.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                server.shutdownNow();
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            streaming.shutdownNow();
            loops.forEach(group -> group.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS));
        }
    }
}
