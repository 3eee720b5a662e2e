package io.cloudruntimes;

/** How the handler of a stream without settings of its own runs. Immutable: each method returns a changed copy. */
public final class HandlerOptions extends StreamOptions<HandlerOptions> {
    /** No time limit and no callbacks; failures are logged. */
    public static final HandlerOptions DEFAULT = new HandlerOptions(Settings.DEFAULT);

    private HandlerOptions(Settings settings) {
        super(settings);
    }

    @Override
    HandlerOptions with(Settings changed) {
        return new HandlerOptions(changed);
    }
}
