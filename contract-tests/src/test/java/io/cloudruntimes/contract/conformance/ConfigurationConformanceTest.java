package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;
import static io.cloudruntimes.contract.conformance.SettingsWriter.STORE;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Configuration;
import io.cloudruntimes.ConfigurationChange;
import io.cloudruntimes.ConfigurationOptions;
import io.cloudruntimes.WatchOptions;
import io.cloudruntimes.core.stream.Subscription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Configuration items and their changes, on each runtime. */
class ConfigurationConformanceTest {
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());
    private static final List<String> ODD_KEYS = List.of(
            "a/b",
            "a+b",
            "a%20b",
            "a%b",
            "a.b",
            "a:b",
            "a|b",
            "a||b",
            "a?b#c&d=e",
            " ",
            "é€😀",
            "\"\\",
            "..",
            ".",
            "*");
    private static final List<String> ODD_VALUES =
            List.of("é€😀", "line\r\n\ttab", "\"\\<>&", " ", "9007199254740993", "{\"a\":1}", "null");

    static List<Target> targets() {
        return Target.all();
    }

    /** The store of a target, keys that no other test has, and what is written there. */
    private static final class Settings implements AutoCloseable {
        private final Target target;
        private final CloudRuntimes runtime;
        private final Configuration configuration;
        private final SettingsWriter writer;
        private final String prefix = "k" + NUMBER.incrementAndGet() + ".";

        Settings(Target target) {
            this.target = target;
            runtime = target.open();
            configuration = runtime.configuration(STORE);
            writer = SettingsWriter.of(target, runtime);
        }

        String key(String name) {
            return prefix + name;
        }

        void expect(String aCase, Object expected, Callable<?> work) {
            check(target, STORE, aCase, expected, work);
        }

        Watched watch(WatchOptions options, String... names) {
            return new Watched(
                    this, options, List.of(names).stream().map(this::key).toList());
        }

        @Override
        public void close() {
            writer.close();
            runtime.close();
        }
    }

    /** Watches keys, and takes the changes of the test's own keys as {@code name=value}, or {@code -name}. */
    private static final class Watched implements AutoCloseable {
        private final Settings settings;
        private final Subscription subscription;
        private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

        Watched(Settings settings, WatchOptions options, List<String> keys) {
            this.settings = settings;
            subscription = settings.configuration.watch(keys, options, this::take);
        }

        private void take(ConfigurationChange change) {
            if (change.key().startsWith(settings.prefix)) {
                String name = change.key().substring(settings.prefix.length());
                seen.add(change.value().map(value -> name + "=" + value).orElse("-" + name));
            }
        }

        String next() throws InterruptedException {
            String next = seen.poll(20, TimeUnit.SECONDS);
            return next == null ? "nothing came" : next;
        }

        /** Writes until the store announces what is written under a key: some open a stream before their store listens. */
        Watched listening(String name) throws InterruptedException {
            String key = settings.key(name);
            for (int i = 0; i < 200; i++) {
                settings.writer.save(key, "probe");
                if (seen.poll(100, TimeUnit.MILLISECONDS) != null) {
                    settings.writer.save(key, "last probe");
                    while (!next().equals(name + "=last probe")) {
                        // the probes before it
                    }
                    return this;
                }
            }
            throw new AssertionError("no change of " + key + " was announced");
        }

        @Override
        public void close() {
            subscription.close();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void reads(Target target) {
        try (Settings settings = new Settings(target)) {
            Configuration configuration = settings.configuration;
            settings.expect("configuration-absent", Optional.empty(), () -> configuration.get(settings.key("none")));
            settings.writer.save(settings.key("a"), "1");
            settings.writer.save(settings.key("b"), "2");
            settings.expect("configuration-get", Optional.of("1"), () -> configuration.get(settings.key("a")));
            settings.expect(
                    "configuration-get-several",
                    "{a=1, b=2}",
                    () -> named(
                            settings,
                            configuration.getAll(
                                    settings.key("a"), settings.key("b"), settings.key("none"), settings.key("a"))));
            settings.expect("configuration-get-all", "{a=1, b=2}", () -> named(settings, configuration.getAll()));
            settings.writer.delete(settings.key("a"));
            settings.expect("configuration-deleted", Optional.empty(), () -> configuration.get(settings.key("a")));
            settings.writer.save(settings.key("empty"), "");
            settings.expect(
                    "configuration-empty-value", Optional.of(""), () -> configuration.get(settings.key("empty")));
        }
    }

    /** The items of the test by their names. */
    private static Map<String, String> named(Settings settings, Map<String, String> values) {
        Map<String, String> named = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(settings.prefix)) {
                named.put(key.substring(settings.prefix.length()), value);
            }
        });
        return named;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void keysAndValuesAreAnyText(Target target) {
        try (Settings settings = new Settings(target)) {
            for (String odd : ODD_KEYS) {
                String value = "of " + odd.replace("||", "|");
                settings.writer.save(settings.key(odd), value);
                settings.expect(
                        "configuration-odd-key",
                        Optional.of(value),
                        () -> settings.configuration.get(settings.key(odd)));
                settings.writer.delete(settings.key(odd));
                settings.expect(
                        "configuration-odd-key-deleted",
                        Optional.empty(),
                        () -> settings.configuration.get(settings.key(odd)));
            }
            for (String odd : ODD_VALUES) {
                settings.writer.save(settings.key("value"), odd);
                settings.expect(
                        "configuration-odd-value",
                        Optional.of(odd),
                        () -> settings.configuration.get(settings.key("value")));
            }
            settings.expect("configuration-watch-odd", "exact", () -> {
                try (Watched watched = settings.watch(WatchOptions.DEFAULT).listening("a")) {
                    for (int i = 0; i < ODD_KEYS.size(); i++) {
                        String expected = ODD_KEYS.get(i) + "=" + ODD_VALUES.get(i % ODD_VALUES.size());
                        settings.writer.save(settings.key(ODD_KEYS.get(i)), ODD_VALUES.get(i % ODD_VALUES.size()));
                        String next = watched.next();
                        if (!next.equals(expected)) {
                            return next + " instead of " + expected;
                        }
                    }
                    return "exact";
                }
            });
            settings.writer.save(settings.key("bars"), "a||b||c");
            settings.expect(
                    "configuration-value-with-bars",
                    Optional.of("a||b||c"),
                    () -> settings.configuration.get(settings.key("bars")));
            settings.expect("configuration-empty-key", "invalid_argument", () -> settings.configuration.get(""));
            settings.expect(
                    "configuration-half-character",
                    "invalid_argument",
                    () -> settings.configuration.get(settings.key("\ud83d")));
            settings.expect("configuration-half-character-watch", "invalid_argument", () -> {
                settings.watch(WatchOptions.DEFAULT, "\ud83d").close();
                return "watched";
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void manyKeysAtOnce(Target target) {
        try (Settings settings = new Settings(target)) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < 1000; i++) {
                values.put(settings.key("/+%." + i), "v" + i);
            }
            settings.writer.save(values);
            settings.expect(
                    "configuration-many-keys",
                    true,
                    () -> settings.configuration
                            .getAll(values.keySet(), ConfigurationOptions.DEFAULT)
                            .equals(values));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void changesArrive(Target target) {
        try (Settings settings = new Settings(target)) {
            settings.expect("configuration-watch", "a=1, a=1, -a, a=2", () -> {
                try (Watched watched = settings.watch(WatchOptions.DEFAULT, "a").listening("a")) {
                    settings.writer.save(settings.key("other"), "x");
                    settings.writer.save(settings.key("a"), "1");
                    String first = watched.next();
                    settings.writer.save(settings.key("a"), "1"); // the same value again is announced
                    String second = watched.next();
                    settings.writer.delete(settings.key("a"));
                    String third = watched.next();
                    settings.writer.save(settings.key("a"), "2");
                    return first + ", " + second + ", " + third + ", " + watched.next();
                }
            });
            settings.expect("configuration-watch-all", "later=1, /+%.|:=2", () -> {
                try (Watched watched = settings.watch(WatchOptions.DEFAULT).listening("a")) {
                    settings.writer.save(settings.key("later"), "1");
                    String first = watched.next();
                    settings.writer.save(settings.key("/+%.|:"), "2");
                    return first + ", " + watched.next();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void presentValuesComeFirstAndNothingIsMissed(Target target) {
        try (Settings settings = new Settings(target)) {
            settings.writer.save(settings.key("a"), "present");
            settings.expect("configuration-watch-present", "a=present, a=changed", () -> {
                try (Watched watched = settings.watch(WatchOptions.DEFAULT.withPresentValues(), "a", "b")) {
                    String first = watched.next();
                    settings.writer.save(settings.key("a"), "changed"); // at once, whether the store listens or not
                    return first + ", " + watched.next();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatFollowsEachOtherEndsRight(Target target) {
        try (Settings settings = new Settings(target)) {
            settings.expect("configuration-ends-right", "{a=A, b=new}", () -> {
                try (Watched watched = settings.watch(WatchOptions.DEFAULT, "a", "b", "mark")
                        .listening("a")
                        .listening("b")
                        .listening("mark")) {
                    settings.writer.save(settings.key("a"), "A");
                    settings.writer.save(settings.key("a"), "B");
                    settings.writer.save(settings.key("a"), "A");
                    settings.writer.delete(settings.key("b"));
                    settings.writer.save(settings.key("b"), "new");
                    Map<String, String> latest = new TreeMap<>();
                    boolean marked = false;
                    for (String next = watched.next(); !next.equals("mark=1"); next = watched.next()) {
                        String[] parts = next.startsWith("-") ? new String[] {next.substring(1), "-"} : next.split("=");
                        latest.put(parts[0], parts[parts.length - 1]);
                        if (!marked && latest.equals(Map.of("a", "A", "b", "new"))) {
                            marked = true;
                            settings.writer.save(settings.key("mark"), "1");
                        }
                    }
                    return latest;
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aReadInTheHandlerIsNotOlder(Target target) {
        try (Settings settings = new Settings(target)) {
            settings.expect("configuration-read-in-handler", "read end", () -> {
                CompletableFuture<String> last = new CompletableFuture<>();
                WatchOptions options = WatchOptions.DEFAULT
                        .withPresentValues()
                        .onHandlerError(failure -> last.completeExceptionally(failure.cause()));
                try (Subscription watched =
                        settings.configuration.watch(List.of(settings.key("a")), options, change -> {
                            String read =
                                    settings.configuration.get(change.key()).orElse("");
                            if (number(read) < number(change.value().orElse(""))) {
                                last.complete("read " + read + " at " + change.value());
                            } else if (change.value().equals(Optional.of("100"))) {
                                last.complete("read end");
                            }
                        })) {
                    for (int i = 1; i <= 100; i++) {
                        settings.writer.save(settings.key("a"), Integer.toString(i));
                    }
                    return last.get(20, TimeUnit.SECONDS);
                }
            });
        }
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void groupsAndLabels(Target target) {
        try (Settings settings = new Settings(target)) {
            ConfigurationOptions green =
                    ConfigurationOptions.DEFAULT.withGroup("g").withLabel("green");
            settings.expect("configuration-group", "Optional[2], Optional.empty, Optional.empty", () -> {
                String key = settings.key("a");
                settings.configuration.save(key, "2", green);
                return settings.configuration.get(key, green) + ", "
                        + settings.configuration.get(key, ConfigurationOptions.DEFAULT.withGroup("g")) + ", "
                        + settings.configuration.get(key);
            });
            settings.expect(
                    "configuration-read-group",
                    Optional.empty(),
                    () -> settings.configuration.get(settings.key("b"), ConfigurationOptions.DEFAULT.withGroup("g")));
            settings.expect(
                    "configuration-read-label",
                    Optional.empty(),
                    () -> settings.configuration.get(settings.key("b"), ConfigurationOptions.DEFAULT.withLabel("l")));
            settings.expect("configuration-watch-group", "a=3", () -> {
                try (Watched watched =
                        settings.watch(WatchOptions.DEFAULT.withGroup("g").withLabel("green"))) {
                    settings.configuration.save(settings.key("a"), "1");
                    settings.configuration.save(settings.key("a"), "2", ConfigurationOptions.DEFAULT.withGroup("g"));
                    settings.configuration.save(settings.key("a"), "3", green);
                    return watched.next();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatIsNotThere(Target target) {
        if (target.hasAnyComponent()) {
            return; // there any store that is asked for is there
        }
        try (Settings settings = new Settings(target)) {
            Configuration none = settings.runtime.configuration("no-such-store");
            settings.expect("configuration-unknown-store", "component_not_found", () -> none.get("a"));
            settings.expect("configuration-unknown-store-watch", "component_not_found", () -> {
                none.watch(List.of("a"), change -> {}).close();
                return "watched";
            });
        }
    }
}
