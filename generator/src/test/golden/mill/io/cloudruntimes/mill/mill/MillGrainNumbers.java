// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.proto.EnumNumbers;
import io.cloudruntimes.mill.Grain;
import java.util.Map;
import javax.annotation.processing.Generated;

/** The values of {@link Grain} as numbers. */
@Generated("io.cloudruntimes.generator")
final class MillGrainNumbers {
    /** The only ones. */
    static final EnumNumbers<Grain> NUMBERS =
            EnumNumbers.of("Grain", Grain::of, Map.ofEntries(Map.entry("rye", 1), Map.entry("oats", 2)));

    private MillGrainNumbers() {}
}
