package io.cloudruntimes.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.binding.Bindings;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The binding documents of the runtimes that there are not, each with its API. */
public enum BindingFixture {
    ACME("acme/bindings/acme.yaml", NotesApi::model),
    TOWER("bells/bindings/tower.yaml", BellsApi::model),
    FORGE("forge/bindings/forge.yaml", JobApi::model),
    GALE("gale/bindings/gale.yaml", VaultApi::model),
    DOCK("dock/bindings/dock.yaml", DockApi::model),
    MILL("mill/bindings/mill.yaml", MillApi::model),
    BOX("box/bindings/box.yaml", BoxApi::model);

    private static final Path RESOURCES = Path.of("src/test/resources");

    private final String document;
    private final Supplier<ApiModel> model;

    BindingFixture(String document, Supplier<ApiModel> model) {
        this.document = document;
        this.model = model;
    }

    public ApiModel model() {
        return model.get();
    }

    /** The document as it is. */
    public String text() {
        try {
            return Files.readString(RESOURCES.resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the document where the first occurrence of a text is another one, in a folder of its own. */
    public List<Problem> problems(Path folder, String old, String replacement) {
        String text = text();
        int at = text.indexOf(old);
        assertThat(at).as("'%s' in %s", old, document).isNotNegative();
        return problems(folder, text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    /** What is wrong with a document in place of this one, in a folder of its own. */
    public List<Problem> problems(Path folder, String text) {
        try {
            Path file = folder.resolve("bindings").resolve(Path.of(document).getFileName());
            Files.createDirectories(folder.resolve("bindings"));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Problems problems = new Problems();
        // the folder has no documents of the API, which is a problem of its own
        Bindings.read(Documents.read(folder, new Problems()), model(), problems);
        return problems.sorted();
    }
}
