package io.cloudruntimes.benchmarks;

import java.util.List;

/** The value that is read and saved. */
record Order(String id, String customer, long total, List<Line> lines) {
    record Line(String sku, int count) {}

    static final Order SAMPLE = new Order("o-1", "Ada Lovelace", 4200, List.of(new Line("a-1", 2), new Line("b-2", 1)));
}
