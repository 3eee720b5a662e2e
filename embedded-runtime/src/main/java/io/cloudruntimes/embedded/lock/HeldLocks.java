package io.cloudruntimes.embedded.lock;

import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.lock.UnlockStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The locks that are held. Their ends are in memory, all else is in the database as well, from which a restart reads it. A call
 * that changes nothing, such as that of a waiter, writes nothing. Thread-safe.
 */
final class HeldLocks {
    private final Database database;
    private final LongSupplier nanoTime;
    private final ReentrantLock mutex = new ReentrantLock(true);
    private final Map<LockKey, HeldLock> held = new HashMap<>();

    /** Reads the locks that were held when the runtime ended: each runs its whole expiry again. */
    HeldLocks(Database database, LongSupplier nanoTime) {
        this.database = database;
        this.nanoTime = nanoTime;
        long now = nanoTime.getAsLong();
        database.read(LockTable::all)
                .forEach((key, row) -> held.put(key, HeldLock.from(now, row.owner(), row.expiry())));
    }

    /** Acquires a lock; its fencing token, or empty if it is held. */
    OptionalLong tryAcquire(LockKey key, String owner, Duration expiry) {
        return exclusively(() -> {
            if (current(key) != null) {
                return OptionalLong.empty();
            }
            long token = database.writeReturning(sql -> LockTable.acquire(sql, key, owner, expiry));
            // from after the write, so that the runtime never ends a lock before its holder does
            held.put(key, HeldLock.from(nanoTime.getAsLong(), owner, expiry));
            return OptionalLong.of(token);
        });
    }

    UnlockStatus release(LockKey key, String owner) {
        return exclusively(() -> {
            HeldLock lock = current(key);
            if (lock == null) {
                return UnlockStatus.NOT_HELD;
            }
            if (!lock.owner().equals(owner)) {
                return UnlockStatus.HELD_BY_ANOTHER;
            }
            delete(List.of(key));
            return UnlockStatus.SUCCESS;
        });
    }

    /** Lets a lock expire after the given time from now; false if the owner does not hold it. */
    boolean renew(LockKey key, String owner, Duration expiry) {
        return exclusively(() -> {
            HeldLock lock = current(key);
            if (lock == null || !lock.owner().equals(owner)) {
                return false;
            }
            if (!lock.expiry().equals(expiry)) {
                database.write(sql -> LockTable.setExpiry(sql, key, expiry));
            }
            held.put(key, HeldLock.from(nanoTime.getAsLong(), owner, expiry));
            return true;
        });
    }

    /** Forgets the locks that are over, which must not be held again after a restart. */
    void purge() {
        exclusively(() -> {
            long now = nanoTime.getAsLong();
            List<LockKey> over = held.entrySet().stream()
                    .filter(entry -> entry.getValue().isOver(now))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!over.isEmpty()) {
                delete(over);
            }
            return over.size();
        });
    }

    private @Nullable HeldLock current(LockKey key) {
        HeldLock lock = held.get(key);
        return lock == null || lock.isOver(nanoTime.getAsLong()) ? null : lock;
    }

    private void delete(List<LockKey> keys) {
        database.write(sql -> LockTable.delete(sql, keys));
        keys.forEach(held::remove);
    }

    private <T> T exclusively(Supplier<T> work) {
        try {
            mutex.lockInterruptibly();
        } catch (InterruptedException e) {
            throw FailureMapper.of(e);
        }
        try {
            return work.get();
        } finally {
            mutex.unlock();
        }
    }
}
