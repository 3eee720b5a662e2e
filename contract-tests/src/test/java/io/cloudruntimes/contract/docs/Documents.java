package io.cloudruntimes.contract.docs;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import io.cloudruntimes.vectors.VectorNotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A specification, as the pages need it. */
public final class Documents {
    private final Path spec;
    private final GenerationPlan plan;

    public Documents(Path spec) {
        this.spec = spec;
        this.plan = Generation.plan(spec);
    }

    static Documents ours() {
        return new Documents(Repo.spec());
    }

    public ApiModel model() {
        return plan.model();
    }

    List<RuntimeBinding> bindings() {
        return plan.bindings();
    }

    /** Those of the runtimes with wires. */
    List<RuntimeBinding> wired() {
        return plan.wired();
    }

    /** The first plain vector of an operation. */
    Optional<Vector> example(String operation) {
        return VectorFiles.read(spec).stream()
                .filter(vector -> vector.operation().equals(operation))
                .filter(vector -> vector.kind().equals("happy") && vector.json().has("respond"))
                .findFirst();
    }

    /** How the document of a runtime says that something travels, word for word. */
    String bindingText(RuntimeBinding binding, Callable callable) {
        List<String> lines;
        try {
            lines = Files.readAllLines(spec.resolve(binding.source().file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String key = "  " + callable.id() + ":";
        return lines.stream()
                .skip(lines.indexOf("operations:"))
                .dropWhile(line -> !line.startsWith(key))
                .takeWhile(line -> line.startsWith(key) || line.isBlank() || line.startsWith("   "))
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
    }

    /** The body of a vector as a person reads it. */
    static String text(JsonElement body) {
        return body.getAsJsonObject().has("json")
                ? new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(VectorNotation.expand(body.getAsJsonObject().get("json")))
                : new String(VectorNotation.bytes(body), StandardCharsets.UTF_8);
    }
}
