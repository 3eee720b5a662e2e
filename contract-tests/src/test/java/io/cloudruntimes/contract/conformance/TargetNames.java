package io.cloudruntimes.contract.conformance;

/** A program that prints the names of the runtimes that the suite runs against. */
final class TargetNames {
    private TargetNames() {}

    public static void main(String[] arguments) {
        Target.all().forEach(System.out::println);
    }
}
