package io.cloudruntimes.core.spi;

import io.cloudruntimes.core.OperationInfo;
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
    public record Row(OperationInfo operation, boolean supported, String reason) {}

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
