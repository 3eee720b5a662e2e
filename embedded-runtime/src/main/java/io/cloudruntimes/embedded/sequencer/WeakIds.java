package io.cloudruntimes.embedded.sequencer;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** Hands out ids from blocks that were taken at once. Thread-safe. */
final class WeakIds {
    /** How many ids are taken at once, and lost if the runtime ends before they are handed out. */
    static final int BLOCK = 64;

    private record Sequence(String store, String key) {}

    /** The ids that are left of a block. */
    private record Block(long next, long last) {}

    private final ConcurrentMap<Sequence, Block> blocks = new ConcurrentHashMap<>();

    /**
     * The next id of a sequence.
     *
     * @param take takes a block; returns its last id
     */
    long next(String store, String key, LongSupplier take) {
        long[] next = new long[1];
        blocks.compute(new Sequence(store, key), (sequence, left) -> {
            Block block = left == null ? blockEndingAt(take.getAsLong()) : left;
            next[0] = block.next();
            return block.next() == block.last() ? null : new Block(block.next() + 1, block.last());
        });
        return next[0];
    }

    private static Block blockEndingAt(long last) {
        return new Block(last - BLOCK + 1, last);
    }
}
