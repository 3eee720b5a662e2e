package io.cloudruntimes.specdiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.specdiff.openapi.OpenApiChanges;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the library for OpenAPI finds by itself, and what it is blind to. Where it learns to see, a test here says so, and our
 * own comparison of that can go.
 */
class LibraryTest {
    @TempDir
    Path folder;

    private TwoSpecs specs;

    @BeforeEach
    void copies() throws IOException {
        specs = new TwoSpecs(folder);
    }

    private List<ChangeKind> found() {
        LoadedSpec old = LoadedSpec.read("old", specs.old());
        LoadedSpec now = LoadedSpec.read("new", specs.now());
        assertThat(now.problems()).isEmpty();
        Changes changes = new Changes();
        OpenApiChanges.find(old.folder(), old.documents(), now.folder(), now.documents(), changes);
        return changes.sorted().stream().map(Change::kind).toList();
    }

    private List<ChangeKind> found(String file, String old, String replacement) throws IOException {
        specs.edit(file, old, replacement);
        return found();
    }

    @Test
    void itSeesARequiredProperty() throws IOException {
        assertThat(found(
                        "openapi/state.yaml",
                        "saved.\n      required: [key, value]",
                        "saved.\n      required: [key, value, etag]"))
                .containsExactly(ChangeKind.FIELD_REQUIRED);
    }

    @Test
    void itSeesAValueThatIsGone() throws IOException {
        specs.edit("bindings/dapr.yaml", "{status: constant DOWN,", "{status: constant UP,")
                .edit("openapi/runtime.yaml", "        - The runtime responds, but cannot serve requests.\n", "");
        assertThat(found("openapi/runtime.yaml", "enum: [UP, DOWN]", "enum: [UP]"))
                .containsExactly(ChangeKind.VALUE_REMOVED);
    }

    @Test
    void itSeesALimitOfAParameter() throws IOException {
        assertThat(found(
                        "openapi/state.yaml",
                        "        maxLength: 1024\n      example: o-1\n",
                        "        maxLength: 100\n      example: o-1\n"))
                .containsExactly(ChangeKind.LIMIT_CHANGED);
    }

    @Test
    void itSeesAPatternAndTheMostElements() throws IOException {
        specs.edit(
                "openapi/state.yaml",
                "maxItems: 1000\n          description: The items,",
                "maxItems: 10\n          description: The items,");
        assertThat(found("openapi/state.yaml", "pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$'", "pattern: '^[a-z]+$'"))
                .containsOnly(ChangeKind.LIMIT_CHANGED)
                .hasSize(2);
    }

    @Test
    void itIsBlindToNames() throws IOException {
        specs.edit("bindings/dapr.yaml", "  getState:", "  readState:")
                .edit("openapi/state.yaml", "x-method: get\n", "x-method: read\n");
        assertThat(found("openapi/state.yaml", "operationId: getState\n", "operationId: readState\n"))
                .isEmpty();
    }

    @Test
    void itIsBlindToTheNamesInPaths() throws IOException {
        specs.edit("openapi/rpc.yaml", "/v1/rpc/{service}/", "/v1/rpc/{app}/")
                .edit("openapi/rpc.yaml", "name: service\n", "name: app\n")
                .edit("bindings/dapr.yaml", "/v1.0/invoke/{service}/", "/v1.0/invoke/{app}/")
                .edit("bindings/dapr.yaml", "        service: 1\n", "        app: 1\n");
        assertThat(found()).isEmpty();
        assertThat(specs.compare().breaking())
                .extracting(Change::text)
                .contains(
                        "'service' of the input of invokeMethod is gone",
                        "'app' of the input of invokeMethod is new, and callers must give it");
    }

    @Test
    void itIsBlindToTheNamesOfTypes() throws IOException {
        specs.edit("openapi/runtime.yaml", "schemas/RuntimeHealth'", "schemas/HealthReport'")
                .edit("openapi/runtime.yaml", "    RuntimeHealth:\n", "    HealthReport:\n");
        assertThat(found()).isEmpty();
        assertThat(specs.compare().breaking())
                .extracting(Change::text)
                .contains(
                        "the type RuntimeHealth is gone", "the result of getHealth was RuntimeHealth, is HealthReport");
    }

    @Test
    void itIsBlindToKeysOfOurOwn() throws IOException {
        specs.edit("openapi/state.yaml", "      x-safe: true\n", "")
                .edit("openapi/state.yaml", "          x-max-bytes: 16777216\n", "          x-max-bytes: 1024\n")
                .edit("openapi/state.yaml", "          x-unit: seconds\n", "")
                .edit("bindings/dapr.yaml", "none-below: {ttl: 1}, http", "http")
                .edit(
                        "openapi/state.yaml",
                        "x-codes: [invalid_argument, component_not_found, ",
                        "x-codes: [invalid_argument, ")
                .edit("openapi/common.yaml", "        conflict: 409\n", "        conflict: 412\n")
                .edit("openapi/rpc.yaml", "x-streamed: true", "x-streamed: false")
                .edit("openapi/runtime.yaml", "x-maturity: stable", "x-maturity: alpha");
        assertThat(found()).isEmpty();
        assertThat(specs.compare().breaking())
                .extracting(Change::kind)
                .contains(
                        ChangeKind.SAFE_CHANGED,
                        ChangeKind.LIMIT_CHANGED,
                        ChangeKind.TYPE_CHANGED,
                        ChangeKind.CODE_DROPPED,
                        ChangeKind.CODE_STATUS_CHANGED,
                        ChangeKind.MATURITY_CHANGED);
    }

    @Test
    void itIsBlindToATypeThatOnlyAComposedResultHas() throws IOException {
        assertThat(found(
                        "openapi/state.yaml",
                        "read, with its version.\n      required: [value]",
                        "read, with its version.\n      required: [value, etag]"))
                .isEmpty();
        assertThat(specs.compare().breaking())
                .extracting(Change::text)
                .containsExactly("'etag' of StateEntry became required: runtimes must give it");
    }
}
