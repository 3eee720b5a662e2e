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

/** The {@link NotesApi} on a runtime whose binding uses each location and each key of the vocabulary. */
public final class AcmeRuntime {
    static final Path FOLDER = Path.of("src/test/resources/acme");

    private AcmeRuntime() {}

    static RuntimeBinding binding() {
        List<RuntimeBinding> bindings = bindings(FOLDER, NotesApi.model());
        assertThat(bindings).hasSize(1);
        return bindings.get(0);
    }

    /** The bindings of an API that are in a folder, which are right. */
    static List<RuntimeBinding> bindings(Path folder, ApiModel model) {
        // the folder has no documents of the API, which is a problem of its own
        Documents documents = Documents.read(folder, new Problems());
        Problems problems = new Problems();
        List<RuntimeBinding> bindings = Bindings.read(documents, model, problems);
        assertThat(problems.sorted()).isEmpty();
        return bindings;
    }

    public static GenerationPlan plan() {
        return new GenerationPlan(NotesApi.model(), List.of(binding()));
    }
}
