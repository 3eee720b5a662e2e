package io.cloudruntimes.contract.siblings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Each operation and type of each sibling has a row, and each row names what is there. */
@Tag("one-jdk")
class SiblingsTest {
    private static final String SMALL = """
        title: acme
        description: A sibling.
        source:
          repository: https://acme.example/acme
          revision: 0123abcd
          date: '2026-01-31'
          version: '1'
          read: All of it.
          operations: 5
          types: 4
        groups:
          StateRuntimes:
            service: StateService
            operations:
              get(store, key): {ours: StateService.get, note: Without etag.}
              close(): {facade: CloudRuntimes.close}
              export(spans): {planned: TelemetryService.exportTraces}
            types:
              Item: {ours: StateItem}
              Request: {ours: StateService.get}
              Late: {ours: ErrorCode.timeout}
          Mail: {out-of-scope: One company's., operations: 2, types: 1}
        """;

    static List<Path> documents() {
        return Sibling.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void has_the_form_of_the_schema(Path document) throws IOException {
        assertThat(form(Files.readString(document))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void has_a_row_for_each_operation_and_type_and_each_names_what_is_there(Path document) {
        assertThat(Problems.of(Sibling.read(document))).isEmpty();
    }

    @Test
    void a_small_document_is_right() throws IOException {
        assertThat(form(SMALL)).isEmpty();
        assertThat(Problems.of(Sibling.parse(SMALL))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{facade: CloudRuntimes.close}/{}",
                "{facade: CloudRuntimes.close}/{facade: close}",
                "{facade: CloudRuntimes.close}/{covered: CloudRuntimes.close}",
                "{facade: CloudRuntimes.close}/{facade: CloudRuntimes.close, out-of-scope: It is not.}",
                "{planned: TelemetryService/{planned: TraceService",
                "service: StateService/service: State",
                "0123abcd/HEAD",
                "One company's., operations: 2, types: 1/One company's.",
            })
    void another_form_is_refused(String change) throws IOException {
        assertThat(form(changed(change))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StateService.get, note/StateService.fetch, note",
                "StateService.get, note/StateItem, note",
                "StateItem/StateItems",
                "ErrorCode.timeout/ErrorCode.late",
                "{ours: StateService.get}/{ours: StateService.fetch}",
                "CloudRuntimes.close/CloudRuntimes.closed",
                "CloudRuntimes.close/Clouds.close",
                "planned: TelemetryService.exportTraces/planned: StateService.exportTraces",
                "planned: TelemetryService.exportTraces/planned: StateService",
                "service: StateService/service: StatesService",
                "operations: 5/operations: 6",
                "types: 4/types: 3",
            })
    void a_row_that_names_nothing_is_told(String change) {
        assertThat(Problems.of(Sibling.parse(changed(change)))).hasSize(1);
    }

    private static String changed(String change) {
        String[] parts = change.split("/", -1);
        String changed = SMALL.replace(parts[0], parts[1]);
        assertThat(changed).isNotEqualTo(SMALL);
        return changed;
    }

    private static List<Error> form(String yaml) throws IOException {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Sibling.FOLDER.resolve("siblings.schema.json")))
                .validate(new Gson().toJson(document), InputFormat.JSON);
    }
}
