package io.cloudruntimes.generator.bundle;

import static io.cloudruntimes.generator.SpecFixture.ASYNC;
import static io.cloudruntimes.generator.SpecFixture.ASYNC_RPC;
import static io.cloudruntimes.generator.SpecFixture.PUBSUB;
import static io.cloudruntimes.generator.SpecFixture.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.ModelBuilder;
import io.cloudruntimes.generator.spec.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The real documents put together; that other tools read the bundle the same way stands in the tests of agreement. */
class BundlesTest {
    @TempDir
    Path folder;

    private SpecFixture spec;

    @BeforeEach
    void copyTheRealDocuments() {
        spec = SpecFixture.in(folder);
    }

    @Test
    void holdsEveryServiceAndPath() {
        Map<String, Object> bundle = openApi();
        List<String> services = ModelBuilder.build(documents()).services().stream()
                .map(Service::name)
                .sorted()
                .toList();
        assertThat(services).contains("PubSubService", "RpcService", "RuntimeService", "StateService");
        assertThat(list(bundle, "tags")).extracting(tag -> map(tag).get("name")).isEqualTo(services);
        assertThat(map(bundle, "paths")).containsKeys("/v1/state/{storeName}/item", "/v1/runtime/health");
        assertThat(map(bundle, "info")).containsEntry("title", "Cloud Runtimes API");
        assertThat(map(bundle, "components", "securitySchemes")).containsKey("bearer");
    }

    @Test
    void everyReferenceLeadsInsideTheDocument() {
        for (Map<String, Object> bundle : List.of(openApi(), asyncApi())) {
            List<String> references = references(bundle).toList();
            assertThat(references).isNotEmpty();
            assertThat(references)
                    .allSatisfy(reference -> assertThat(at(bundle, reference)).isNotNull());
        }
    }

    @Test
    void twoParametersOfOneNameAreKeptApart() {
        spec.replace(PUBSUB, "parameters:", "parameters/pubsubName'", "parameters/storeName'");
        spec.write(PUBSUB, spec.text(PUBSUB).replace("parameters/pubsubName'", "parameters/storeName'"));
        spec.replace(PUBSUB, "components:", "    pubsubName:\n", "    storeName:\n");

        Map<String, Object> bundle = openApi();
        Map<String, Object> parameters = map(bundle, "components", "parameters");
        assertThat(parameters).doesNotContainKey("storeName");
        assertThat(map(parameters, "pubsub_storeName")).containsEntry("name", "pubsubName");
        assertThat(map(parameters, "state_storeName")).containsEntry("name", "storeName");
        assertThat(list(bundle, "paths", "/v1/state/{storeName}/item", "get", "parameters")
                        .get(0))
                .isEqualTo(Map.of("$ref", "#/components/parameters/state_storeName"));
        assertThat(list(bundle, "paths", "/v1/pubsub/{pubsubName}/events", "post", "parameters")
                        .get(0))
                .isEqualTo(Map.of("$ref", "#/components/parameters/pubsub_storeName"));
    }

    @Test
    void twoChannelsOfOneNameAreKeptApart() {
        Map<String, Object> asyncApi = asyncApi();
        spec.write(ASYNC, spec.text(ASYNC).replace("topicEventAnswers", "answers"));
        spec.write(ASYNC_RPC, spec.text(ASYNC_RPC).replace("methodAnswers", "answers"));

        Map<String, Object> bundle = asyncApi();
        Set<String> channels = new TreeSet<>(map(asyncApi, "channels").keySet());
        channels.removeAll(Set.of("topicEventAnswers", "methodAnswers"));
        channels.addAll(Set.of("pubsub_answers", "rpc_answers"));
        assertThat(map(bundle, "channels")).containsOnlyKeys(channels);
        assertThat(map(bundle, "operations", "serveMethods", "reply"))
                .containsEntry("channel", Map.of("$ref", "#/channels/rpc_answers"))
                .containsEntry("messages", List.of(Map.of("$ref", "#/channels/rpc_answers/messages/methodAnswer")));
    }

    @Test
    void bringsTheSchemasOfTheOtherKindThatItRefersTo() {
        spec.replace(
                ASYNC,
                "    TopicEvent:\n",
                "      properties:\n",
                "      properties:\n        item:\n          $ref: '../openapi/state.yaml#/components/schemas/StateItem'\n");

        assertThat(spec.problems()).isEmpty();
        assertThat(map(asyncApi(), "components", "schemas"))
                .containsKeys("StateItem", "Concurrency")
                .doesNotContainKey("StateEntry");
    }

    @Test
    void textsAndNumbersAreAsTheyStand() {
        Map<String, Object> key = map(openApi(), "components", "schemas", "StateKey", "properties", "key");
        assertThat(key).containsEntry("minLength", 1).containsEntry("maxLength", 1024);
        assertThat(map(openApi(), "paths", "/v1/state/{storeName}/item", "get", "responses"))
                .containsOnlyKeys("200", "204", "default");
        assertThat(spec.text(STATE)).contains("'204'");
    }

    private Map<String, Object> openApi() {
        return load(Bundles.openApi(documents()));
    }

    private Map<String, Object> asyncApi() {
        return load(Bundles.asyncApi(documents()).orElseThrow());
    }

    private Documents documents() {
        return Documents.read(spec.folder(), new Problems());
    }

    private static Map<String, Object> load(String yaml) {
        return map(Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(yaml)));
    }

    @SuppressWarnings("unchecked") // the keys of these documents are texts
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> map(Map<String, Object> from, String... keys) {
        return map(value(from, keys));
    }

    private static List<Object> list(Map<String, Object> from, String... keys) {
        return ((List<?>) value(from, keys)).stream().<Object>map(it -> it).toList();
    }

    private static Object value(Map<String, Object> from, String... keys) {
        Object at = from;
        for (String key : keys) {
            at = Objects.requireNonNull(map(at).get(key), key);
        }
        return at;
    }

    private static Object at(Map<String, Object> bundle, String reference) {
        assertThat(reference).startsWith("#/");
        String[] keys = Stream.of(reference.substring(2).split("/"))
                .map(key -> key.replace("~1", "/").replace("~0", "~"))
                .toArray(String[]::new);
        return value(bundle, keys);
    }

    private static Stream<String> references(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("$ref")
                    ? Stream.of(String.valueOf(map.get("$ref")))
                    : map.values().stream().flatMap(BundlesTest::references);
        }
        return value instanceof List<?> list ? list.stream().flatMap(BundlesTest::references) : Stream.empty();
    }
}
