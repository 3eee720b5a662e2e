package io.cloudruntimes.benchmarks.sidecar;

import java.util.Locale;
import java.util.Map;

/** Prints medians; in brackets each as a multiple of the last contender's, which is the peer. */
final class Table {
    private Table() {}

    static void head(String of) {
        System.out.printf(
                "%n%-18s %17s %15s %15s %22s %13s %15s%n",
                of, "a second", "p50 us", "p99 us", "client CPU us each", "sidecar CPU us", "allocated KB");
    }

    static void rows(Map<String, Round> medians) {
        Round peer = null;
        for (Round round : medians.values()) {
            peer = round;
        }
        for (Map.Entry<String, Round> row : medians.entrySet()) {
            Round it = row.getValue();
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %9.0f (%4.2f) %8.0f (%4.2f) %8.0f (%4.2f) %14.0f (%4.2f) %14.0f %8.1f (%4.2f)%n",
                    row.getKey(),
                    it.perSecond(),
                    it.perSecond() / peer.perSecond(),
                    it.p50Micros(),
                    it.p50Micros() / peer.p50Micros(),
                    it.p99Micros(),
                    it.p99Micros() / peer.p99Micros(),
                    it.clientMicros(),
                    it.clientMicros() / peer.clientMicros(),
                    it.sidecarMicros(),
                    it.kilobytes(),
                    it.kilobytes() / peer.kilobytes());
        }
    }
}
