// Generated from spec/bindings/hand.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.capabilities;

import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.mill.MillOperations;
import io.cloudruntimes.mill.MillService;
import java.util.List;
import javax.annotation.processing.Generated;

/** What works on the hand mill: A mill inside the JVM. */
@Generated("io.cloudruntimes.generator")
public final class HandCapabilities {
    /** Of {@link MillService#grind}. */
    public static final Capabilities.Row GRIND = Capabilities.Row.supported(MillOperations.GRIND,
            "By hand. 'headers' is not supported: nobody reads them. 'grain' is not supported but for rye, "
                    + "oats: a hand is weak. 'form' is absent: the sieve is out of sight.");

    /** Of {@link MillService#readGauge}. */
    public static final Capabilities.Row READ_GAUGE =
            Capabilities.Row.unsupported(MillOperations.READ_GAUGE, "a hand has no gauge");

    /** Of {@link MillService#discardSack}. */
    public static final Capabilities.Row DISCARD_SACK = Capabilities.Row.supported(MillOperations.DISCARD_SACK, "");

    /** Of {@link MillService#discardSacks}. */
    public static final Capabilities.Row DISCARD_SACKS = Capabilities.Row.supported(MillOperations.DISCARD_SACKS, "");

    /** Of {@link MillService#watchGauge}. */
    public static final Capabilities.Row WATCH_GAUGE = Capabilities.Row.supported(MillOperations.WATCH_GAUGE,
            "'unit' is not supported but for turns: a hand counts turns.");

    /** Each of them. */
    public static final Capabilities ALL =
            Capabilities.of(List.of(GRIND, READ_GAUGE, DISCARD_SACK, DISCARD_SACKS, WATCH_GAUGE));

    private HandCapabilities() {}
}
