package io.cloudruntimes.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.poet.AcmeRuntime;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireDocumentsTest {
    private static final GenerationPlan REAL = Generation.plan(SpecFixture.real());
    private static final GenerationPlan ACME = AcmeRuntime.plan();

    /**
     * A document with what it was made from.
     *
     * @param text the YAML
     */
    record Document(GenerationPlan plan, RuntimeBinding binding, Wire wire, String text) {
        OpenAPI read() {
            SwaggerParseResult result = new OpenAPIV3Parser().readContents(text);
            assertThat(result.getMessages()).as("what the parser complains of").isEmpty();
            return result.getOpenAPI();
        }

        @Override
        public String toString() {
            return binding.name() + "-" + wire.name();
        }
    }

    static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (GenerationPlan plan : List.of(REAL, ACME)) {
            for (RuntimeBinding binding : plan.wired()) {
                for (Wire wire : binding.wires()) {
                    WireDocuments.of(plan).stream()
                            .filter(file -> file.path().endsWith("/" + binding.name() + "-" + wire.name() + ".yaml"))
                            .forEach(file -> documents.add(new Document(plan, binding, wire, file.text())));
                }
            }
        }
        assertThat(documents).hasSizeGreaterThanOrEqualTo(2);
        return documents;
    }

    private static <V> V at(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static String text(Object map, String key) {
        return Objects.requireNonNull(((Map<?, ?>) map).get(key), key).toString();
    }

    private static Map<String, Operation> operations(OpenAPI api) {
        Map<String, Operation> operations = new java.util.TreeMap<>();
        for (PathItem path : api.getPaths().values()) {
            for (Operation operation : path.readOperations()) {
                assertThat(operations.put(operation.getOperationId(), operation))
                        .as(operation.getOperationId())
                        .isNull();
            }
        }
        return operations;
    }

    private static Stream<Callable> callables(Document document) {
        return document.plan().model().services().stream().flatMap(WireDocumentsTest::callables);
    }

    private static Stream<Callable> callables(Service service) {
        return Stream.concat(service.operations().stream(), service.streams().stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void is_valid_and_has_each_operation_of_the_wire_and_no_other(Document document) {
        OpenAPI api = document.read();
        Set<String> ids = new HashSet<>();
        operations(api).values().forEach(operation -> {
            Map<String, Object> extensions =
                    Objects.requireNonNullElse(operation.getExtensions(), Map.<String, Object>of());
            ids.add(extensions
                    .getOrDefault("x-verb-of", operation.getOperationId())
                    .toString());
            ((List<?>) extensions.getOrDefault("x-same-request", List.of()))
                    .forEach(other -> ids.add(text(other, "operationId")));
        });

        assertThat(api.getOpenapi()).isEqualTo("3.0.3");
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(callables(document)
                        .filter(it -> document.binding()
                                .on(it, document.wire(), WireBinding.Http.class)
                                .isPresent())
                        .map(Callable::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void tells_why_the_other_operations_are_not_there(Document document) {
        List<?> others = (List<?>) at(document.read().getExtensions(), "x-not-on-this-wire");

        assertThat(others)
                .hasSize((int) callables(document)
                        .filter(it -> document.binding()
                                .on(it, document.wire(), WireBinding.Http.class)
                                .isEmpty())
                        .count())
                .allSatisfy(other -> {
                    assertThat(text(other, "operationId")).isNotEmpty();
                    assertThat(text(other, "reason")).isNotEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_operation_has_a_success_and_the_error_of_the_wire(Document document) {
        operations(document.read()).forEach((id, operation) -> {
            assertThat(operation.getResponses()).as(id).containsKey("default");
            boolean any = operation.getResponses().getDefault().get$ref() == null;
            assertThat(operation.getResponses().size()).as(id).isGreaterThan(any ? 0 : 1);
            assertThat(operation.getTags()).as(id).hasSize(1);
        });
    }

    @Test
    void is_the_same_text_each_time() {
        assertThat(WireDocuments.of(REAL)).isEqualTo(WireDocuments.of(REAL));
        assertThat(WireDocuments.of(ACME).get(0))
                .satisfies(file -> assertThat(file.path()).isEqualTo("META-INF/cloud-runtimes/openapi/acme-http.yaml"))
                .extracting(GeneratedFile::text)
                .asString()
                .startsWith("# Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.\n");
    }

    private static Document acme() {
        return documents().stream()
                .filter(document -> document.binding().name().equals("acme"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_verb_that_an_input_says_is_an_operation_for_each_verb() {
        PathItem relay = at(acme().read().getPaths(), "/acme/{book}/relay/{to}");

        assertThat(relay.readOperationsMap().keySet())
                .contains(PathItem.HttpMethod.GET, PathItem.HttpMethod.POST, PathItem.HttpMethod.PATCH);
        assertThat(relay.getPost().getOperationId()).isEqualTo("relayNote");
        assertThat(relay.getPatch().getOperationId()).isEqualTo("relayNotePatch");
        assertThat(relay.getGet().getRequestBody()).isNull();
        assertThat(relay.getPost().getRequestBody().getContent()).containsOnlyKeys("*/*");
        assertThat(relay.getPost().getExtensions()).containsKeys("x-query-string", "x-headers", "x-verb-of", "x-codes");
        assertThat(relay.getPost().getParameters())
                .filteredOn(parameter -> parameter.getName().equals("to"))
                .extracting(Parameter::getExtensions)
                .containsExactly(Map.of("x-several-segments", true));
    }

    @Test
    void values_have_the_form_that_they_travel_in() {
        OpenAPI api = acme().read();
        Operation find = at(api.getPaths(), "/acme/{book}/find").getPost();
        Schema<?> body =
                at(find.getRequestBody().getContent(), "application/json").getSchema();
        Schema<?> query = (Schema<?>) at(body.getProperties(), "query");
        assertThat(query.getRequired()).containsExactly("filter");
        assertThat(((Schema<?>) at(query.getProperties(), "maxAge")).getType()).isEqualTo("string");
        Schema<?> item = at(api.getComponents().getSchemas(), "Item");
        Schema<?> data = (Schema<?>) at(item.getProperties(), "data");
        assertThat(((Schema<?>) at(data.getProperties(), "value")).getType())
                .as("any JSON")
                .isNull();
        Operation get = at(api.getPaths(), "/acme/{book}/notes/{key}").getGet();
        assertThat(get.getExtensions()).containsKeys("x-parameter-prefixes", "x-refused");
        assertThat(get.getResponses()).containsOnlyKeys("200", "404", "default");
        assertThat(at(get.getResponses(), "200").getHeaders()).containsKeys("ETag", "Acme-Lines");
    }

    @Test
    void two_templates_of_one_shape_are_one_path() {
        PathTemplates templates = new PathTemplates();

        assertThat(templates.known("/a/{b}/{+c}")).isEqualTo("/a/{b}/{c}");
        assertThat(templates.known("/a/{x}/{y}")).isEqualTo("/a/{b}/{c}");
        assertThat(templates.renamed("/a/{x}/{y}")).isEqualTo(Map.of("x", "b", "y", "c"));
        assertThat(templates.known("/a/{x}")).isEqualTo("/a/{x}");
    }
}
