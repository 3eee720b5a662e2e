package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.state.AsyncStateService;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link State} with futures. No method throws: each failure is in the future, with the exception that the
 * method of {@link State} would throw. Cancelling a future cancels the call. Thread-safe.
 */
public final class AsyncState {
    private final AsyncStateService service;
    private final StateRequests requests;
    private final UpdateRetries retries;

    AsyncState(AsyncStateService service, StateRequests requests, UpdateRetries retries) {
        this.service = service;
        this.requests = requests;
        this.retries = retries;
    }

    /** As {@link State#save(String, Object)}. */
    public CompletableFuture<@Nullable Void> save(String key, Object value) {
        return save(key, value, SaveOptions.DEFAULT);
    }

    /** As {@link State#save(String, Object, SaveOptions)}. */
    public CompletableFuture<@Nullable Void> save(String key, Object value, SaveOptions options) {
        return Futures.of(() -> service.save(requests.save(key, value, options), options.call()));
    }

    /** As {@link State#saveAll(Map)}. */
    public CompletableFuture<@Nullable Void> saveAll(Map<String, ?> valuesByKey) {
        return saveAll(valuesByKey, SaveOptions.DEFAULT);
    }

    /** As {@link State#saveAll(Map, SaveOptions)}. */
    public CompletableFuture<@Nullable Void> saveAll(Map<String, ?> valuesByKey, SaveOptions options) {
        return Futures.of(() -> service.save(requests.saveAll(valuesByKey, options), options.call()));
    }

    /** The value of a key; empty if there is none. */
    public <T> CompletableFuture<Optional<T>> get(String key, Class<T> type) {
        return value(key, type, GetOptions.DEFAULT);
    }

    /** The value of a key; empty if there is none, of a type with type arguments. */
    public <T> CompletableFuture<Optional<T>> get(String key, TypeRef<T> type) {
        return value(key, TypeRef.typeOf(type), GetOptions.DEFAULT);
    }

    /** The value of a key; empty if there is none. */
    public <T> CompletableFuture<Optional<T>> get(String key, Class<T> type, GetOptions options) {
        return value(key, type, options);
    }

    /** The value of a key; empty if there is none, of a type with type arguments. */
    public <T> CompletableFuture<Optional<T>> get(String key, TypeRef<T> type, GetOptions options) {
        return value(key, TypeRef.typeOf(type), options);
    }

    /** The value of a key with its version; empty if there is none. */
    public <T> CompletableFuture<Optional<Entry<T>>> getEntry(String key, Class<T> type) {
        return entry(key, type, GetOptions.DEFAULT);
    }

    /** The value of a key with its version; empty if there is none, of a type with type arguments. */
    public <T> CompletableFuture<Optional<Entry<T>>> getEntry(String key, TypeRef<T> type) {
        return entry(key, TypeRef.typeOf(type), GetOptions.DEFAULT);
    }

    /** The value of a key with its version; empty if there is none. */
    public <T> CompletableFuture<Optional<Entry<T>>> getEntry(String key, Class<T> type, GetOptions options) {
        return entry(key, type, options);
    }

    /** The value of a key with its version; empty if there is none, of a type with type arguments. */
    public <T> CompletableFuture<Optional<Entry<T>>> getEntry(String key, TypeRef<T> type, GetOptions options) {
        return entry(key, TypeRef.typeOf(type), options);
    }

    private <T> CompletableFuture<Optional<T>> value(String key, Type type, GetOptions options) {
        return Futures.of(() -> service.get(requests.get(key, type, options), options.call())
                .thenApply(found -> requests.value(key, found, type)));
    }

    private <T> CompletableFuture<Optional<Entry<T>>> entry(String key, Type type, GetOptions options) {
        return Futures.of(() -> service.get(requests.get(key, type, options), options.call())
                .thenApply(found -> requests.entry(key, found, type)));
    }

    /**
     * The values of several keys, in the order of the keys. A key without a value is not in the result.
     */
    public <T> CompletableFuture<Map<String, T>> getAll(Collection<String> keys, Class<T> type) {
        return values(keys, type, GetOptions.DEFAULT);
    }

    /**
     * The values of several keys, of a type with type arguments, in the order of the keys. A key without a value is not in the result.
     */
    public <T> CompletableFuture<Map<String, T>> getAll(Collection<String> keys, TypeRef<T> type) {
        return values(keys, TypeRef.typeOf(type), GetOptions.DEFAULT);
    }

    /**
     * The values of several keys, in the order of the keys. A key without a value is not in the result.
     */
    public <T> CompletableFuture<Map<String, T>> getAll(Collection<String> keys, Class<T> type, GetOptions options) {
        return values(keys, type, options);
    }

    /**
     * The values of several keys, of a type with type arguments, in the order of the keys. A key without a value is not in the result.
     */
    public <T> CompletableFuture<Map<String, T>> getAll(Collection<String> keys, TypeRef<T> type, GetOptions options) {
        return values(keys, TypeRef.typeOf(type), options);
    }

    private <T> CompletableFuture<Map<String, T>> values(Collection<String> keys, Type type, GetOptions options) {
        return Futures.of(() -> service.getBulk(requests.getAll(keys, type, options), options.call())
                .thenApply(response -> requests.values(response, type)));
    }

    /** As {@link State#delete(String)}. */
    public CompletableFuture<@Nullable Void> delete(String key) {
        return delete(key, SaveOptions.DEFAULT);
    }

    /** As {@link State#delete(String, SaveOptions)}. */
    public CompletableFuture<@Nullable Void> delete(String key, SaveOptions options) {
        return Futures.of(() -> service.delete(requests.delete(key, options), options.call()));
    }

    /** As {@link State#deleteAll(Collection)}. */
    public CompletableFuture<@Nullable Void> deleteAll(Collection<String> keys) {
        return deleteAll(keys, CallOptions.DEFAULT);
    }

    /** As {@link State#deleteAll(Collection, CallOptions)}. */
    public CompletableFuture<@Nullable Void> deleteAll(Collection<String> keys, CallOptions options) {
        return Futures.of(() -> service.deleteBulk(requests.deleteAll(keys, options), options));
    }

    /** As {@link State#transact(Consumer)}. */
    public CompletableFuture<@Nullable Void> transact(Consumer<Transaction> operations) {
        return transact(operations, CallOptions.DEFAULT);
    }

    /** As {@link State#transact(Consumer, CallOptions)}. */
    public CompletableFuture<@Nullable Void> transact(Consumer<Transaction> operations, CallOptions options) {
        return Futures.of(() -> service.transact(requests.transact(operations, options), options));
    }

    /** As {@link State#update(String, Class, Function)}. */
    public <T> CompletableFuture<T> update(String key, Class<T> type, Function<Optional<T>, T> change) {
        return update(key, (Type) type, CallOptions.DEFAULT, change);
    }

    /** As {@link State#update(String, TypeRef, Function)}. */
    public <T> CompletableFuture<T> update(String key, TypeRef<T> type, Function<Optional<T>, T> change) {
        return update(key, TypeRef.typeOf(type), CallOptions.DEFAULT, change);
    }

    /** As {@link State#update(String, Class, CallOptions, Function)}. */
    public <T> CompletableFuture<T> update(
            String key, Class<T> type, CallOptions options, Function<Optional<T>, T> change) {
        return update(key, (Type) type, options, change);
    }

    /** As {@link State#update(String, TypeRef, CallOptions, Function)}. */
    public <T> CompletableFuture<T> update(
            String key, TypeRef<T> type, CallOptions options, Function<Optional<T>, T> change) {
        return update(key, TypeRef.typeOf(type), options, change);
    }

    private <T> CompletableFuture<T> update(
            String key, Type type, CallOptions options, Function<Optional<T>, T> change) {
        return Futures.of(() -> {
            StateRequests.requireUpdate(options, change);
            AsyncUpdate<T> update = new AsyncUpdate<>(key, type, change, retries.begin(options));
            update.attempt();
            return update;
        });
    }

    /** An update while it goes on. Cancelling it cancels its call, and no other follows. */
    private final class AsyncUpdate<T> extends CompletableFuture<T> {
        private final String key;
        private final Type type;
        private final Function<Optional<T>, T> change;
        private final UpdateRetries.Update update;
        private volatile CompletableFuture<?> call = CompletableFuture.completedFuture(null);

        AsyncUpdate(String key, Type type, Function<Optional<T>, T> change, UpdateRetries.Update update) {
            this.key = key;
            this.type = type;
            this.change = change;
            this.update = update;
        }

        void attempt() {
            CompletableFuture<Optional<Entry<T>>> read = value(GetOptions.DEFAULT.withCall(update.call()));
            follow(read, this::save);
        }

        private CompletableFuture<Optional<Entry<T>>> value(GetOptions options) {
            return entry(key, type, options);
        }

        private void save(Optional<Entry<T>> present) {
            SaveOptions ifUnchanged = requests.ifUnchanged(key, present);
            T changed = change.apply(present.map(Entry::value));
            CompletableFuture<@Nullable Void> saved =
                    AsyncState.this.save(key, changed, ifUnchanged.withCall(update.call()));
            call = saved;
            saved.whenComplete((done, failure) -> end(() -> {
                if (failure == null) {
                    complete(changed);
                } else {
                    update.schedule(update.pauseAfter(FailureMapper.of(failure)), this::attemptUnlessDone);
                }
            }));
            cancelIfCancelled();
        }

        private void attemptUnlessDone() {
            if (!isDone()) {
                attempt();
            }
        }

        private <V> void follow(CompletableFuture<V> made, Consumer<V> next) {
            call = made;
            made.whenComplete((value, failure) -> end(() -> {
                if (failure != null) {
                    completeExceptionally(FailureMapper.of(failure));
                } else if (!isDone()) {
                    next.accept(value);
                }
            }));
            cancelIfCancelled();
        }

        /** Whatever a step throws, the function of the caller among it, is in the future. */
        private void end(Runnable step) {
            try {
                step.run();
            } catch (Throwable e) {
                completeExceptionally(e);
            }
        }

        private void cancelIfCancelled() {
            if (isCancelled()) {
                call.cancel(true);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            call.cancel(mayInterruptIfRunning);
            return cancelled;
        }
    }
}
