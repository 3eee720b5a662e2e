package io.cloudruntimes.generator.poet;

import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.binding.Bindings;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.Problems;
import java.nio.file.Path;
import java.util.List;

/** The {@link BoxApi} on a runtime of which one generic call carries several operations. */
public final class BoxRuntime {
    static final Path FOLDER = Path.of("src/test/resources/box");

    private BoxRuntime() {}

    public static GenerationPlan plan() {
        Problems problems = new Problems();
        List<RuntimeBinding> bindings = read(FOLDER, problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.sorted());
        }
        return new GenerationPlan(BoxApi.model(), bindings);
    }

    /** What is wrong with the binding in a folder. */
    public static List<Problem> problems(Path folder) {
        Problems problems = new Problems();
        read(folder, problems);
        return problems.sorted();
    }

    private static List<RuntimeBinding> read(Path folder, Problems problems) {
        // the folder has no documents of the API, which is a problem of its own
        return Bindings.read(Documents.read(folder, new Problems()), BoxApi.model(), problems);
    }
}
