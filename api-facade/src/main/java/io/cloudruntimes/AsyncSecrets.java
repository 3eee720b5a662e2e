package io.cloudruntimes;

import io.cloudruntimes.secret.AsyncSecretService;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of {@link Secrets} with futures. No method throws: each failure is in the future, with the exception that the
 * method of {@link Secrets} would throw. Cancelling a future cancels the call. Thread-safe.
 */
public final class AsyncSecrets {
    private final AsyncSecretService service;
    private final SecretRequests requests;

    AsyncSecrets(AsyncSecretService service, SecretRequests requests) {
        this.service = service;
        this.requests = requests;
    }

    /** As {@link Secrets#get(String)}. */
    public CompletableFuture<Optional<String>> get(String name) {
        return get(name, SecretOptions.DEFAULT);
    }

    /** As {@link Secrets#get(String, SecretOptions)}. */
    public CompletableFuture<Optional<String>> get(String name, SecretOptions options) {
        return Futures.of(() -> service.getSecret(requests.get(name, options), options.call())
                .thenApply(found -> requests.value(name, found)));
    }

    /** As {@link Secrets#getValues(String)}. */
    public CompletableFuture<Optional<Map<String, String>>> getValues(String name) {
        return getValues(name, SecretOptions.DEFAULT);
    }

    /** As {@link Secrets#getValues(String, SecretOptions)}. */
    public CompletableFuture<Optional<Map<String, String>>> getValues(String name, SecretOptions options) {
        return Futures.of(() ->
                service.getSecret(requests.get(name, options), options.call()).thenApply(requests::values));
    }

    /** As {@link Secrets#getAll()}. */
    public CompletableFuture<Map<String, Map<String, String>>> getAll() {
        return getAll(SecretOptions.DEFAULT);
    }

    /** As {@link Secrets#getAll(SecretOptions)}. */
    public CompletableFuture<Map<String, Map<String, String>>> getAll(SecretOptions options) {
        return Futures.of(() ->
                service.getBulkSecret(requests.getBulk(options), options.call()).thenApply(requests::all));
    }
}
