package io.cloudruntimes.generator.binding.model;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import java.util.List;

/**
 * What a status means.
 *
 * @param status the status; {@link #ANY} for each that is no error of the runtime's own
 * @param absent whether there is nothing
 * @param outputs where each part of the result is; none if {@code absent}
 */
public record Outcome(int status, boolean absent, List<FieldMapping> outputs) {
    /** In place of a status: any. */
    public static final int ANY = 0;

    public boolean isAny() {
        return status == ANY;
    }
}
