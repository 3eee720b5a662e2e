package io.cloudruntimes.embedded;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A program that is guarded, and whose stop never ends. */
final class UnstoppableProgram {
    static final String READY = "ready";

    private UnstoppableProgram() {}

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        ProgramGuard.start(
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                Duration.ofSeconds(1),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.out.println(READY);
        never.await();
    }
}
