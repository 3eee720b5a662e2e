package io.cloudruntimes.core.spi;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import java.util.List;
import java.util.Optional;

/**
 * What works on a runtime.
 *
 * @param rows one for each operation of the API
 */
public record Capabilities(List<Row> rows) {
    public Capabilities {
        rows = List.copyOf(rows);
    }

    /**
     * One operation.
     *
     * @param operation the operation
     * @param supported whether it works here
     * @param reason why it does not, or what to know about it; empty if nothing
     */
    public record Row(OperationInfo operation, boolean supported, String reason) {
        /** An operation that works, with what to know about it; empty if nothing. */
        public static Row supported(OperationInfo operation, String notes) {
            return new Row(operation, true, notes);
        }

        /** An operation that does not work, and why. */
        public static Row unsupported(OperationInfo operation, String reason) {
            return new Row(operation, false, reason);
        }

        /**
         * Makes sure that the operation works.
         *
         * @throws UnsupportedByRuntimeException with the reason, if it does not
         */
        public void requireSupported() {
            if (!supported) {
                throw new UnsupportedByRuntimeException(
                        operation.name() + " is not supported by this runtime: " + reason + "; nothing was sent");
            }
        }
    }

    /** The given rows. */
    public static Capabilities of(List<Row> rows) {
        return new Capabilities(rows);
    }

    /** Everything works. */
    public static Capabilities all(List<OperationInfo> operations) {
        return of(operations.stream()
                .map(operation -> new Row(operation, true, ""))
                .toList());
    }

    /** The row of an operation, by its id; empty if the API has no such operation. */
    public Optional<Row> of(String operationId) {
        return rows.stream()
                .filter(row -> row.operation().operationId().equals(operationId))
                .findFirst();
    }

    /** Whether an operation works here; false for an unknown id. */
    public boolean supports(String operationId) {
        return of(operationId).map(Row::supported).orElse(false);
    }
}
