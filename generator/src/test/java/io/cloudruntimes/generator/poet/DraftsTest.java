package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.Generator;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.emit.ModelJson;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Service;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drafts of services to come, laid over the real documents: they generate, and what is emitted works. */
class DraftsTest {
    private static final Path DRAFTS = Path.of("src/test/resources/drafts");
    private static final String SECRET = "hunter22";

    private static Path spec;
    private static ApiModel model;
    private static Emitted emitted;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        spec = SpecFixture.in(folder).folder();
        for (String part : List.of("openapi", "asyncapi")) {
            for (Path draft : files(DRAFTS.resolve(part))) {
                Files.copy(draft, spec.resolve(part).resolve(draft.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        model = Generation.load(spec);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(model), classes));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static NeutralLoopback loopback(String packageName, String service) {
        return new NeutralLoopback(emitted, packageName, service);
    }

    private static Object builder(String packageName, String type) {
        return emitted.builder(packageName, type);
    }

    private static Object read(String packageName, String type, String json) throws IOException {
        return emitted.codec(packageName, type).read(new JsonReader(new StringReader(json)));
    }

    private static String write(String packageName, String type, Object value) throws IOException {
        StringWriter text = new StringWriter();
        emitted.codec(packageName, type).write(new JsonWriter(text), value);
        return text.toString();
    }

    @Test
    void eachDraftIsAServiceOfTheModel() throws IOException {
        List<String> packages = files(DRAFTS.resolve("openapi")).stream()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .toList();

        assertThat(packages).isNotEmpty();
        assertThat(model.services()).extracting(Service::packageName).containsAll(packages);
    }

    @Test
    void stockToolsFindNothingWrong() throws IOException {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        assertThat(files(spec.resolve("openapi")))
                .hasSizeGreaterThan(9)
                .allSatisfy(document -> assertThat(new OpenAPIV3Parser()
                                .readLocation(document.toString(), null, options)
                                .getMessages())
                        .isEmpty());
    }

    @Test
    void theModelAsJsonHasTheMediaTypesAndTheAllowedValues() {
        List<String> both = List.of("application/x-protobuf", "application/json");
        JsonObject export = named(service("telemetry").getAsJsonArray("operations"), "id", "exportTraces");
        JsonArray inputs = export.getAsJsonArray("inputs");

        assertThat(texts(named(inputs, "name", "data").getAsJsonArray("mediaTypes")))
                .isEqualTo(both);
        JsonObject contentType = named(inputs, "name", "contentType");
        assertThat(contentType.get("location").getAsString()).isEqualTo("content_type");
        assertThat(contentType.get("required").getAsBoolean()).isFalse();
        assertThat(texts(contentType.getAsJsonObject("rules").getAsJsonArray("allowed")))
                .isEqualTo(both);
        JsonObject result = export.getAsJsonObject("result");
        assertThat(texts(result.getAsJsonArray("mediaTypes"))).isEqualTo(both);
        assertThat(result.get("contentType").getAsString()).isEqualTo("contentType");
    }

    private static JsonObject service(String packageName) {
        JsonObject json = JsonParser.parseString(ModelJson.of(model)).getAsJsonObject();
        return named(json.getAsJsonArray("services"), "package", packageName);
    }

    private static JsonObject named(JsonArray list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(element -> element.get(key).getAsString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonArray list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            binding       | BindingEvent           | {"bindingName":"queue","data":"AQID","contentType":"text/plain","metadata":{"a":"b"}}
            configuration | ConfigurationItem      | {"key":"db.url","value":"jdbc:x","version":"3","metadata":{"a":"b"}}
            configuration | ConfigurationEvent     | {"key":"db.url"}
            database      | QueryDatabaseResponse  | {"columns":[{"name":"n","type":"int8"}],"rows":[{"values":[{"nullValue":true},{"int64Value":0}]}],"more":false}
            file          | FileInfo               | {"name":"a.pdf","size":0,"modified":"2026-01-02T03:04:05Z"}
            lock          | TryLockResponse        | {"acquired":true,"fencingToken":9007199254740993}
            schedule      | ScheduleEntry          | {"name":"cleanup","schedule":"@every 5s","ttl":60,"data":"AQID","failurePolicy":{"drop":true}}
            schedule      | DueJob                 | {"name":"cleanup","data":"","attempt":2}
            secret        | Secret                 | {"values":{"user":"u"}}
            sequencer     | GetNextIdResponse      | {"nextId":"9007199254740993"}
            telemetry     | ExportTelemetryResponse | {"data":"","contentType":"application/json"}
            """)
    void aModelSurvivesARoundTripOfJson(String packageName, String type, String json) throws IOException {
        Object value = read(packageName, type, json);

        assertThat(write(packageName, type, value)).isEqualTo(json);
        assertThat(call(call(value, "toBuilder"), "build")).isEqualTo(value);
    }

    @Test
    void aConfigurationIsWatchedByItsKeys() throws IOException {
        Object watched = call(builder("configuration", "SubscribeConfigurationRequest"), "storeName", "settings");
        Object some = call(call(watched, "keys", List.of("a", "b&c")), "build");
        Object all = call(call(builder("configuration", "SubscribeConfigurationRequest"), "storeName", "s"), "build");

        try (NeutralLoopback configuration = loopback("configuration", "Configuration")) {
            assertThat(configuration.open("subscribeConfiguration", some)).isEqualTo(some);
            assertThat(configuration.open("subscribeConfiguration", all)).isEqualTo(all);
        }
    }

    @Test
    void aBindingIsInvoked() throws IOException {
        Object builder = call(builder("binding", "InvokeBindingRequest"), "bindingName", "queue");
        Object request = call(call(call(builder, "operation", "create"), "data", Bytes.utf8("{}")), "build");
        Object response = call(call(builder("binding", "InvokeBindingResponse"), "data", Bytes.utf8("done")), "build");

        try (NeutralLoopback binding = loopback("binding", "Binding")) {
            assertThat(binding.call("invokeBinding", request, response)).isEqualTo(response);
            assertThat(binding.received()).isEqualTo(request);
        }
    }

    @Test
    void aDatabaseIsQueriedWithValuesOfEachKind() throws IOException {
        Class<?> value = emitted.type("database.DatabaseValue");
        List<Object> values = List.of(
                callStatic(value, "ofNull"),
                callStatic(value, "ofBoolean", false),
                callStatic(value, "ofInt64", 9007199254740993L),
                callStatic(value, "ofDouble", 0.5),
                callStatic(value, "ofDecimal", "19.90"),
                callStatic(value, "ofString", ""));
        Object builder = call(builder("database", "QueryDatabaseRequest"), "databaseName", "orders");
        Object request = call(call(call(builder, "sql", "select $1"), "parameters", values), "build");
        Object response = read("database", "QueryDatabaseResponse", "{\"columns\":[],\"rows\":[],\"more\":true}");

        try (NeutralLoopback database = loopback("database", "Database")) {
            assertThat(database.call("query", request, response)).isEqualTo(response);
            assertThat(database.received()).isEqualTo(request);
        }
        assertThat(values).extracting(it -> call(it, "kind").toString()).doesNotHaveDuplicates();
    }

    @Test
    void aMemberThatIsAlwaysTrueIsNeverFalse() {
        Object value = call(builder("database", "DatabaseValue"), "nullValue", false);
        assertThatThrownBy(() -> call(value, "build"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("DatabaseValue.nullValue must be true");
        assertThatThrownBy(() -> read("schedule", "ScheduleFailurePolicy", "{\"drop\":false}"))
                .isInstanceOf(MalformedJsonException.class);

        Bytes body = Bytes.utf8("{\"sql\":\"select $1\",\"parameters\":[{\"nullValue\":false}]}");
        try (NeutralLoopback database = loopback("database", "Database")) {
            RouteResponse response = database.serve(
                    new ServerRequest("POST", "/v1/databases/orders/query", Headers.of(Map.of()), body), null);
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.body().bytes().toUtf8()).contains("invalid_argument", "nullValue must be true");
        }
    }

    @Test
    void aFileIsPut() throws IOException {
        Object builder = call(builder("file", "PutFileRequest"), "storeName", "reports");
        call(call(builder, "name", "2026/11 a.pdf"), "contentType", "application/pdf");
        Object request = call(call(builder, "data", Content.of(Bytes.utf8("%PDF"))), "build");
        Object response = read("file", "PutFileResponse", "{\"etag\":\"1\"}");

        try (NeutralLoopback files = loopback("file", "File")) {
            assertThat(files.call("putFile", request, response)).isEqualTo(response);
            assertThat(call(files.received(), "name")).isEqualTo("2026/11 a.pdf");
            assertThat(call(files.received(), "contentType")).isEqualTo(Optional.of("application/pdf"));
            assertThat(((Content) call(files.received(), "data")).bytes()).isEqualTo(Bytes.utf8("%PDF"));
        }
    }

    @Test
    void aLockIsTried() throws IOException {
        Object builder = call(builder("lock", "TryLockRequest"), "storeName", "locks");
        call(call(call(builder, "resourceId", "o-1"), "owner", "me"), "expiry", Duration.ofSeconds(30));
        Object request = call(builder, "build");
        Object response = read("lock", "TryLockResponse", "{\"acquired\":false}");

        try (NeutralLoopback locks = loopback("lock", "Lock")) {
            assertThat(locks.call("tryLock", request, response)).isEqualTo(response);
            assertThat(locks.received()).isEqualTo(request);
        }
    }

    @Test
    void aScheduleIsCreated() throws IOException {
        Object policy = callStatic(emitted.type("schedule.ScheduleFailurePolicy"), "ofDrop");
        Object builder = call(builder("schedule", "CreateScheduleRequest"), "name", "cleanup");
        Object request = call(call(call(builder, "schedule", "@every 5s"), "failurePolicy", policy), "build");

        try (NeutralLoopback schedules = loopback("schedule", "Schedule")) {
            schedules.run("createSchedule", request);
            assertThat(schedules.received()).isEqualTo(request);
        }
    }

    @Test
    void aSecretIsReadAndNeverShows() throws IOException {
        Object builder = call(builder("secret", "GetSecretRequest"), "storeName", "vault");
        Object request = call(call(builder, "name", "db"), "build");
        Object secret = read("secret", "Secret", "{\"values\":{\"password\":\"" + SECRET + "\"}}");

        try (NeutralLoopback secrets = loopback("secret", "Secret")) {
            assertThat(secrets.call("getSecret", request, Optional.of(secret))).isEqualTo(Optional.of(secret));
            assertThat(secrets.call("getSecret", request, Optional.empty())).isEqualTo(Optional.empty());
        }
        assertThat(call(secret, "values")).isEqualTo(Map.of("password", SECRET));
        Object entry =
                read("secret", "BulkSecretEntry", "{\"name\":\"db\",\"values\":{\"password\":\"" + SECRET + "\"}}");
        Object all = call(call(builder("secret", "GetBulkSecretResponse"), "secrets", List.of(entry)), "build");
        assertThat(List.of(secret.toString(), entry.toString(), all.toString()))
                .allSatisfy(text -> assertThat(text).contains("<redacted>").doesNotContain(SECRET));
    }

    @Test
    void tracesMetricsAndLogsAreExportedInTheEncodingThatTheyHave() throws IOException {
        Object response = read(
                "telemetry", "ExportTelemetryResponse", "{\"data\":\"AQID\",\"contentType\":\"application/json\"}");

        try (NeutralLoopback telemetry = loopback("telemetry", "Telemetry")) {
            for (String signal : List.of("Traces", "Metrics", "Logs")) {
                Object builder = call(builder("telemetry", "Export" + signal + "Request"), "data", Bytes.utf8("{}"));
                Object request = call(call(builder, "contentType", "application/json"), "build");

                assertThat(telemetry.call("export" + signal, request, response)).isEqualTo(response);
                assertThat(telemetry.received()).isEqualTo(request);
                assertThat(telemetry.sent("export" + signal, request).target())
                        .isEqualTo("/v1/" + signal.toLowerCase(Locale.ROOT));
                Object text = call(builder, "contentType", "text/plain");
                assertThatThrownBy(() -> call(text, "build")).isInstanceOf(InvalidArgumentException.class);
            }
        }
    }
}
