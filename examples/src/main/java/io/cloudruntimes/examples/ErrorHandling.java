package io.cloudruntimes.examples;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Entry;
import io.cloudruntimes.SaveOptions;
import io.cloudruntimes.State;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;

/** The code of the page about errors. */
public final class ErrorHandling {
    private ErrorHandling() {}

    /** Runs it on the embedded runtime, which is nowhere if a URL is given. */
    public static void main(String[] args) {
        try (CloudRuntimes runtime = CloudRuntimes.connect(args.length > 0 ? args[0] : "embedded:")) {
            System.out.println(load(runtime.state("orders"), "o-1"));
        }
    }

    static String load(State orders, String key) {
        try {
            return orders.get(key, String.class).orElse("not there");
        } catch (CloudRuntimesException e) {
            switch (e.code()) {
                case COMPONENT_NOT_FOUND -> throw new IllegalStateException("configure the store " + e.resource(), e);
                case UNAVAILABLE, TIMEOUT -> {
                    return "later: " + e.getMessage();
                }
                default -> throw e;
            }
        }
    }

    static long count(State counters) {
        return counters.update("visits", Long.class, visits -> visits.orElse(0L) + 1);
    }

    static String rename(State orders, String key, String name) {
        Entry<String> read = orders.getEntry(key, String.class).orElseThrow();
        try {
            orders.save(key, name, SaveOptions.ifEtag(read.etag()));
            return name;
        } catch (ConflictException e) { // somebody wrote in between; nothing was saved
            return orders.get(key, String.class).orElse("deleted meanwhile");
        }
    }
}
