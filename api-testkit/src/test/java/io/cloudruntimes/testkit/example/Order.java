package io.cloudruntimes.testkit.example;

/** What somebody ordered, in cents. */
record Order(String id, long total, boolean paid) {
    Order settled() {
        return new Order(id, total, true);
    }
}
