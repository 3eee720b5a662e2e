package io.cloudruntimes.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.parity.language.BuildWorkspace;
import io.cloudruntimes.parity.language.Language;
import io.cloudruntimes.parity.language.RunnerException;
import io.cloudruntimes.parity.language.RunnerProcess;
import io.cloudruntimes.parity.language.ToolException;
import io.cloudruntimes.parity.request.Recorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A document with a union and with sensitive values, through the stock clients: for them a union is an object, and a
 * sensitive value is a value. Run as {@link ParityTest}.
 */
class GuardedDocumentTest {
    private static final String MODE = System.getenv().getOrDefault("CLOUD_RUNTIMES_PARITY", "");

    /** Each member, one that is its type's default among them, and 2^53 + 1, which a double cannot hold. */
    private static final String VALUES =
            "[{\"booleanValue\":false},{\"int64Value\":0},{\"int64Value\":9007199254740993},"
                    + "{\"stringValue\":\"\"},{\"bytesValue\":\"AQID\"},{\"noteValue\":{\"text\":\"é\"}}]";

    @TempDir
    Path folder;

    static Stream<Language> languages() {
        return Main.all().stream().filter(language -> !language.name().equals("java"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void stockClientsReadAndWriteIt(Language language) throws IOException, RunnerException {
        assumeTrue(!MODE.equals("off"), "NOT RUN: CLOUD_RUNTIMES_PARITY=off");
        BuildWorkspace workspace = workspace();
        Language.Runner runner = built(language, workspace);
        String values = values(language);
        JsonObject input = object("{\"vaultName\":\"v\",\"passphrase\":\"hunter2\",\"values\":" + values
                + ",\"answers\":{\"pet\":\"hunter3\"}}");
        String answer = "{\"values\":" + values + ",\"password\":\"hunter4\"}";

        try (Recorder recorder = Recorder.start();
                RunnerProcess process = RunnerProcess.start(
                        runner,
                        language.name(),
                        recorder.uri(),
                        workspace.folder().resolve("run.log"),
                        ParityRun.ANSWER)) {
            recorder.expect(
                    object("{\"status\":200,\"headers\":{\"Content-Type\":\"application/json\"},\"body\":{\"json\":"
                            + answer + "}}"));
            JsonObject result =
                    process.call(Calls.of(workspace.spec()).line("vault.exchange", "exchangeValues", input));

            assertThat(result.get("output")).as("%s", result).isEqualTo(object(answer));
            assertThat(recorder.sent()).singleElement().satisfies(sent -> {
                assertThat(sent.target()).isEqualTo("/v1/vault/v/exchange?passphrase=hunter2");
                assertThat(object(new String(sent.body(), StandardCharsets.UTF_8)))
                        .isEqualTo(object("{\"values\":" + values + ",\"answers\":{\"pet\":\"hunter3\"}}"));
            });
        }
    }

    /** JavaScript has doubles only, which is a known difference of every document; not what this is about. */
    private static String values(Language language) {
        return language.name().equals("typescript") ? VALUES.replace("9007199254740993", "9007199254740991") : VALUES;
    }

    private static Language.Runner built(Language language, BuildWorkspace workspace) {
        try {
            return language.build(workspace);
        } catch (ToolException e) {
            assumeTrue(MODE.equals("required"), "NOT RUN: " + language.name() + ": " + e.getMessage());
            throw new AssertionError(e);
        }
    }

    /** A repository whose specification is the document, and all else this one's. */
    private BuildWorkspace workspace() throws IOException {
        Path openApi = Files.createDirectories(folder.resolve("spec/openapi"));
        Files.copy(Repository.ROOT.resolve("spec/openapi/common.yaml"), openApi.resolve("common.yaml"));
        Files.copy(
                Repository.ROOT.resolve("parity/src/test/resources/guarded/vault.yaml"), openApi.resolve("vault.yaml"));
        Files.createSymbolicLink(folder.resolve("parity"), Repository.ROOT.resolve("parity"));
        BuildWorkspace usual = BuildWorkspace.of(Repository.ROOT);
        return new BuildWorkspace(folder, folder.resolve("built"), usual.cache(), usual.limit());
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
