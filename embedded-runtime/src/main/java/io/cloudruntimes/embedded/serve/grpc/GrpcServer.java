package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.runtime.GrpcErrorEncoder;
import io.cloudruntimes.core.server.GrpcMethod;
import io.cloudruntimes.core.server.GrpcMethodSet;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A port at which grpc-java answers. The only package that needs it: an application that serves a gRPC wire brings
 * {@code io.grpc:grpc-netty-shaded}.
 */
public final class GrpcServer implements AutoCloseable {
    private static final BytesMarshaller MESSAGES = new BytesMarshaller();
    private static final long STOP_SECONDS = 5;

    private final Server server;

    private GrpcServer(Server server) {
        this.server = server;
    }

    /**
     * Begins to answer.
     *
     * @param address where to listen; port 0 for a free one
     * @param service the full name of the service
     * @param sets its methods
     * @param errors says what goes wrong
     * @param tokenHeader the header that tells who is calling; empty if it does not ask
     * @param access whether who sends this token, which is null where it is not sent, may call
     * @param refusal what to tell others
     * @param maxBytes the most bytes of a message
     * @throws IOException if the address or port cannot be listened at
     */
    public static GrpcServer start(
            InetSocketAddress address,
            String service,
            List<GrpcMethodSet> sets,
            GrpcErrorEncoder errors,
            String tokenHeader,
            Predicate<@Nullable String> access,
            String refusal,
            int maxBytes)
            throws IOException {
        CallCloser end = new CallCloser(errors);
        ServerServiceDefinition.Builder definition = ServerServiceDefinition.builder(service);
        Map<String, List<GrpcMethod>> byName = new LinkedHashMap<>();
        for (GrpcMethodSet set : sets) {
            set.methods()
                    .forEach(method -> byName.computeIfAbsent(method.name(), missing -> new ArrayList<>())
                            .add(method));
        }
        byName.values()
                .forEach(methods -> definition.addMethod(descriptor(service, methods.get(0)), handler(methods, end)));
        TokenCheck token = new TokenCheck(tokenHeader, access, refusal);
        Server server = NettyServerBuilder.forAddress(address)
                .addService(ServerInterceptors.intercept(definition.build(), token))
                .maxInboundMessageSize(maxBytes)
                .build()
                .start();
        return new GrpcServer(server);
    }

    private static MethodDescriptor<Bytes, Bytes> descriptor(String service, GrpcMethod method) {
        return MethodDescriptor.newBuilder(MESSAGES, MESSAGES)
                .setFullMethodName(MethodDescriptor.generateFullMethodName(service, method.name()))
                .setType(
                        method instanceof GrpcMethod.Unary
                                ? MethodDescriptor.MethodType.UNARY
                                : MethodDescriptor.MethodType.BIDI_STREAMING)
                .build();
    }

    /**
     * @param methods the operations on one method; several only where each has one request and one answer
     */
    private static ServerCallHandler<Bytes, Bytes> handler(List<GrpcMethod> methods, CallCloser end) {
        return methods.get(0) instanceof GrpcMethod.Duplex<?, ?> duplex
                ? new DuplexHandler<>(duplex, end)
                : new UnaryHandler(
                        methods.stream().map(GrpcMethod.Unary.class::cast).toList(), end);
    }

    /** The port that is listened at. */
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
        }
    }
}
