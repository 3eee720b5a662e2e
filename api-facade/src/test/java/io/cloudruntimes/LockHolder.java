package io.cloudruntimes;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A program that holds a lock: the URL of the runtime, the resource, the seconds of the expiry, and {@code renew} to renew it. It prints
 * {@code held}, then answers each line with {@code isHeld} or {@code lost CAUSE}.
 */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
        try (CloudRuntimes runtime = CloudRuntimes.connect(arguments[0])) {
            LockOptions options = LockOptions.DEFAULT.withOnLost(loss -> {
                synchronized (LockHolder.class) {
                    System.out.println("lost " + loss.cause());
                }
            });
            Lock lock = runtime.locks("locks")
                    .acquire(
                            arguments[1],
                            Duration.ofSeconds(Long.parseLong(arguments[2])),
                            arguments.length > 3 ? options.withRenewal() : options);
            System.out.println("held");
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (in.readLine() != null) {
                synchronized (LockHolder.class) {
                    System.out.println(lock.isHeld());
                }
            }
        }
    }
}
