package io.cloudruntimes.examples;

import io.cloudruntimes.core.error.CloudRuntimesException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Prints one line for each step: what was called, what came back, how long it took; and counts what was not as expected. */
final class StepLog {
    private static final int LONGEST_ANSWER = 64;

    private final PrintStream out;
    private int steps;
    private int failed;

    StepLog(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.println();
        out.println(title);
    }

    /** A step that must have the expected result. */
    void step(String call, Object expected, Callable<?> work) {
        long start = System.nanoTime();
        String shown;
        boolean right;
        try {
            Object answer = work.call();
            shown = String.valueOf(answer);
            right = Objects.equals(expected, answer);
        } catch (Exception e) {
            shown = e instanceof CloudRuntimesException error ? error.code().value() : e.toString();
            right = false;
        }
        line(call, shown, expected, right, start);
    }

    /** A step that gives nothing back and must succeed. */
    void step(String call, Action work) {
        step(call, "done", () -> {
            work.run();
            return "done";
        });
    }

    /** A step that must fail with the given code. */
    void fails(String call, String code, Action work) {
        step(call, code, () -> {
            try {
                work.run();
                return "no error";
            } catch (CloudRuntimesException e) {
                return e.code().value();
            }
        });
    }

    /** Something to do. */
    interface Action {
        void run() throws Exception;
    }

    private void line(String call, String answer, Object expected, boolean right, long start) {
        double millis = (System.nanoTime() - start) / 1e6;
        String cut = answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER - 3) + "...";
        out.println(
                String.format(Locale.ROOT, "  %s %-46s %-64s %8.1f ms", right ? "ok   " : "WRONG", call, cut, millis));
        steps++;
        if (!right) {
            failed++;
            out.println("        expected: " + expected + "; was: " + answer);
        }
    }

    /** Prints the sum; whether everything was as expected. */
    boolean finish() {
        out.println();
        out.println(steps + " steps, " + (failed == 0 ? "each as expected" : failed + " NOT as expected"));
        return failed == 0;
    }
}
