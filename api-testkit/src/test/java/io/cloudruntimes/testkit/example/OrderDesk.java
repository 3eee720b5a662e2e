package io.cloudruntimes.testkit.example;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.PubSub;
import io.cloudruntimes.SaveOptions;
import io.cloudruntimes.State;
import io.cloudruntimes.core.error.UnavailableException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Takes orders, and payments for them. */
final class OrderDesk {
    private static final Duration RESERVED = Duration.ofMinutes(15);

    private final State orders;
    private final PubSub bus;

    OrderDesk(CloudRuntimes runtimes) {
        orders = runtimes.state("orders");
        bus = runtimes.pubsub("bus");
    }

    /** Notes an order, which is forgotten if it is not paid in time. */
    void reserve(Order order) {
        orders.save(order.id(), order, SaveOptions.expiringAfter(RESERVED));
    }

    Optional<Order> find(String id) {
        return orders.get(id, Order.class);
    }

    /** Keeps the order for good, and tells everybody who waits for that. */
    Order pay(String id) {
        Order paid = orders.update(
                id,
                Order.class,
                found -> found.orElseThrow(() -> new NoSuchElementException(id)).settled());
        bus.publish("paid", paid);
        return paid;
    }

    /** The order, or nothing while the store cannot be reached: a page can be shown without it. */
    Optional<Order> glance(String id) {
        try {
            return find(id);
        } catch (UnavailableException e) {
            return Optional.empty();
        }
    }
}
