package io.cloudruntimes.generator.spec;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.bundle.Bundles;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Result;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI documents of this project, as swagger-parser reads them and as we do. */
class OpenApiAgreementTest {
    private static SwaggerParseResult parsed;
    private static ApiModel model;

    @BeforeAll
    static void read() {
        Documents documents = Documents.read(SpecFixture.real(), new Problems());
        parsed = new OpenAPIV3Parser().readContents(Bundles.openApi(documents), null, options(true));
        model = Generation.load(SpecFixture.real());
    }

    static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(SpecFixture.real().resolve("openapi"))) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void swagger_parser_finds_nothing_wrong(String document) {
        assertThat(parse(document, true).getMessages()).isEmpty();
    }

    @Test
    void operations_have_the_same_routes_and_inputs() {
        List<String> said = new ArrayList<>();
        openApi()
                .getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((verb, operation) -> say(said, path, verb, operation)));

        assertThat(said).hasSizeGreaterThan(20);
        assertThat(ProblemText.callables(
                        model, model.services().stream().flatMap(service -> service.operations().stream())))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void operations_have_the_same_tags_and_results() {
        List<String> said = new ArrayList<>();
        openApi()
                .getPaths()
                .values()
                .forEach(item -> item.readOperations()
                        .forEach(operation -> said.add(
                                operation.getTags() + " " + operation.getOperationId() + " " + jsonAnswer(operation))));
        List<String> ours = new ArrayList<>();
        model.services()
                .forEach(service -> service.operations()
                        .forEach(operation -> ours.add("[" + service.name() + "] " + operation.id() + " "
                                + (operation.result() instanceof Result.Json json
                                        ? json.type().name()
                                        : "no JSON"))));

        assertThat(ours).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void schemas_have_the_same_properties_and_values() throws IOException {
        List<String> said = new ArrayList<>();
        Set<String> inputs = bodies();
        for (String document : documents()) { // the root alone has not those that only an x-result refers to
            schemas(parse(document, false).getOpenAPI()).forEach((name, schema) -> {
                // the parts of a body are inputs of the operation, and errors are not emitted
                if (!inputs.contains(name) && !name.startsWith("Error")) {
                    say(said, name, schema);
                }
            });
        }

        assertThat(said).hasSizeGreaterThan(20);
        assertThat(ProblemText.types(model, "openapi/")).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void the_codes_of_errors_are_the_same() {
        List<String> said = new ArrayList<>();
        say(said, "ErrorCode", schema("ErrorCode"));

        assertThat(ProblemText.type(model.errorCodes())).containsExactlyElementsOf(said);
    }

    private static void say(List<String> said, String path, HttpMethod verb, Operation operation) {
        String id = operation.getOperationId();
        said.add(ProblemText.callable(id, verb.name(), path));
        for (Parameter use : Optional.ofNullable(operation.getParameters()).orElse(List.of())) {
            Parameter parameter = use.get$ref() == null
                    ? use
                    : requireNonNull(openApi().getComponents().getParameters().get(name(use.get$ref())));
            said.add(ProblemText.input(
                    id, parameter.getIn(), parameter.getName(), Boolean.TRUE.equals(parameter.getRequired())));
        }
        RequestBody body = operation.getRequestBody();
        if (body == null) {
            return;
        }
        MediaType json = body.getContent().get("application/json");
        if (json == null) {
            said.add(ProblemText.input(id, "body", "everything", Boolean.TRUE.equals(body.getRequired())));
            return;
        }
        Schema<?> schema = schema(name(json.getSchema().get$ref()));
        properties(schema)
                .keySet()
                .forEach(name -> said.add(
                        ProblemText.input(id, "body", name, required(schema).contains(name))));
    }

    private static void say(List<String> said, String name, Schema<?> schema) {
        if (schema.getEnum() != null) {
            schema.getEnum().forEach(value -> said.add(ProblemText.value(name, value.toString())));
        }
        properties(schema)
                .keySet()
                .forEach(property -> said.add(
                        ProblemText.property(name, property, required(schema).contains(property))));
    }

    /** The names of the schemas that are whole bodies of requests. */
    private static Set<String> bodies() {
        Set<String> names = new HashSet<>();
        openApi().getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> Optional.ofNullable(operation.getRequestBody()).stream())
                .flatMap(body -> Optional.ofNullable(body.getContent().get("application/json")).stream())
                .forEach(json -> names.add(name(json.getSchema().get$ref())));
        return names;
    }

    private static String jsonAnswer(Operation operation) {
        return Optional.ofNullable(operation.getResponses().get("200"))
                .flatMap(response -> Optional.ofNullable(response.getContent()))
                .flatMap(content -> Optional.ofNullable(content.get("application/json")))
                .map(json -> name(json.getSchema().get$ref()))
                .orElse("no JSON");
    }

    private static SwaggerParseResult parse(String document, boolean withReferences) {
        return new OpenAPIV3Parser().readLocation(document, null, options(withReferences));
    }

    private static ParseOptions options(boolean withReferences) {
        ParseOptions options = new ParseOptions();
        options.setResolve(withReferences);
        return options;
    }

    private static OpenAPI openApi() {
        return parsed.getOpenAPI();
    }

    private static Schema<?> schema(String name) {
        return requireNonNull(schemas(openApi()).get(name));
    }

    @SuppressWarnings("rawtypes") // as swagger-parser has them
    private static Map<String, Schema> schemas(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        return schemas == null ? Map.of() : schemas;
    }

    private static Map<String, ?> properties(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }

    private static List<String> required(Schema<?> schema) {
        return schema.getRequired() == null ? List.of() : schema.getRequired();
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
