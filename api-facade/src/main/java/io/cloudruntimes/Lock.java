package io.cloudruntimes;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.lock.UnlockStatus;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * A lock that was acquired. Each acquisition has an owner of its own: two threads of one client exclude each other, and this never
 * releases or renews a lock that another has acquired. Any thread may use and close it. Thread-safe.
 */
public final class Lock implements AutoCloseable {
    private final AcquiredLock lock;

    Lock(AcquiredLock lock) {
        this.lock = lock;
    }

    /** The locked resource. */
    public String resource() {
        return lock.resource();
    }

    /**
     * Whether it is held as far as the client can know: it was neither released nor lost, and its time is not over. The time counts
     * from before the request was sent, so it is over here before it is over for the runtime. Nothing is sent.
     */
    public boolean isHeld() {
        return lock.isHeld();
    }

    /** How long it is held if it is not renewed; zero if it is not held. */
    public Duration remaining() {
        return lock.remaining();
    }

    /**
     * A number that grows with each acquisition of this resource, by which the resource can reject writes of an earlier holder;
     * empty if the runtime has none.
     */
    public OptionalLong fencingToken() {
        return lock.fencingToken();
    }

    /**
     * Releases it. A second call sends nothing and has the same result.
     *
     * @return {@code SUCCESS} if it was held until now; {@code NOT_HELD} or {@code HELD_BY_ANOTHER} if it was lost before; a status of
     *     a newer runtime that this version does not know as it is
     * @throws CloudRuntimesException if it could not be released; the client goes on trying, until the lock expires
     */
    public UnlockStatus unlock() {
        return Futures.await(lock.unlock().copy());
    }

    /**
     * Releases it, unless {@link #unlock} was called before. A second call sends nothing.
     *
     * @throws ConflictException if it was not held until now, so that another may have held it meanwhile
     * @throws InternalException if the runtime answers with a status that this version does not know
     * @throws CloudRuntimesException if it could not be released; the client goes on trying, until the lock expires
     */
    @Override
    public void close() {
        Futures.await(lock.close());
    }

    @Override
    public String toString() {
        return "Lock[resource=" + resource() + ", held=" + isHeld() + "]";
    }
}
