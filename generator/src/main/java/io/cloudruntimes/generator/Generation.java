package io.cloudruntimes.generator;

import io.cloudruntimes.generator.check.Rules;
import io.cloudruntimes.generator.emit.FileSink;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.emit.ModelJson;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.ModelBuilder;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pipeline: load, check, model, files. Nothing is written before everything is made. */
public final class Generation {
    private Generation() {}

    /**
     * Reads a specification.
     *
     * @throws SpecException with every problem, if there are any
     */
    public static ApiModel load(Path spec) {
        Problems problems = new Problems();
        Documents documents = Documents.read(spec, problems);
        Rules.check(documents, problems);
        if (!problems.isEmpty()) {
            throw new SpecException(problems.sorted());
        }
        return ModelBuilder.build(documents);
    }

    /**
     * Generates the Java of a specification.
     *
     * @param spec the folder with {@code openapi} and {@code asyncapi}
     * @param output the folder of the Java sources
     * @param modelJson a file for the resolved model as JSON; null for none
     * @throws SpecException with every problem, if there are any; the output is then as it was
     */
    public static FileSink.Summary run(Path spec, Path output, @Nullable Path modelJson) throws IOException {
        ApiModel model = load(spec);
        List<GeneratedFile> files = Generator.generate(model);
        FileSink.Summary summary = new FileSink(output).write(files);
        if (modelJson != null) {
            FileSink.writeIfChanged(modelJson.toAbsolutePath(), ModelJson.of(model));
        }
        return summary;
    }
}
