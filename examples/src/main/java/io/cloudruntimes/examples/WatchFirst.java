package io.cloudruntimes.examples;

import io.cloudruntimes.Configuration;
import io.cloudruntimes.WatchOptions;
import io.cloudruntimes.core.stream.Subscription;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How the page about configuration waits for the first value of a watch. */
final class WatchFirst {
    private WatchFirst() {}

    static String read(Configuration settings) throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        WatchOptions options = WatchOptions.DEFAULT.withPresentValues();
        try (Subscription watched = settings.watch(List.of("db.url"), options, change -> {
            first.complete(change.value().orElse("none"));
        })) {
            return first.get(10, TimeUnit.SECONDS); // the handler may not have run yet when watch returns
        }
    }
}
