package io.cloudruntimes;

import io.cloudruntimes.configuration.ConfigurationItem;
import io.cloudruntimes.configuration.ConfigurationOperations;
import io.cloudruntimes.configuration.ConfigurationSaveItem;
import io.cloudruntimes.configuration.DeleteConfigurationRequest;
import io.cloudruntimes.configuration.GetConfigurationRequest;
import io.cloudruntimes.configuration.GetConfigurationResponse;
import io.cloudruntimes.configuration.SaveConfigurationRequest;
import io.cloudruntimes.configuration.SubscribeConfigurationRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The requests of one configuration store; the same for calls that wait and calls that do not. */
record ConfigurationRequests(String storeName) {
    /** Changes of different keys keep their order, too. */
    static final int ONE_BY_ONE = 1;

    /** The most keys of a request, as the API's documents say. For more keys the client asks for all, and picks. */
    private static final int MAX_KEYS = 1000;

    private static List<String> asked(Collection<String> keys) {
        return keys.size() > MAX_KEYS ? List.of() : List.copyOf(keys);
    }

    /** The keys that a read names one by one. */
    static List<String> keys(String... keys) {
        return Arguments.of(ConfigurationOperations.GET_CONFIGURATION).list("keys", keys);
    }

    /** The one key that a read names. */
    static List<String> key(String key) {
        return List.of(Arguments.required(ConfigurationOperations.GET_CONFIGURATION, "key", key));
    }

    GetConfigurationRequest get(Collection<String> keys, ConfigurationOptions options) {
        Arguments.of(ConfigurationOperations.GET_CONFIGURATION)
                .requireAll("keys", keys)
                .require("options", options);
        return GetConfigurationRequest.builder()
                .storeName(storeName)
                .keys(asked(keys))
                .group(options.group())
                .label(options.label())
                .metadata(options.metadata())
                .build();
    }

    /** The items of the response that the caller wants, by key. The options' callback gets the keys without one. */
    static Map<String, ConfigurationItem> items(
            Collection<String> keys, ConfigurationOptions options, GetConfigurationResponse response) {
        Map<String, ConfigurationItem> items = items(keys, response);
        options.missing(missing(keys, items.keySet()));
        return items;
    }

    /** The items of the response that the caller wants, by key. */
    static Map<String, ConfigurationItem> items(Collection<String> keys, GetConfigurationResponse response) {
        Set<String> wanted = keys.size() > MAX_KEYS ? Set.copyOf(keys) : Set.of();
        Map<String, ConfigurationItem> items = new LinkedHashMap<>();
        for (ConfigurationItem item : response.items()) {
            if (wanted.isEmpty() || wanted.contains(item.key())) {
                items.put(item.key(), item);
            }
        }
        return items;
    }

    /** The keys that were asked for by name and are not among the others. */
    static Set<String> missing(Collection<String> keys, Set<String> others) {
        Set<String> missing = new LinkedHashSet<>(keys);
        missing.removeAll(others);
        return Collections.unmodifiableSet(missing);
    }

    static Map<String, String> values(Map<String, ConfigurationItem> items) {
        Map<String, String> values = new LinkedHashMap<>();
        items.forEach((key, item) -> values.put(key, item.value()));
        return values;
    }

    /** The one value to save. */
    static Map<String, String> saved(String key, String value) {
        Arguments.of(ConfigurationOperations.SAVE_CONFIGURATION)
                .require("key", key)
                .require("value", value);
        return Map.of(key, value);
    }

    SaveConfigurationRequest save(Map<String, String> values, ConfigurationOptions options) {
        Arguments.of(ConfigurationOperations.SAVE_CONFIGURATION)
                .requireAll("values", values)
                .require("options", options);
        return SaveConfigurationRequest.builder()
                .storeName(storeName)
                .items(values.entrySet().stream()
                        .map(entry -> ConfigurationSaveItem.builder()
                                .key(entry.getKey())
                                .value(entry.getValue())
                                .group(options.group())
                                .label(options.label())
                                .build())
                        .toList())
                .metadata(options.metadata())
                .build();
    }

    /** The keys that a delete names one by one. */
    static List<String> deleted(String... keys) {
        return Arguments.of(ConfigurationOperations.DELETE_CONFIGURATION).list("keys", keys);
    }

    DeleteConfigurationRequest delete(Collection<String> keys, ConfigurationOptions options) {
        Arguments.of(ConfigurationOperations.DELETE_CONFIGURATION)
                .requireAll("keys", keys)
                .require("options", options);
        return DeleteConfigurationRequest.builder()
                .storeName(storeName)
                .keys(List.copyOf(keys))
                .group(options.group())
                .label(options.label())
                .metadata(options.metadata())
                .build();
    }

    /** What calls the handler of a watch with the given arguments. */
    ConfigurationAdapter adapter(Collection<String> keys, WatchOptions options, ConfigurationHandler handler) {
        Arguments.of(ConfigurationOperations.SUBSCRIBE_CONFIGURATION)
                .requireAll("keys", keys)
                .require("options", options)
                .require("handler", handler);
        return new ConfigurationAdapter(storeName, handler);
    }

    SubscribeConfigurationRequest watch(Collection<String> keys, ConfigurationOptions options) {
        return SubscribeConfigurationRequest.builder()
                .storeName(storeName)
                .keys(asked(keys))
                .group(options.group())
                .label(options.label())
                .metadata(options.metadata())
                .build();
    }
}
