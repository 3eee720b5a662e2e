package io.cloudruntimes.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.binding.Bindings;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import java.nio.file.Path;
import java.util.List;

/** The {@link VaultApi} on a runtime whose binding uses what only gRPC has. */
public final class GaleRuntime {
    static final Path FOLDER = Path.of("src/test/resources/gale");

    private GaleRuntime() {}

    /** The API and its one runtime. */
    public static GenerationPlan plan() {
        Problems problems = new Problems();
        GenerationPlan plan = read(FOLDER, problems);
        assertThat(problems.sorted()).isEmpty();
        return plan;
    }

    /** The same from a folder of its own, with what is wrong in it. */
    public static GenerationPlan read(Path folder, Problems problems) {
        // the folder has no documents of the API, which is a problem of its own
        Documents documents = Documents.read(folder, new Problems());
        ApiModel model = VaultApi.model();
        List<RuntimeBinding> bindings = Bindings.read(documents, model, problems);
        assertThat(bindings).hasSize(1);
        return new GenerationPlan(model, bindings);
    }
}
