package io.cloudruntimes.contract.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.contract.Api;
import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.contract.SpecWorkspace;
import io.cloudruntimes.contract.VectorCoverageTest;
import io.cloudruntimes.contract.docs.CapabilitiesPage;
import io.cloudruntimes.contract.docs.DerivedPagesTest;
import io.cloudruntimes.contract.docs.Documents;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.vectors.VectorFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Adds the files of {@code extension} to a copy of the documents: a service of lamps, and a runtime that has nothing but lamps.
 * The one edit of files that are there: each other runtime says that it has no lamps. All else follows.
 */
@Tag("one-jdk")
class NewServiceAndRuntimeTest {
    private static final Path ADDED = Repo.root().resolve("contract-tests/src/test/resources/extension");
    private static final List<String> LAMPS = List.of("getLamp", "setLamp", "watchLamps");

    @TempDir
    Path folder;

    private SpecWorkspace workspace;

    @BeforeEach
    void copyDocuments() throws IOException {
        workspace = SpecWorkspace.copyTo(folder);
    }

    private void add(String part) throws IOException {
        SpecWorkspace.copyFolder(ADDED.resolve(part), workspace.spec().resolve(part));
    }

    private void addServiceAndRuntime() throws IOException {
        add("openapi");
        add("asyncapi");
        for (Path binding : workspace.bindings()) {
            SpecWorkspace.unsupported(binding, LAMPS, "it has no lamps");
        }
        add("bindings");
        SpecWorkspace.unsupported(
                workspace.spec().resolve("bindings/glow.yaml"), operationsOfTheApi(), "a hub has lamps only");
    }

    /** The operations and streams of the API without the made-up service. */
    private static List<String> operationsOfTheApi() {
        return Api.MODEL.services().stream()
                .flatMap(NewServiceAndRuntimeTest::callables)
                .map(Callable::id)
                .toList();
    }

    private static Stream<Callable> callables(Service service) {
        return Stream.concat(service.operations().stream(), service.streams().stream());
    }

    @Test
    void theGeneratorAsksEachRuntimeForEachNewOperation() throws IOException {
        add("openapi");
        add("asyncapi");
        List<Path> bindings = workspace.bindings();
        assertThat(bindings).isNotEmpty();
        String printed = workspace.generate();
        for (Path binding : bindings) {
            for (String operation : LAMPS) {
                assertThat(printed.lines())
                        .as("the problem of %s without %s", binding, operation)
                        .anyMatch(line ->
                                line.startsWith("spec/bindings/" + binding.getFileName()) && line.contains(operation));
            }
        }
        assertThat(workspace.generated()).doesNotExist();
    }

    @Test
    void theVectorsOfTheNewServiceAreAskedFor() throws IOException {
        addServiceAndRuntime();
        var model = Generation.load(workspace.spec());
        assertThatThrownBy(() -> VectorCoverageTest.check(model, VectorFiles.read(workspace.spec())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("getLamp");
        add("vectors");
        VectorCoverageTest.check(model, VectorFiles.read(workspace.spec()));
    }

    @Test
    void thePagesHaveTheServiceAndTheRuntime() throws IOException {
        addServiceAndRuntime();
        add("vectors");
        Documents documents = new Documents(workspace.spec());
        Map<String, String> pages = DerivedPagesTest.pages(documents);
        assertThat(pages.get("operations/lamp.md"))
                .contains(
                        "# LampService",
                        "## watch",
                        "GET /v1/lamp/hall/lamp?name=ceiling",
                        "GET /rooms/{room}/lamps/{name}");
        assertThat(pages.get("capabilities.md"))
                .contains("| Glow hub |", "## Glow hub")
                .contains("| [LampService.get](operations/lamp.md#get) | alpha |")
                .contains("yes, over http or grpc", "no: it has no lamps", "no: a hub has lamps only");
        assertThat(DerivedPagesTest.index(documents))
                .contains("| [LampService](operations/lamp.md) | The lamps of rooms. |");
        assertThat(CapabilitiesPage.summary(documents).lines())
                .anyMatch(row -> row.contains("| Glow hub |"))
                .anyMatch(
                        row -> row.startsWith("| LampService | get, set, watch | alpha |") && row.contains("| all |"));
    }

    @Test
    void clientsServersAndMatricesHaveBoth() throws Exception {
        addServiceAndRuntime();
        add("vectors");
        workspace.generate();
        Path services = workspace.resources().resolve("META-INF/services");
        assertThat(services.resolve("io.cloudruntimes.core.spi.RuntimeConnector"))
                .content(StandardCharsets.UTF_8)
                .contains("io.cloudruntimes.glow.GlowConnector");
        assertThat(services.resolve("io.cloudruntimes.core.runtime.ServedRuntime"))
                .content(StandardCharsets.UTF_8)
                .contains("io.cloudruntimes.glow.GlowServer");
        workspace.compile();

        // the facade finds the connector by the scheme of the URL
        assertThat(workspace
                        .java("io.cloudruntimes.contract.extension.CapabilitiesOf", "glow://127.0.0.1")
                        .lines())
                .hasSize(operationsOfTheApi().size() + LAMPS.size())
                .contains("LampService.get works", "LampService.set works", "LampService.watch works")
                .contains("StateService.get: a hub has lamps only");
        assertThat(workspace
                        .java("io.cloudruntimes.contract.extension.CapabilitiesOf", "dapr://127.0.0.1")
                        .lines())
                .contains("LampService.get: it has no lamps");

        // the neutral client and the neutral routes
        for (String operation : LAMPS) {
            long vectors = VectorFiles.read(workspace.spec()).stream()
                    .filter(vector -> vector.operation().equals(operation))
                    .count();
            assertThat(workspace.java("io.cloudruntimes.contract.VectorsOf", operation))
                    .isEqualTo(vectors + " vectors hold\n");
        }

        // the wires of the runtime, client against server
        assertThat(workspace
                        .java("io.cloudruntimes.contract.RoundTripsOf", "LampService")
                        .lines())
                .containsExactlyInAnyOrder(
                        "getLamp over glow's http",
                        "getLamp over glow's grpc",
                        "setLamp over glow's http",
                        "setLamp over glow's grpc");

        assertThat(workspace
                        .java("io.cloudruntimes.contract.conformance.TargetNames")
                        .lines())
                .contains("as-glow-http", "as-glow-grpc", "as-glow", "as-dapr-http", "dapr")
                .doesNotContain("glow");
    }
}
