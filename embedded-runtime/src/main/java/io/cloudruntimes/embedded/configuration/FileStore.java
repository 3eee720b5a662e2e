package io.cloudruntimes.embedded.configuration;

import io.cloudruntimes.configuration.ConfigurationEvent;
import io.cloudruntimes.configuration.ConfigurationItem;
import io.cloudruntimes.configuration.ConfigurationSaveItem;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.TaskScheduler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store that is a file. It is read-only here, and whoever edits the file changes it. */
final class FileStore implements ConfigurationStore {
    private static final System.Logger LOG = System.getLogger(FileStore.class.getName());

    private final String name;
    private final Path path;
    private final FileFormat format;
    private final SettledFile file;
    private final Watchers watchers;
    private final Consumer<String> onProblem;
    /** One state of the file, which is replaced as a whole. */
    private volatile Map<String, String> values;

    private boolean broken;

    /**
     * Reads the file.
     *
     * @param onProblem gets each problem of the file
     * @throws InvalidArgumentException if it cannot be read
     */
    FileStore(String name, Path path, TaskScheduler scheduler, Consumer<String> onProblem) {
        this.name = name;
        this.path = path;
        this.format = FileFormat.of(path);
        this.file = new SettledFile(path);
        this.watchers = new Watchers(scheduler);
        this.onProblem = onProblem;
        try {
            this.values = parse(file.first());
        } catch (BrokenFileException e) {
            throw new InvalidArgumentException(
                    "the configuration file " + path + " of store '" + name + "' cannot be used: " + e.getMessage());
        }
    }

    private Map<String, String> parse(FileContent content) throws BrokenFileException {
        byte[] bytes = content.bytes();
        if (bytes == null) {
            throw new BrokenFileException(String.valueOf(content.problem()));
        }
        try {
            return format.parse(bytes);
        } catch (RuntimeException | StackOverflowError e) { // one file must not keep the others from being looked at
            throw new BrokenFileException("it cannot be parsed (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Looks at the file once. One thread does this, in equal intervals. */
    void look() {
        FileContent settled = file.look();
        if (settled == null) {
            return;
        }
        try {
            replace(parse(settled));
        } catch (BrokenFileException e) {
            broken = true;
            report(e.getMessage() + "; the values that it had before stay");
        }
    }

    private void replace(Map<String, String> now) {
        if (broken) {
            broken = false;
            LOG.log(System.Logger.Level.INFO, "the configuration file " + path + " can be used again");
        }
        Map<String, String> before = values;
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        List<ConfigurationEvent> changes = new ArrayList<>();
        for (String key : keys) {
            String value = now.get(key);
            if (value == null || !value.equals(before.get(key))) {
                changes.add(ConfigurationEvent.builder().key(key).value(value).build());
            }
        }
        values = now;
        watchers.announce(changes);
    }

    private void report(String problem) {
        String message = "the configuration file " + path + " of store '" + name + "': " + problem;
        LOG.log(System.Logger.Level.WARNING, message);
        try {
            onProblem.accept(message);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "what gets the problems of configuration files failed", e);
        }
    }

    @Override
    public List<ConfigurationItem> get(Selection selection) {
        check(selection);
        Map<String, String> state = values;
        Set<String> keys = selection.hasAllKeys() ? state.keySet() : selection.keys();
        List<ConfigurationItem> found = new ArrayList<>();
        for (String key : keys) {
            String value = state.get(key);
            if (value != null) {
                found.add(ConfigurationItem.builder().key(key).value(value).build());
            }
        }
        return found;
    }

    /** A file has no groups and no labels. */
    private void check(Selection selection) {
        if (selection.group().isPresent() || selection.label().isPresent()) {
            throw new UnsupportedByRuntimeException("the store '" + name + "' is the file " + path
                    + ", which has no groups and no labels; ask without them");
        }
    }

    @Override
    public void save(List<ConfigurationSaveItem> items) {
        throw readOnly();
    }

    @Override
    public void delete(Selection selection) {
        throw readOnly();
    }

    private UnsupportedByRuntimeException readOnly() {
        return new UnsupportedByRuntimeException(
                "the store '" + name + "' is the file " + path + ", which is read-only here; edit the file");
    }

    @Override
    public Subscription watch(Selection selection, StreamListener<ConfigurationEvent, @Nullable Void> listener) {
        check(selection);
        return watchers.add(selection, listener);
    }

    @Override
    public void close() {
        watchers.close();
    }
}
