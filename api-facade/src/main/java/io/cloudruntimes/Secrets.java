package io.cloudruntimes;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.secret.AsyncSecretService;
import io.cloudruntimes.secret.SecretService;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The secrets of one store. Each call reads the store, so a changed secret is seen by the next call. Thread-safe. Every method throws a
 * {@link CloudRuntimesException} if the operation fails; it throws a {@link PermissionDeniedException} for a secret that the caller
 * must not read. The maps that are returned never show a value in their {@code toString}.
 */
public final class Secrets {
    private final SecretService service;
    private final Supplier<AsyncSecretService> async;
    private final SecretRequests requests;

    Secrets(SecretService service, Supplier<AsyncSecretService> async, String storeName) {
        this.service = service;
        this.async = async;
        this.requests = new SecretRequests(storeName);
    }

    /** The same operations with futures. */
    public AsyncSecrets async() {
        return new AsyncSecrets(async.get(), requests);
    }

    /** As {@link #get(String, SecretOptions)}, with the default options. */
    public Optional<String> get(String name) {
        return get(name, SecretOptions.DEFAULT);
    }

    /**
     * The value of a secret that has one value; empty if there is no secret of that name.
     *
     * @throws InvalidArgumentException if the secret has several values; the message has their names
     */
    public Optional<String> get(String name, SecretOptions options) {
        return requests.value(name, service.getSecret(requests.get(name, options), options.call()));
    }

    /** As {@link #getValues(String, SecretOptions)}, with the default options. */
    public Optional<Map<String, String>> getValues(String name) {
        return getValues(name, SecretOptions.DEFAULT);
    }

    /**
     * The values of a secret, by their names; empty if there is no secret of that name, or if it has no values. The value of a secret
     * that has one value usually has the name of the secret.
     */
    public Optional<Map<String, String>> getValues(String name, SecretOptions options) {
        return requests.values(service.getSecret(requests.get(name, options), options.call()));
    }

    /** As {@link #getAll(SecretOptions)}, with the default options. */
    public Map<String, Map<String, String>> getAll() {
        return getAll(SecretOptions.DEFAULT);
    }

    /** All secrets of the store that the caller may read: the values of each by their names, by the name of the secret. */
    public Map<String, Map<String, String>> getAll(SecretOptions options) {
        return requests.all(service.getBulkSecret(requests.getBulk(options), options.call()));
    }
}
