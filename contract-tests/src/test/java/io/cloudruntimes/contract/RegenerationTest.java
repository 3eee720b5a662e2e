package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.json.ValueReader;
import io.cloudruntimes.generator.host.CloudRuntimesCodegen;
import io.cloudruntimes.generator.host.Main;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;

/** Change the documents, run the generator, find the change in every part of the output, with no Java edited. */
@Tag("one-jdk")
class RegenerationTest {
    /** The binding documents that tests change; what others would have to say is not known here. */
    private static final List<String> BINDINGS = List.of("dapr.yaml", "embedded.yaml");

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Path spec;
    private Path out;

    @BeforeEach
    void copySpec() throws IOException {
        spec = folder.resolve("spec");
        out = folder.resolve("out");
        for (String part : List.of("openapi", "asyncapi", "bindings")) {
            Files.createDirectories(spec.resolve(part));
            try (Stream<Path> files = Files.list(Repo.spec().resolve(part))) {
                for (Path file : files.filter(file -> !part.equals("bindings")
                                || BINDINGS.contains(file.getFileName().toString()))
                        .toList()) {
                    Files.copy(file, spec.resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }

    private int generate() {
        return Main.run("--spec", spec.toString(), "--out", out.toString());
    }

    private void edit(String file, String old, String replacement) throws IOException {
        String text = Files.readString(spec.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(spec.resolve(file), text.replace(old, replacement));
    }

    @Test
    void aFieldAValueAndAnOperationReachEveryPart() throws Exception {
        edit(
                "openapi/runtime.yaml",
                "        appId:\n",
                "        region:\n          type: string\n          description: Where it runs.\n        appId:\n");
        edit("openapi/runtime.yaml", "enum: [UP, DOWN]", "enum: [UP, DOWN, STARTING]");
        edit(
                "openapi/runtime.yaml",
                "        - The runtime responds, but cannot serve requests.\n",
                "        - The runtime responds, but cannot serve requests.\n        - It is not ready yet.\n");
        edit("openapi/runtime.yaml", "components:\n  schemas:\n", OPERATION + "components:\n  schemas:\n");

        assertThat(generate())
                .as("an operation and an output that no binding has")
                .isNotZero();
        assertThat(out).doesNotExist();
        edit("bindings/dapr.yaml", "operations:\n", "operations:\n  pauseRuntime: {unsupported: it cannot pause}\n");
        edit("bindings/embedded.yaml", "operations:\n", "operations:\n  pauseRuntime: {adapter: {}}\n");
        edit(
                "bindings/dapr.yaml",
                "attributes: json extended",
                "attributes: json extended\n          region: json region");
        edit("bindings/dapr.yaml", "attributes: 4", "attributes: 4\n        region: absent it returns none");

        assertThat(generate()).isZero();
        assertThat(read("runtime/dapr/DaprRuntimeOperations.java"))
                .contains("WireOperation.unsupported(RuntimeOperations.PAUSE, \"it cannot pause\")");
        assertThat(read("capabilities/EmbeddedCapabilities.java"))
                .contains("Row PAUSE_RUNTIME = Capabilities.Row.supported(");
        assertThat(read("runtime/dapr/DaprGetMetadataResultHttp.java"))
                .contains("builder.region(JsonValues.readString(in))");
        assertThat(read("runtime/RuntimeService.java"))
                .contains("void pause(PauseRuntimeRequest request, CallOptions options);");
        assertThat(read("runtime/AsyncRuntimeService.java")).contains("pause(PauseRuntimeRequest");
        assertThat(read("runtime/RuntimeMetadata.java")).contains("Optional<String> region()", "Where it runs.");
        assertThat(read("runtime/HealthStatus.java")).contains("STARTING", "It is not ready yet.");
        assertThat(read("runtime/neutral/NeutralRuntimeService.java")).contains("void pause(");
        assertThat(read("runtime/neutral/NeutralRuntimeHttpRoutes.java")).contains("\"/v1/runtime/pause\"");

        try (URLClassLoader compiled = compile()) {
            checkCodec(compiled);
        }
    }

    private static final String OPERATION = """
              /v1/runtime/pause:
                post:
                  operationId: pauseRuntime
                  x-method: pause
                  x-maturity: alpha
                  x-codes: [unsupported, internal]
                  tags: [RuntimeService]
                  summary: Asks the runtime to pause.
                  description: Asks the runtime to take no more work for a while.
                  parameters:
                    - name: seconds
                      in: query
                      required: true
                      description: How long, in seconds.
                      x-unit: seconds
                      schema:
                        type: integer
                        format: int64
                        minimum: 1
                  responses:
                    '204':
                      description: It pauses.
                    default:
                      $ref: './common.yaml#/components/responses/Error'
            """;

    /** The new field through the new codec, in a class loader of its own. */
    private static void checkCodec(ClassLoader compiled) throws Exception {
        Object codec = compiled.loadClass("io.cloudruntimes.runtime.json.RuntimeMetadataJson")
                .getField("INSTANCE")
                .get(null);
        Object json = compiled.loadClass("io.cloudruntimes.core.json.Json")
                .getMethod("fromBytes", ValueReader.class, Bytes.class)
                .invoke(null, codec, Bytes.utf8("{\"runtime\":\"x\",\"region\":\"eu\"}"));
        assertThat(json.getClass().getMethod("region").invoke(json).toString()).isEqualTo("Optional[eu]");
        assertThat(json.getClass().getClassLoader()).isSameAs(compiled);
    }

    private URLClassLoader compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> sources;
        try (Stream<Path> files = Files.walk(out)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-proc:none",
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("the output compiles").isTrue();
        }
        return new ChildFirst(classes.toUri().toURL());
    }

    /** Takes the generated classes from the folder, everything else from the tests. */
    private static final class ChildFirst extends URLClassLoader {
        ChildFirst(URL classes) {
            super(new URL[] {classes}, ChildFirst.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null && findResource(name.replace('.', '/') + ".class") != null) {
                    loaded = findClass(name);
                }
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
        }
    }

    @Test
    void theSameDocumentsWriteNoFile() throws IOException {
        assertThat(generate()).isZero();
        Map<String, String> before = texts();
        for (String file : before.keySet()) {
            Files.setLastModifiedTime(out.resolve(file), LONG_AGO);
        }
        assertThat(generate()).isZero();
        assertThat(texts()).isEqualTo(before);
        for (String file : before.keySet()) {
            assertThat(Files.getLastModifiedTime(out.resolve(file))).as(file).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        assertThat(generate()).isZero();
        Map<String, String> first = texts();
        out = folder.resolve("again");
        assertThat(generate()).isZero();
        assertThat(texts()).isEqualTo(first);
    }

    @Test
    void bothHostsGiveTheSameBytes() throws IOException {
        assertThat(generate()).isZero();
        Map<String, String> fromCommandLine = texts();
        CloudRuntimesCodegen codegen = new CloudRuntimesCodegen();
        codegen.setOutputDir(folder.resolve("plugin").toString());
        codegen.additionalProperties().put("specRoot", spec.toString());
        DefaultGenerator generator = new DefaultGenerator();
        generator.opts(new ClientOptInput()
                .openAPI(new OpenAPIV3Parser()
                        .read(spec.resolve("openapi/common.yaml").toString()))
                .config(codegen));
        generator.generate();
        out = folder.resolve("plugin/src/main/java");
        assertThat(texts()).isEqualTo(fromCommandLine);
    }

    @Test
    void aSchemaThatIsGoneLeavesNoClassAndForeignFilesStay() throws IOException {
        assertThat(generate()).isZero();
        Path stale = out.resolve("io/cloudruntimes/pubsub/BulkPublishFailure.java");
        assertThat(stale).exists();
        Path foreign = out.resolve("io/cloudruntimes/pubsub/Mine.java");
        Files.writeString(foreign, "package io.cloudruntimes.pubsub;\n\nclass Mine {}\n");
        String text = Files.readString(spec.resolve("openapi/pubsub.yaml"));
        String without = text.substring(0, text.indexOf("    BulkPublishFailure:\n"))
                .replace("$ref: '#/components/schemas/BulkPublishFailure'", "type: string");
        Files.writeString(spec.resolve("openapi/pubsub.yaml"), without);
        assertThat(generate()).as("a binding that still has it").isNotZero();
        String binding = Files.readString(spec.resolve("bindings/dapr.yaml"));
        Files.writeString(
                spec.resolve("bindings/dapr.yaml"), cut(binding, "  BulkPublishFailure:\n", "  BulkSecretEntry:\n"));
        assertThat(generate()).isZero();
        assertThat(stale).doesNotExist();
        assertThat(out.resolve("io/cloudruntimes/pubsub/json/BulkPublishFailureJson.java"))
                .doesNotExist();
        assertThat(foreign).exists();
    }

    private static String cut(String text, String from, String to) {
        int start = text.indexOf(from);
        return text.substring(0, start) + text.substring(text.indexOf(to, start));
    }

    @Test
    void aFailedRunLeavesTheLastGoodOutput() throws IOException {
        assertThat(generate()).isZero();
        Map<String, String> good = texts();
        edit("openapi/state.yaml", "operationId: saveState", "operationId: getState");
        edit("openapi/pubsub.yaml", "type: string\n", "type: strng\n");
        assertThat(generate()).isEqualTo(1);
        assertThat(texts()).isEqualTo(good);
    }

    @Test
    void theModelAsJsonNamesEveryOperation() throws IOException {
        Path json = folder.resolve("api.json");
        assertThat(Main.run("--spec", spec.toString(), "--out", out.toString(), "--model-json", json.toString()))
                .isZero();
        JsonObject model = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        assertThat(model.getAsJsonArray("services")).hasSameSizeAs(Api.MODEL.services());
        assertThat(Files.readString(json)).contains("\"getState\"", "\"subscribeTopicEvents\"", "\"maxLength\": 1024");
    }

    private String read(String file) throws IOException {
        return Files.readString(out.resolve("io/cloudruntimes").resolve(file));
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    texts.put(out.relativize(file).toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }
}
