// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.proto.EnumNumbers;
import io.cloudruntimes.job.JobKind;
import java.util.Map;
import javax.annotation.processing.Generated;

/** The values of {@link JobKind} as numbers. */
@Generated("io.cloudruntimes.generator")
final class ForgeJobKindNumbers {
    /** The only ones. */
    static final EnumNumbers<JobKind> NUMBERS =
            EnumNumbers.of("JobKind", JobKind::of, Map.ofEntries(Map.entry("round", 1), Map.entry("flat", 2)));

    private ForgeJobKindNumbers() {}
}
