package io.cloudruntimes.benchmarks.sidecar;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.time.Duration;

/**
 * What was used up to a moment.
 *
 * @param clientCpuNanos processor time of this process, with its garbage collection and compilation
 * @param sidecarCpuNanos processor time of the sidecar, to 10 ms
 * @param allocated bytes allocated by all threads of this process; before JDK 21 by those that are alive
 */
record Meter(long clientCpuNanos, long sidecarCpuNanos, long allocated) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Meter read(long sidecarPid) {
        long sidecar = ProcessHandle.of(sidecarPid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos)
                .orElse(0L);
        return new Meter(SYSTEM.getProcessCpuTime(), sidecar, allocatedBytes());
    }

    Meter since(Meter before) {
        return new Meter(
                clientCpuNanos - before.clientCpuNanos,
                sidecarCpuNanos - before.sidecarCpuNanos,
                allocated - before.allocated);
    }

    private static long allocatedBytes() {
        try {
            Method total = ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes"); // since JDK 21
            return (long) total.invoke(THREADS);
        } catch (ReflectiveOperationException e) {
            long sum = 0;
            for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
                sum += Math.max(bytes, 0);
            }
            return sum;
        }
    }
}
