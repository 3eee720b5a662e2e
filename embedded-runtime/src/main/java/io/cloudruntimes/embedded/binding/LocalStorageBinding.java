package io.cloudruntimes.embedded.binding;

import io.cloudruntimes.binding.InvokeBindingRequest;
import io.cloudruntimes.binding.InvokeBindingResponse;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.embedded.module.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A binding whose operations read and write the files of a folder. The metadata {@code fileName} is the name of the file. */
final class LocalStorageBinding implements OutputBinding {
    private static final List<String> OPERATIONS = List.of("create", "get", "delete", "list");
    private static final String FILE_NAME = "fileName";

    private final StorageFolder files;

    LocalStorageBinding(String name, Path folder) {
        files = new StorageFolder(name, folder);
    }

    @Override
    public InvokeBindingResponse invoke(InvokeBindingRequest request, CallOptions options) {
        if (!OPERATIONS.contains(request.operation())) {
            throw OutputBinding.unsupported(request.operation(), OPERATIONS);
        }
        requireKnown(request);
        String name = request.metadata().get(FILE_NAME);
        return switch (request.operation()) {
            case "create" -> create(name, request);
            case "get" -> OutputBinding.result(files.read(required(name)));
            case "delete" -> {
                files.delete(required(name));
                yield OutputBinding.result(Bytes.EMPTY);
            }
            case "list" -> OutputBinding.result(json(files.list(name == null ? "" : name)));
            default -> throw OutputBinding.unsupported(request.operation(), OPERATIONS);
        };
    }

    private static void requireKnown(InvokeBindingRequest request) {
        Map<String, String> others = new TreeMap<>(request.metadata());
        others.remove(FILE_NAME);
        if (!others.isEmpty()) {
            throw new InvalidArgumentException(
                    "a binding for local files takes the metadata '" + FILE_NAME + "' only; remove " + others.keySet());
        }
        boolean takesData = request.operation().equals("create");
        if (!takesData && !request.data().isEmpty()) {
            throw new InvalidArgumentException("the operation '" + request.operation() + "' takes no data");
        }
    }

    private static String required(@Nullable String name) {
        if (name == null) {
            throw new InvalidArgumentException("the metadata '" + FILE_NAME + "' names the file, and is missing");
        }
        return name;
    }

    private InvokeBindingResponse create(@Nullable String name, InvokeBindingRequest request) {
        String file = name == null ? UUID.randomUUID().toString() : name;
        files.write(file, StoredData.of(request.data(), request.contentType()));
        return OutputBinding.result(Bytes.utf8(Json.toText(JsonCollections::writeStringMap, Map.of(FILE_NAME, file))));
    }

    private static Bytes json(List<String> names) {
        return Bytes.utf8(Json.toText(
                (out, list) -> {
                    out.beginArray();
                    for (String name : list) {
                        out.value(name);
                    }
                    out.endArray();
                },
                names));
    }

    @Override
    public Component describe(String name) {
        return new Component(name, "bindings.localstorage", List.of());
    }

    @Override
    public void close() {
        // nothing is kept open
    }
}
