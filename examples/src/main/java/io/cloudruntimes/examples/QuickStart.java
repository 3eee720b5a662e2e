package io.cloudruntimes.examples;

import io.cloudruntimes.Ack;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.State;
import io.cloudruntimes.core.stream.Subscription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The code of the README. */
public final class QuickStart {
    private QuickStart() {}

    /** What is stored. */
    record Order(String id, long total) {}

    /** Runs it on the runtime of the URL, the embedded one if none is given. */
    public static void main(String[] args) throws Exception {
        System.out.println("Received " + run(args.length > 0 ? args[0] : "embedded:"));
    }

    static Order run(String url) throws Exception {
        CompletableFuture<Order> received = new CompletableFuture<>();
        try (CloudRuntimes runtime = CloudRuntimes.connect(url)) { // embedded: or http://host:port or dapr://host
            State orders = runtime.state("orders");
            orders.save("o-1", new Order("o-1", 4200));
            Order found = orders.get("o-1", Order.class).orElseThrow();

            try (Subscription paid = runtime.pubsub("bus").subscribe("paid", Order.class, event -> {
                received.complete(event.value());
                return Ack.SUCCESS;
            })) {
                runtime.pubsub("bus").publish("paid", found);
                received.get(10, TimeUnit.SECONDS);
            }
        }
        return received.join();
    }
}
