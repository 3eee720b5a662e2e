package io.cloudruntimes.generator;

import io.cloudruntimes.generator.binding.Bindings;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.bundle.Bundles;
import io.cloudruntimes.generator.check.Rules;
import io.cloudruntimes.generator.emit.FileSink;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.emit.ModelJson;
import io.cloudruntimes.generator.emit.SourceFormatter;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.poet.ClassSpec;
import io.cloudruntimes.generator.poet.check.EmittedTypeChecks;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.ModelBuilder;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pipeline: load, check, model, files, layout. Nothing is written before everything is made. */
public final class Generation {
    private Generation() {}

    /**
     * Reads a specification.
     *
     * @throws SpecException with every problem, if there are any
     */
    public static ApiModel load(Path spec) {
        return plan(spec).model();
    }

    /**
     * Reads a specification and the bindings in it.
     *
     * @throws SpecException with every problem, if there are any; bindings are looked at where the API has none
     */
    public static GenerationPlan plan(Path spec) {
        return read(spec).plan();
    }

    /**
     * Makes every Java file of a specification, laid out.
     *
     * @throws SpecException with every problem, if there are any: of the documents, and of the Java that they would make
     */
    public static List<GeneratedFile> generate(Path spec) {
        return read(spec).files();
    }

    private static LoadedPlan read(Path spec) {
        Problems problems = new Problems();
        Documents documents = Documents.read(spec, problems);
        Rules.check(documents, problems);
        throwIfAny(problems);
        ApiModel model = ModelBuilder.build(documents);
        List<RuntimeBinding> bindings = Bindings.read(documents, model, problems);
        throwIfAny(problems);
        return new LoadedPlan(documents, new GenerationPlan(model, bindings));
    }

    /** A plan, and the documents that it is made from. */
    private record LoadedPlan(Documents documents, GenerationPlan plan) {
        List<GeneratedFile> files() {
            List<ClassSpec> types = Generator.types(plan);
            check(types);
            return SourceFormatter.format(Generator.files(plan, types));
        }

        List<GeneratedFile> stubs() {
            List<ClassSpec> types = Generator.stubTypes(plan);
            check(types);
            return SourceFormatter.format(Generator.stubs(types));
        }

        private void check(List<ClassSpec> types) {
            Problems problems = new Problems();
            EmittedTypeChecks.check(
                    types, (source, rule, message) -> problems.add(documents.at(source), rule, message));
            throwIfAny(problems);
        }
    }

    /**
     * Writes the whole API as one OpenAPI document and one AsyncAPI document, for tools that read a single file.
     *
     * @throws SpecException with every problem, if there are any; the output is then as it was
     */
    public static FileSink.Summary bundle(Path spec, Path output) throws IOException {
        Problems problems = new Problems();
        Documents documents = Documents.read(spec, problems);
        Rules.check(documents, problems);
        throwIfAny(problems);
        return new FileSink(output).write(Bundles.of(documents));
    }

    private static void throwIfAny(Problems problems) {
        if (!problems.isEmpty()) {
            throw new SpecException(problems.sorted());
        }
    }

    /**
     * Generates the stubs of the test kit.
     *
     * @param output the folder of the Java sources, which the test kit's own stand beside
     * @throws SpecException with every problem, if there are any; the output is then as it was
     */
    public static FileSink.Summary stubs(Path spec, Path output) throws IOException {
        return new FileSink(output).write(read(spec).stubs());
    }

    /**
     * Generates the Java of a specification, the documents of the wires of its runtimes, and the lists of providers that
     * {@link java.util.ServiceLoader} reads.
     *
     * @param spec the folder with {@code openapi}, {@code asyncapi} and {@code bindings}
     * @param output the folder of the Java sources
     * @param resources the folder of what else belongs on the class path; null for none of it
     * @param modelJson a file for the resolved model as JSON; null for none
     * @throws SpecException with every problem, if there are any; the output is then as it was
     */
    public static FileSink.Summary run(Path spec, Path output, @Nullable Path resources, @Nullable Path modelJson)
            throws IOException {
        LoadedPlan loaded = read(spec);
        GenerationPlan plan = loaded.plan();
        List<GeneratedFile> files = loaded.files();
        List<GeneratedFile> more = Generator.resources(plan);
        FileSink.Summary summary = new FileSink(output).write(files);
        if (resources != null) {
            new FileSink(resources).write(more);
        }
        if (modelJson != null) {
            FileSink.writeIfChanged(modelJson.toAbsolutePath(), ModelJson.of(plan.model()));
        }
        return summary;
    }
}
