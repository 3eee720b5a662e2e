package io.cloudruntimes.benchmarks.sidecar;

import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Prints medians; in brackets each as a multiple of the peer's. */
final class Table {
    /** Whom all are compared with. */
    private static final String PEER = "Dapr's SDK";

    private Table() {}

    static void head(String of) {
        System.out.printf(
                Locale.ROOT,
                "%n%-18s %17s %15s %15s %22s %13s %15s%n",
                of,
                "a second",
                "p50 us",
                "p99 us",
                "client CPU us each",
                "sidecar CPU us",
                "allocated KB");
    }

    static void rows(Map<String, Round> medians) {
        Round peer = medians.get(PEER);
        for (Map.Entry<String, Round> row : medians.entrySet()) {
            Round it = row.getValue();
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %9.0f (%4.2f) %8.0f (%4.2f) %8.0f (%4.2f) %14.0f (%4.2f) %14.0f %8.1f (%4.2f)%n",
                    row.getKey(),
                    it.perSecond(),
                    times(it, peer, Round::perSecond),
                    it.p50Micros(),
                    times(it, peer, Round::p50Micros),
                    it.p99Micros(),
                    times(it, peer, Round::p99Micros),
                    it.clientMicros(),
                    times(it, peer, Round::clientMicros),
                    it.sidecarMicros(),
                    it.kilobytes(),
                    times(it, peer, Round::kilobytes));
        }
    }

    /** How many times the peer's; not a number where a call of the peer failed. */
    private static double times(Round round, @Nullable Round peer, ToDoubleFunction<Round> figure) {
        return peer == null ? Double.NaN : figure.applyAsDouble(round) / figure.applyAsDouble(peer);
    }
}
