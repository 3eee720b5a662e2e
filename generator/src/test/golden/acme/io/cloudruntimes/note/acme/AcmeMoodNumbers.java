// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.proto.EnumNumbers;
import io.cloudruntimes.note.Mood;
import java.util.Map;
import javax.annotation.processing.Generated;

/** The values of {@link Mood} as numbers. */
@Generated("io.cloudruntimes.generator")
final class AcmeMoodNumbers {
    /** The only ones. */
    static final EnumNumbers<Mood> NUMBERS =
            EnumNumbers.of("Mood", Mood::of, Map.ofEntries(Map.entry("glad", 1), Map.entry("grim", 2)));

    private AcmeMoodNumbers() {}
}
