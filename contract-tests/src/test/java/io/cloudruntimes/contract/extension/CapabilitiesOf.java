package io.cloudruntimes.contract.extension;

import io.cloudruntimes.CloudRuntimes;

/** A program that prints what the connector of a URL says of each operation. */
final class CapabilitiesOf {
    private CapabilitiesOf() {}

    public static void main(String[] arguments) {
        try (CloudRuntimes runtime = CloudRuntimes.connect(arguments[0])) {
            runtime.capabilities()
                    .rows()
                    .forEach(row -> System.out.println(
                            row.operation().name() + (row.supported() ? " works" : ": " + row.reason())));
        }
    }
}
