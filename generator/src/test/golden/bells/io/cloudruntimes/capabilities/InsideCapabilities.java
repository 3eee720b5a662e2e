// Generated from spec/bindings/inside.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.capabilities;

import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.note.BellOperations;
import io.cloudruntimes.note.BellService;
import java.util.List;
import javax.annotation.processing.Generated;

/** What works on the inside runtime: A runtime inside the JVM. */
@Generated("io.cloudruntimes.generator")
public final class InsideCapabilities {
    /** Of {@link BellService#mute}. */
    public static final Capabilities.Row MUTE_BELLS = Capabilities.Row.supported(BellOperations.MUTE, "");

    /** Of {@link BellService#rings}. */
    public static final Capabilities.Row RECEIVE_RINGS = Capabilities.Row.supported(BellOperations.RINGS,
            "They ring in the order in which they are due; \"at once\" is no time.");

    /** Of {@link BellService#settings}. */
    public static final Capabilities.Row WATCH_SETTINGS =
            Capabilities.Row.unsupported(BellOperations.SETTINGS, "it has no settings");

    /** Of {@link BellService#letters}. */
    public static final Capabilities.Row RECEIVE_LETTERS =
            Capabilities.Row.unsupported(BellOperations.LETTERS, "it has no letters");

    /** Of {@link BellService#crates}. */
    public static final Capabilities.Row RECEIVE_CRATES =
            Capabilities.Row.unsupported(BellOperations.CRATES, "it has no quays");

    /** Of {@link BellService#ticks}. */
    public static final Capabilities.Row RECEIVE_TICKS = Capabilities.Row.supported(BellOperations.TICKS, "");

    /** Of {@link BellService#visits}. */
    public static final Capabilities.Row RECEIVE_VISITS = Capabilities.Row.supported(BellOperations.VISITS, "");

    /** Each of them. */
    public static final Capabilities ALL = Capabilities.of(List.of(MUTE_BELLS, RECEIVE_RINGS, WATCH_SETTINGS,
            RECEIVE_LETTERS, RECEIVE_CRATES, RECEIVE_TICKS, RECEIVE_VISITS));

    private InsideCapabilities() {}
}
