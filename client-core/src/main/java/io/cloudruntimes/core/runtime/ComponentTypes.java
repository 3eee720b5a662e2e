package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The types of the components of one runtime, by their names. They are asked for when the first is needed, and again for a
 * name that is not among them. There is one request at a time; who asks meanwhile waits for it. Thread-safe.
 */
final class ComponentTypes {
    private final Supplier<CompletableFuture<Map<String, String>>> source;
    private Map<String, String> known = Map.of();
    private @Nullable CompletableFuture<Map<String, String>> asking;

    ComponentTypes(Supplier<CompletableFuture<Map<String, String>>> source) {
        this.source = source;
    }

    /** The type of a component; fails with {@link ComponentNotFoundException} if there is none of that name. */
    CompletableFuture<String> of(String name) {
        CompletableFuture<Map<String, String>> answer;
        synchronized (this) {
            String type = known.get(name);
            if (type != null) {
                return CompletableFuture.completedFuture(type);
            }
            answer = asking == null ? ask() : asking;
        }
        return answer.thenApply(types -> {
            String type = types.get(name);
            if (type == null) {
                throw new ComponentNotFoundException("the runtime has no component " + HasResource.quote(name));
            }
            return type;
        });
    }

    private synchronized CompletableFuture<Map<String, String>> ask() {
        CompletableFuture<Map<String, String>> request = source.get();
        asking = request;
        request.whenComplete((types, failure) -> learn(request, types));
        return request;
    }

    private synchronized void learn(
            CompletableFuture<Map<String, String>> request, @Nullable Map<String, String> types) {
        if (types != null) {
            known = Map.copyOf(types);
        }
        if (asking == request) {
            asking = null;
        }
    }
}
