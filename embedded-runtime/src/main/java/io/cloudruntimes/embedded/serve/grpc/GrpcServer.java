package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.runtime.error.GrpcErrorEncoder;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A gRPC server on grpc-java, at one port. No other package needs grpc-java: an application that serves a gRPC wire adds
 * {@code io.grpc:grpc-netty-shaded}.
 */
public final class GrpcServer implements AutoCloseable {
    private static final BytesMarshaller MESSAGES = new BytesMarshaller();
    private static final long STOP_SECONDS = 5;

    private final Server server;

    private final ExecutorService streaming;

    private GrpcServer(Server server, ExecutorService streaming) {
        this.server = server;
        this.streaming = streaming;
    }

    /**
     * Starts the server.
     *
     * @param address where to listen; port 0 for a free one
     * @param sets the methods
     * @param errors writes errors
     * @param tokenHeader the header that carries the token; empty if none is required
     * @param access whether a caller with this token may call; the token is null if the caller sends none
     * @param refusal the error message for other callers
     * @param maxBytes the most bytes of a message
     * @throws IOException if the address or port cannot be listened at
     */
    public static GrpcServer start(
            InetSocketAddress address,
            List<GrpcMethodSet> sets,
            GrpcErrorEncoder errors,
            String tokenHeader,
            Predicate<@Nullable String> access,
            String refusal,
            int maxBytes)
            throws IOException {
        CallCloser end = new CallCloser(errors);
        ExecutorService streaming = TaskExecutors.perTask("cloud-runtimes-grpc");
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
                    .addMethod(descriptor, handler(methods, end, streaming));
        });
        TokenCheck token = new TokenCheck(tokenHeader, access, refusal);
        NettyServerBuilder server = NettyServerBuilder.forAddress(address).maxInboundMessageSize(maxBytes);
        services.values().forEach(service -> server.addService(ServerInterceptors.intercept(service.build(), token)));
        return new GrpcServer(server.build().start(), streaming);
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
            List<GrpcMethod> methods, CallCloser end, Executor streaming) {
        if (methods.get(0) instanceof GrpcMethod.Unary) {
            return new UnaryHandler(
                    methods.stream().map(GrpcMethod.Unary.class::cast).toList(), end);
        }
        if (methods.get(0) instanceof GrpcMethod.Streaming several) {
            return new StreamingHandler(several, end, streaming);
        }
        return new EventsHandler<>((GrpcMethod.Events<?, ?>) methods.get(0), end);
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
        }
    }
}
