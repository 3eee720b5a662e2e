package io.cloudruntimes.embedded.binding;

import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.embedded.module.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** The bindings by name: those that are configured, and queues, of which every other name is one if no names are configured. */
final class Bindings implements AutoCloseable {
    private final Map<String, OutputBinding> configured = new LinkedHashMap<>();
    private final QueueBinding queue;
    private final @Nullable Set<String> queueNames;
    private final Set<String> used = new ConcurrentSkipListSet<>();

    Bindings(QueueBinding queue, Optional<Set<String>> queueNames) {
        this.queue = queue;
        this.queueNames = queueNames.map(TreeSet::new).orElse(null);
    }

    /** @throws InvalidArgumentException if another binding has the name */
    void add(String name, OutputBinding binding) {
        boolean isQueue = queueNames != null && queueNames.contains(name);
        if (isQueue || configured.putIfAbsent(name, binding) != null) {
            throw new InvalidArgumentException("two bindings have the name '" + name + "'");
        }
    }

    /** The output binding of a name. */
    OutputBinding output(String name) {
        OutputBinding binding = configured.get(name);
        return binding == null ? queue(name) : binding;
    }

    /** The input binding of a name. */
    QueueBinding input(String name) {
        if (configured.containsKey(name)) {
            throw new UnsupportedByRuntimeException(
                    "the binding '" + name + "' is an output binding, it has no events");
        }
        return queue(name);
    }

    private QueueBinding queue(String name) {
        if (queueNames == null) {
            used.add(name);
        } else if (!queueNames.contains(name)) {
            Set<String> all = new TreeSet<>(queueNames);
            all.addAll(configured.keySet());
            throw new ComponentNotFoundException("there is no binding '" + name + "'; there are " + all
                    + ". Add it with --" + BindingModule.QUEUES + ", --" + BindingModule.HTTP_BINDINGS + " or --"
                    + BindingModule.FILE_BINDINGS
                    + ", in Java with EmbeddedRuntime.builder().option(BindingModule.QUEUES, ...)");
        }
        return queue;
    }

    /** All that exist now. */
    List<Component> components() {
        List<Component> all = new ArrayList<>();
        configured.forEach((name, binding) -> all.add(binding.describe(name)));
        (queueNames == null ? used : queueNames).forEach(name -> all.add(queue.describe(name)));
        return all;
    }

    @Override
    public void close() {
        configured.values().forEach(OutputBinding::close);
    }
}
