package io.cloudruntimes.benchmarks.sidecar;

import io.cloudruntimes.CloudRuntimes;
import java.lang.management.ManagementFactory;

/** A process that makes one call with this project's client and prints a line. Argument: the URL of the sidecar. */
public final class FirstAnswer {
    private FirstAnswer() {}

    /** Runs it. */
    public static void main(String[] args) {
        try (CloudRuntimes runtimes = CloudRuntimes.connect(args[0])) {
            runtimes.state(Target.STORE).get(Target.KEY, byte[].class).orElseThrow();
            answered();
        }
    }

    /** Says it, and the processor time of this process up to now, in nanoseconds. */
    static void answered() {
        System.out.println("answered");
        System.out.println(((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime());
        System.out.flush();
    }
}
