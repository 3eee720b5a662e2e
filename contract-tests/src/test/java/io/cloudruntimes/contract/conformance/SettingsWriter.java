package io.cloudruntimes.contract.conformance;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.sidecars.Redis;
import io.cloudruntimes.sidecars.Sidecars;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes configuration items of a target: with its own API where it can, else behind it. */
interface SettingsWriter extends AutoCloseable {
    /** The store of each target. */
    String STORE = "settings";

    /** The database of Redis that holds that store of a Dapr sidecar. */
    int REDIS_DATABASE = 1;

    void save(Map<String, String> values);

    void delete(String key);

    @Override
    void close();

    default void save(String key, String value) {
        save(Map.of(key, value));
    }

    static SettingsWriter of(Target target, CloudRuntimes runtime) {
        if (runtime.capabilities().supports("saveConfiguration")) {
            return api(runtime, () -> {});
        }
        if (target.name().startsWith("as-")) {
            CloudRuntimes neutral =
                    CloudRuntimes.connect(ServedTarget.speaking(Objects.requireNonNull(target.binding()))
                            .neutral());
            return api(neutral, neutral::close);
        }
        String name = Objects.requireNonNull(target.binding()).name();
        return redis(Sidecars.of(name).start(Target.APP).port("redis"));
    }

    private static SettingsWriter api(CloudRuntimes runtime, Runnable close) {
        return new SettingsWriter() {
            @Override
            public void save(Map<String, String> values) {
                runtime.configuration(STORE).saveAll(values);
            }

            @Override
            public void delete(String key) {
                runtime.configuration(STORE).delete(key);
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }

    /** Writes to the Redis behind a sidecar. */
    static SettingsWriter redis(int port) {
        Redis redis = new Redis(port, REDIS_DATABASE);
        return new SettingsWriter() {
            @Override
            public void save(Map<String, String> values) {
                new LinkedHashMap<>(values).forEach((key, value) -> redis.call("SET", key, value));
            }

            @Override
            public void delete(String key) {
                redis.call("DEL", key);
            }

            @Override
            public void close() {
                redis.close();
            }
        };
    }
}
