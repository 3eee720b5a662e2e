package io.cloudruntimes.specdiff;

import io.cloudruntimes.generator.binding.Bindings;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.check.Rules;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.ModelBuilder;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.specdiff.vector.VectorIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A specification as it was read.
 *
 * @param name what the user called it, for example {@code HEAD~1}
 * @param folder where its files are
 * @param documents its documents of YAML
 * @param vectors its vectors
 * @param api the API; empty if the specification has problems
 * @param problems the problems of the specification
 */
public record LoadedSpec(
        String name, Path folder, Documents documents, VectorIndex vectors, Optional<Api> api, List<Problem> problems) {
    private static final String ROOT_DOCUMENT = "openapi/cloud-runtimes.yaml";

    /** Reads a specification. Problems are kept, not thrown: what is left of a broken one can still be named. */
    static LoadedSpec read(String name, Path folder) {
        if (!Files.isDirectory(folder.resolve("openapi"))) {
            throw new ComparisonException("'" + name + "' is no specification: it has no folder 'openapi'");
        }
        Problems problems = new Problems();
        Documents documents = Documents.read(folder, problems);
        VectorIndex vectors = VectorIndex.read(folder, problems);
        Rules.check(documents, layout(folder), problems);
        Optional<Api> api = problems.isEmpty() ? api(documents, problems) : Optional.empty();
        return new LoadedSpec(
                name, folder, documents, vectors, problems.isEmpty() ? api : Optional.empty(), problems.sorted());
    }

    /** Revisions from before each service was a document of its own are compared too. */
    private static Rules.Layout layout(Path folder) {
        return Files.exists(folder.resolve(ROOT_DOCUMENT))
                ? Rules.Layout.ROOT_DOCUMENT
                : Rules.Layout.ONE_DOCUMENT_PER_SERVICE;
    }

    private static Optional<Api> api(Documents documents, Problems problems) {
        ApiModel model = ModelBuilder.build(documents);
        return Optional.of(new Api(model, Bindings.read(documents, model, problems)));
    }

    /** Whether a file is there, readable or not. */
    public boolean hasFile(String file) {
        return Files.exists(folder.resolve(file));
    }

    /** The document of YAML of a name. */
    Optional<SpecNode> document(String file) {
        return Stream.concat(documents.all().stream(), documents.bindings().stream())
                .filter(node -> documents.relative(node).equals(file))
                .findFirst();
    }

    /**
     * The contents of a specification.
     *
     * @param model the API
     * @param bindings how it travels, by runtime
     */
    public record Api(ApiModel model, List<RuntimeBinding> bindings) {
        public Api {
            bindings = List.copyOf(bindings);
        }
    }
}
