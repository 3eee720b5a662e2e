package io.cloudruntimes;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.HasResource;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The readers of files that are open. A reader that nobody can close any more, since the program has lost it or the connection
 * ends, is named in the log and closed. Thread-safe.
 */
final class OpenReaders {
    private static final System.Logger LOG = System.getLogger(OpenReaders.class.getName());
    private static final Cleaner CLEANER = Cleaner.create();

    private final Set<Open> open = ConcurrentHashMap.newKeySet();

    /** An open file. It does not refer to its reader, so that the reader can be lost. */
    final class Open {
        private final String storeName;
        private final String name;
        private final Content data;
        private final AtomicBoolean closed = new AtomicBoolean();

        Open(String storeName, String name, Content data) {
            this.storeName = storeName;
            this.name = name;
            this.data = data;
        }

        Content data() {
            return data;
        }

        boolean isClosed() {
            return closed.get();
        }

        /** Closes the file once its reader is lost. */
        void closeWith(FileReader reader) {
            CLEANER.register(reader, () -> closeForgotten("the program has lost the reader"));
        }

        void close() {
            if (closed.compareAndSet(false, true)) {
                open.remove(this);
                data.close();
            }
        }

        private void closeForgotten(String reason) {
            if (!isClosed()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "the reader of the file " + HasResource.quote(name) + " in the store "
                                + HasResource.quote(storeName) + " was not closed, and is closed now: " + reason
                                + "; use it in a try statement");
                close();
            }
        }
    }

    Open add(String storeName, String name, Content data) {
        Open added = new Open(storeName, name, data);
        open.add(added);
        return added;
    }

    boolean hasOpen() {
        return !open.isEmpty();
    }

    /** Closes what is open when the connection ends. */
    void close() {
        List.copyOf(open).forEach(each -> each.closeForgotten("the connection was closed"));
    }
}
