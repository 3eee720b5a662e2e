package consumer;

import io.cloudruntimes.Ack;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.State;
import io.cloudruntimes.core.stream.Subscription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Saves an order, reads it, publishes it, and receives it, on the runtime of the URL given, the embedded one if none is. */
public final class Orders {
    private Orders() {}

    /** An order. */
    public record Order(String id, long total) {}

    /** Prints what came of it. */
    public static void main(String[] args) throws Exception {
        System.out.println(run(args.length > 0 ? args[0] : "embedded:"));
    }

    static String run(String url) throws Exception {
        CompletableFuture<Order> received = new CompletableFuture<>();
        try (CloudRuntimes runtime = CloudRuntimes.connect(url)) {
            State orders = runtime.state("orders");
            orders.save("o-1", new Order("o-1", 4200));
            Order found = orders.get("o-1", Order.class).orElseThrow();
            try (Subscription paid = runtime.pubsub("bus").subscribe("paid", Order.class, event -> {
                received.complete(event.value());
                return Ack.SUCCESS;
            })) {
                runtime.pubsub("bus").publish("paid", found);
                return "Read " + found + ", received " + received.get(10, TimeUnit.SECONDS);
            }
        }
    }
}
