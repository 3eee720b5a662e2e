package io.cloudruntimes.contract;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hands on the text of each log record of the client and of the embedded runtime, at every level, until it is closed. */
public final class CapturedLog implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("io.cloudruntimes");

    private final Handler handler;

    /** Begins to listen. */
    public CapturedLog(Consumer<String> texts) {
        handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                texts.accept(new SimpleFormatter().format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(handler);
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        ROOT.setLevel(null);
    }
}
