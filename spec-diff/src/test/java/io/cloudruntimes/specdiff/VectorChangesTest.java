package io.cloudruntimes.specdiff;

import static io.cloudruntimes.specdiff.Audience.WIRE;
import static io.cloudruntimes.specdiff.TwoSpecs.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of the contract vectors. */
class VectorChangesTest {
    private static final String GET = "vectors/state.get.json";

    private static final String WIRE_GET = "wire-vectors/dapr/http.getState.json";

    @TempDir
    Path folder;

    private TwoSpecs specs;

    @BeforeEach
    void copies() throws IOException {
        specs = new TwoSpecs(folder);
    }

    @Test
    void aVectorIsGone() throws IOException {
        specs.cut(GET, "    {\n      \"id\": \"state.get.happy\"", "    {\n      \"id\": \"state.get.every-input\"");
        Verdict verdict = specs.compare();
        Change change = only(verdict, ChangeKind.VECTOR_REMOVED, GET + "#/vectors/0");
        assertThat(change.text()).isEqualTo("the vector state.get.happy is gone, so nothing promises what it did");
        assertThat(change.where().side()).isEqualTo(SpecSide.OLD);
        assertThat(change.breaks()).containsExactly(WIRE);
        assertThat(verdict.changes())
                .as("the others moved up, which is nothing")
                .containsExactly(change);
        assertThat(verdict.step()).isEqualTo(VersionStep.MINOR);
    }

    @Test
    void anExpectationChanges() throws IOException {
        specs.edit(
                GET,
                "\"target\": \"/v1/state/orders/item?key=o-1&consistency=strong",
                "\"target\": \"/v1/state/orders/item?consistency=strong&key=o-1");
        Verdict verdict = specs.compare();
        Change change = only(verdict, ChangeKind.VECTOR_CHANGED, GET + "#/vectors/1/expect/target");
        assertThat(change.text())
                .startsWith("the vector state.get.every-input changed: was \"/v1/state/orders/item?key=o-1&cons");
        assertThat(change.breaks()).containsExactly(WIRE);
        assertThat(verdict.changes()).containsExactly(change);
    }

    @Test
    void whatAVectorForbidsIsGone() throws IOException {
        specs.edit(
                GET,
                "\"target\": \"/v1/state/orders/item?key=o-1\",\n        \"forbidHeaders\": [\n          \"content-type\"\n        ]\n",
                "\"target\": \"/v1/state/orders/item?key=o-1\"\n");
        Change change = only(specs.compare(), ChangeKind.VECTOR_CHANGED, GET + "#/vectors/0/expect/forbidHeaders");
        assertThat(change.where().side()).isEqualTo(SpecSide.OLD);
        assertThat(change.text()).endsWith("was [\"content-type\"], is not there");
    }

    @Test
    void aVectorIsNewAndOneRenamed() throws IOException {
        specs.edit(GET, "\"id\": \"state.get.happy\"", "\"id\": \"state.get.plain\"")
                .edit(
                        "vectors/runtime.health.json",
                        "  \"vectors\": [\n",
                        "  \"vectors\": [\n    {\"id\": \"runtime.health.more\", \"kind\": \"happy\", \"about\": \"More.\", \"input\": {}},\n");
        Verdict verdict = specs.compare();
        Change renamed = only(verdict, ChangeKind.VECTOR_RENAMED, GET + "#/vectors/0/id");
        assertThat(renamed.text()).isEqualTo("the vector state.get.happy is named state.get.plain now");
        Change added = only(verdict, ChangeKind.VECTOR_ADDED, "vectors/runtime.health.json#/vectors");
        assertThat(added.text()).isEqualTo("a vector is new: runtime.health.more");
        assertThat(verdict.breaking()).isEmpty();
        assertThat(verdict.changes()).hasSize(2);
        assertThat(verdict.step()).isEqualTo(VersionStep.PATCH);
    }

    @Test
    void whatIsForPeopleIsNoDifference() throws IOException {
        specs.edit(GET, "\"about\": \"A value with its etag.\"", "\"about\": \"The value and its etag.\"");
        assertThat(specs.compare().changes()).isEmpty();
    }

    @Test
    void aFileOfVectorsIsGone() throws IOException {
        Files.delete(specs.now().resolve("vectors/runtime.shutdown.json"));
        Verdict verdict = specs.compare();
        Change change = only(verdict, ChangeKind.FILE_REMOVED, "vectors/runtime.shutdown.json");
        assertThat(change.text()).startsWith("the file is gone, with the vector runtime.shutdown.");
        assertThat(change.isBreaking()).isTrue();
        assertThat(verdict.breaking()).extracting(Change::kind).contains(ChangeKind.VECTOR_REMOVED);
    }

    @Test
    void theRequestOfAWireVectorChanges() throws IOException {
        specs.edit(WIRE_GET, "\"/v1.0/state/", "\"/v1.1/state/");
        Verdict verdict = specs.compare();
        assertThat(verdict.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.VECTOR_CHANGED);
            assertThat(change.where().toString())
                    .startsWith(WIRE_GET + "#/vectors/")
                    .endsWith("/request/target");
            assertThat(change.breaks()).containsExactly(WIRE);
        });
        assertThat(verdict.step()).isEqualTo(VersionStep.MINOR);
    }

    @Test
    void wireVectorsAreOfAnotherWire() throws IOException {
        specs.edit(WIRE_GET, "\"wire\": \"http\"", "\"wire\": \"grpc\"");
        Verdict verdict = specs.compare();
        assertThat(verdict.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.where()).hasToString(WIRE_GET + "#/wire");
            assertThat(change.text()).endsWith("was dapr http, is dapr grpc");
            assertThat(change.isBreaking()).isTrue();
        });
    }

    @Test
    void vectorsAreOfAnotherOperation() throws IOException {
        specs.edit(GET, "\"operation\": \"getState\"", "\"operation\": \"deleteState\"");
        assertThat(specs.compare().changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.VECTOR_CHANGED);
            assertThat(change.where()).hasToString(GET + "#/operation");
            assertThat(change.text()).endsWith("was getState, is deleteState");
        });
    }

    @Test
    void aFileOfWireVectorsIsGone() throws IOException {
        Files.delete(specs.now().resolve(WIRE_GET));
        Verdict verdict = specs.compare();
        assertThat(only(verdict, ChangeKind.FILE_REMOVED, WIRE_GET).text())
                .startsWith("the file is gone, with the vector dapr.http.");
        assertThat(verdict.breaking()).extracting(Change::kind).contains(ChangeKind.VECTOR_REMOVED);
    }

    @Test
    void aWireVectorIsNew() throws IOException {
        Files.delete(specs.old().resolve(WIRE_GET));
        Verdict verdict = specs.compare();
        only(verdict, ChangeKind.VECTOR_ADDED, WIRE_GET + "#/vectors");
        assertThat(verdict.changes()).hasSize(1);
        assertThat(verdict.step()).isEqualTo(VersionStep.PATCH);
    }
}
