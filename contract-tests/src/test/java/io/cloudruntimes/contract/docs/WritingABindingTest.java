package io.cloudruntimes.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.contract.SpecWorkspace;
import io.cloudruntimes.contract.docs.WalkThrough.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the binding of {@code docs/writing-a-binding.md} as it stands on the page. */
@Tag("one-jdk")
class WritingABindingTest {
    private static final Path PAGE = Repo.root().resolve("docs/writing-a-binding.md");

    private static final Pattern MISSING =
            Pattern.compile("bindings/acme\\.yaml:\\d+ /operations: the operation '(\\w+)' is not bound");

    @TempDir
    Path folder;

    @Test
    void theSmallestBindingReadsValues() throws Exception {
        SpecWorkspace workspace = workspace("");
        addTheOtherOperations(workspace);
        assertThat(workspace.generate()).startsWith("Generated ");
        workspace.compile();
        assertThat(workspace.java("io.cloudruntimes.contract.docs.AcmeSidecar")).isEqualTo("""
                GET /values/orders/o-1
                paid, etag 7
                GET /values/orders/o-2
                no value
                not supported by this runtime: not bound yet; nothing was sent
                """);
    }

    @Test
    void anInputThatIsLeftOutIsAProblem() throws Exception {
        SpecWorkspace workspace = workspace(", metadata: Acme reads no metadata");
        addTheOtherOperations(workspace);
        assertThat(workspace.generate())
                .containsPattern("spec/bindings/acme.yaml:\\d+ /operations/getState/http: the input 'metadata' has no ")
                .endsWith("1 problem(s); nothing was written\n");
    }

    /** Adds a line as the last one of the page for each operation that the generator names. */
    private void addTheOtherOperations(SpecWorkspace workspace) throws Exception {
        List<String> missing = MISSING.matcher(workspace.generate())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(missing).isNotEmpty();
        SpecWorkspace.unsupported(workspace.spec().resolve("bindings/acme.yaml"), missing, "not bound yet");
    }

    /** A copy of the documents with the binding of the page, from which a text is taken out. */
    private SpecWorkspace workspace(String without) throws Exception {
        SpecWorkspace workspace = SpecWorkspace.copyTo(folder);
        List<Step> steps = WalkThrough.of(PAGE).steps();
        assertThat(steps).hasSize(1);
        steps.get(0).edit(Repo.root(), folder);
        Path binding = folder.resolve(steps.get(0).file());
        String text = Files.readString(binding);
        assertThat(text).contains(without);
        Files.writeString(binding, text.replace(without, ""));
        return workspace;
    }
}
