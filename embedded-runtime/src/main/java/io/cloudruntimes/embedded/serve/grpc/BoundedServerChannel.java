package io.cloudruntimes.embedded.serve.grpc;

import io.grpc.netty.shaded.io.netty.channel.Channel;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Accepts connections up to a number, and closes others at once. */
final class BoundedServerChannel extends NioServerSocketChannel {
    private final int maxConnections;
    private final AtomicInteger open = new AtomicInteger();

    BoundedServerChannel(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    @Override
    protected int doReadMessages(List<Object> accepted) throws Exception {
        int count = super.doReadMessages(accepted);
        if (count > 0) {
            Channel connection = (Channel) accepted.get(accepted.size() - 1);
            if (open.incrementAndGet() > maxConnections) {
                open.decrementAndGet();
                accepted.remove(connection);
                connection.unsafe().closeForcibly();
                return 0;
            }
            connection.closeFuture().addListener(closed -> open.decrementAndGet());
        }
        return count;
    }
}
