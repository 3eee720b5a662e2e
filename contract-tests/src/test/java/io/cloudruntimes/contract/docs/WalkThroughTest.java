package io.cloudruntimes.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.contract.SpecWorkspace;
import io.cloudruntimes.contract.VectorCoverageTest;
import io.cloudruntimes.contract.docs.WalkThrough.Step;
import io.cloudruntimes.vectors.VectorFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows {@code docs/adding-an-operation.md} on a copy: its edits, its commands, its outputs. */
@Tag("one-jdk")
class WalkThroughTest {
    private static final Path PAGE = Repo.root().resolve("docs/adding-an-operation.md");

    /** What stands on the operation: the generated classes, and these. */
    private static final List<String> COMPILED_AGAIN = List.of("embedded-runtime", "api-facade");

    @TempDir
    Path copy;

    private SpecWorkspace workspace;

    @BeforeEach
    void copyDocuments() throws IOException {
        workspace = SpecWorkspace.copyTo(copy);
        String page = Files.readString(PAGE);
        workspace.keepBindings(name -> page.contains("bindings/" + name));
        for (String module : COMPILED_AGAIN) {
            String sources = module + "/src/main/java";
            SpecWorkspace.copyFolder(Repo.root().resolve(sources), copy.resolve(sources));
        }
    }

    @Test
    void eachStepGoesAsThePageSays() throws Exception {
        for (Step step : WalkThrough.of(PAGE).steps()) {
            switch (step.verb()) {
                case "before", "create" -> step.edit(Repo.root(), copy);
                case "generate" ->
                    assertThat(workspace.generate())
                            .as("what the generator says")
                            .matches(step.printed());
                case "run" -> {
                    workspace.compile(
                            copy.resolve("Walk.java"), copy.resolve("embedded-runtime"), copy.resolve("api-facade"));
                    assertThat(workspace.java("io.cloudruntimes.contract.docs.WalkedRuntimes"))
                            .isEqualTo(step.block());
                }
                default -> throw new IOException("the page has a step '" + step.verb() + "', which is none");
            }
        }
        seenInDocsAndVectors();
        // the vectors on the new client and on the new routes
        assertThat(workspace.java("io.cloudruntimes.contract.VectorsOf", "existsState"))
                .startsWith("5 vectors hold");
    }

    private void seenInDocsAndVectors() {
        Documents documents = new Documents(workspace.spec());
        VectorCoverageTest.check(documents.model(), VectorFiles.read(workspace.spec()));
        Map<String, String> pages = DerivedPagesTest.pages(documents);
        assertThat(pages.get("operations/state.md"))
                .contains("## exists", "GET /v1/state/orders/exists?key=o-1", "existsState: {unsupported:");
        assertThat(pages.get("capabilities.md")).contains("[StateService.exists](operations/state.md#exists)");
    }
}
