package io.cloudruntimes.specdiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.generator.bundle.Bundles;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision whose root document lists the services and paths of the others, against one without a root document. */
class RootDocumentTest {
    private static final Pattern SCHEMA = Pattern.compile("(?m)^    (\\w+):$");
    private static final Pattern TAGS = Pattern.compile("(?ms)^tags:\n(.*?)(?=^paths:)");
    private static final Pattern PATH = Pattern.compile("(?m)^  (/v1/\\S+):$");
    private static final Pattern SHARED = Pattern.compile("(?ms)^servers:\n.*?(?=^paths:)");

    @TempDir
    Path folder;

    private TwoSpecs specs;

    @BeforeEach
    void oneHasARootDocument() throws IOException {
        specs = new TwoSpecs(folder);
        joinOpenApi(specs.old().resolve("openapi"));
        joinAsyncApi(specs.old());
    }

    private static void joinOpenApi(Path openApi) throws IOException {
        StringBuilder tags = new StringBuilder("tags:\n");
        StringBuilder paths = new StringBuilder("paths:\n");
        try (Stream<Path> files = Files.list(openApi)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                Matcher tag = TAGS.matcher(text);
                if (tag.find()) {
                    tags.append(tag.group(1));
                    Files.writeString(file, text.substring(0, tag.start()) + text.substring(tag.end()));
                }
                PATH.matcher(text)
                        .results()
                        .map(path -> path.group(1))
                        .forEach(path -> paths.append("  ")
                                .append(path)
                                .append(":\n    $ref: './")
                                .append(file.getFileName())
                                .append("#/paths/")
                                .append(path.replace("/", "~1"))
                                .append("'\n"));
            }
        }
        String common = Files.readString(openApi.resolve("common.yaml"));
        Matcher shared = SHARED.matcher(common);
        assertThat(shared.find()).isTrue();
        int schemes = common.indexOf("  securitySchemes:\n");
        Files.writeString(
                openApi.resolve("cloud-runtimes.yaml"),
                common.substring(0, shared.end()) + tags + paths + "components:\n" + common.substring(schemes));
        Files.writeString(
                openApi.resolve("common.yaml"),
                common.substring(0, shared.start()) + common.substring(shared.end(), schemes));
    }

    private static void joinAsyncApi(Path spec) throws IOException {
        String all = Bundles.asyncApi(Documents.read(spec, new Problems())).orElseThrow();
        try (Stream<Path> files = Files.list(spec.resolve("asyncapi"))) {
            for (Path file : files.toList()) {
                all = withPackage(all, file);
                Files.delete(file);
            }
        }
        Files.writeString(spec.resolve("asyncapi/cloud-runtimes.yaml"), all);
    }

    /** In the one document each schema says of which service it is; before, its file did. */
    private static String withPackage(String all, Path file) throws IOException {
        String service = file.getFileName().toString().replace(".yaml", "");
        String text = Files.readString(file);
        int schemas = text.indexOf("  schemas:\n");
        if (schemas < 0 || !text.contains("\noperations:\n")) {
            return all;
        }
        String named = all;
        Matcher schema = SCHEMA.matcher(text.substring(schemas));
        while (schema.find()) {
            named = named.replaceAll(
                    "(?m)^    " + schema.group(1) + ":$", "    " + schema.group(1) + ":\n      x-package: " + service);
        }
        return named;
    }

    @Test
    void onlyTheFilesThatAreGoneDiffer() {
        Verdict verdict = specs.compare();
        assertThat(verdict.changes())
                .extracting(change -> change.where() + ": " + change.text())
                .containsExactly(
                        "asyncapi/cloud-runtimes.yaml: the file is gone; what it held is in other files",
                        "openapi/cloud-runtimes.yaml: the file is gone; what it held is in other files");
        assertThat(verdict.breaking()).isEmpty();
    }

    @Test
    void whatDiffersBesideIsFoundAtItsPlace() throws IOException {
        specs.edit("openapi/state.yaml", "operationId: getState\n", "operationId: readState\n")
                .edit("bindings/dapr.yaml", "  getState:", "  readState:")
                .withSourceOfEachEvent()
                .edit("openapi/common.yaml", "security:\n  - {}\n  - bearer: []", "security:\n  - bearer: []")
                .edit("openapi/common.yaml", "http://127.0.0.1:3600", "http://127.0.0.1:3700");
        Verdict verdict = specs.compare();
        assertThat(verdict.breaking())
                .extracting(change -> change.where().toString())
                .contains(
                        "openapi/state.yaml#/paths/~1v1~1state~1{storeName}~1item/get/operationId",
                        "asyncapi/pubsub.yaml#/components/schemas/TopicEvent/properties/source",
                        "openapi/common.yaml#/security");
        TwoSpecs.only(verdict, ChangeKind.OTHER, "openapi/common.yaml#/servers");
    }

    @Test
    void theRulesHoldForARevisionWithARootDocumentToo() throws IOException {
        Path state = specs.old().resolve("openapi/state.yaml");
        Files.writeString(state, Files.readString(state).replaceFirst("type: string", "type: strng"));
        assertThatThrownBy(specs::compare)
                .isInstanceOf(BrokenSpecException.class)
                .hasMessageContaining("spec/openapi/state.yaml:")
                .hasMessageContaining("the type 'strng' is not known [type]");
    }
}
