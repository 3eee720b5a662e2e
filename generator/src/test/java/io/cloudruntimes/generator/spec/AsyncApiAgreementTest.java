package io.cloudruntimes.generator.spec;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.gson.Gson;
import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.models.asyncapi.AsyncApiSchema;
import io.apicurio.datamodels.models.asyncapi.v30.AsyncApi30Channel;
import io.apicurio.datamodels.models.asyncapi.v30.AsyncApi30Channels;
import io.apicurio.datamodels.models.asyncapi.v30.AsyncApi30Components;
import io.apicurio.datamodels.models.asyncapi.v30.AsyncApi30Document;
import io.apicurio.datamodels.models.asyncapi.v30.AsyncApi30Message;
import io.apicurio.datamodels.models.asyncapi.v30.AsyncApi30Operation;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.bundle.Bundles;
import io.cloudruntimes.generator.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The AsyncAPI documents of this project put together, as Apicurio reads them and as we do. */
class AsyncApiAgreementTest {
    private static AsyncApi30Document document;
    private static ApiModel model;

    @BeforeAll
    static void read() {
        Documents documents = Documents.read(SpecFixture.real(), new Problems());
        String yaml = Bundles.asyncApi(documents).orElseThrow();
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        document = (AsyncApi30Document) Library.readDocumentFromJSONString(new Gson().toJson(tree));
        model = Generation.load(SpecFixture.real());
    }

    @Test
    void apicurio_finds_nothing_wrong() {
        assertThat(Library.validate(document, null))
                .extracting(problem -> problem.errorCode + " " + problem.nodePath + " " + problem.message)
                .isEmpty();
    }

    @Test
    void streams_have_the_same_addresses_and_inputs() {
        List<String> said = new ArrayList<>();
        for (String id : document.getOperations().getItemNames()) {
            AsyncApi30Operation operation = operation(id);
            AsyncApi30Channel channel = channel(operation.getChannel().get$ref());
            JsonNode query = operation.getBindings().getHttp().getItem("query");
            JsonNode http = query == null ? MissingNode.getInstance() : query;
            said.add(ProblemText.callable(
                    id, operation.getBindings().getHttp().getItem("method").asText(), channel.getAddress()));
            channel.getParameters().getItemNames().forEach(name -> said.add(ProblemText.input(id, "path", name, true)));
            List<String> required = texts(http.path("required"));
            http.path("properties")
                    .fieldNames()
                    .forEachRemaining(name -> said.add(ProblemText.input(id, "query", name, required.contains(name))));
        }

        assertThat(said).isNotEmpty();
        assertThat(ProblemText.callables(model, streams())).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void streams_have_the_same_messages_and_answers() {
        List<String> said = new ArrayList<>();
        for (String id : document.getOperations().getItemNames()) {
            AsyncApi30Operation operation = operation(id);
            said.add(id + " receives " + payload(operation.getMessages().get(0).get$ref())
                    + (operation.getReply() == null
                            ? ""
                            : ", answered by "
                                    + payload(operation
                                            .getReply()
                                            .getMessages()
                                            .get(0)
                                            .get$ref()) + " to "
                                    + channel(operation.getReply().getChannel().get$ref())
                                            .getAddress()));
        }

        assertThat(streams()
                        .map(stream ->
                                stream.id() + " receives " + stream.event().name()
                                        + stream.answer()
                                                .map(answer -> ", answered by "
                                                        + answer.type().name() + " to " + answer.path())
                                                .orElse("")))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void schemas_have_the_same_properties_and_values() {
        List<String> said = new ArrayList<>();
        components().getSchemas().forEach((name, either) -> {
            AsyncApiSchema schema = (AsyncApiSchema) either.asSchema();
            if (schema.getEnum() != null) {
                schema.getEnum().forEach(value -> said.add(ProblemText.value(name, value.asText())));
            }
            List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
            Map<String, ?> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
            properties
                    .keySet()
                    .forEach(property -> said.add(ProblemText.property(name, property, required.contains(property))));
        });

        assertThat(said).isNotEmpty();
        assertThat(ProblemText.types(model, "asyncapi/")).containsExactlyInAnyOrderElementsOf(said);
    }

    private static Stream<io.cloudruntimes.generator.model.Stream> streams() {
        return model.services().stream().flatMap(service -> service.streams().stream());
    }

    private static AsyncApi30Operation operation(String id) {
        return document.getOperations().getItem(id);
    }

    private static AsyncApi30Channel channel(String reference) {
        return ((AsyncApi30Channels) document.getChannels()).getItem(name(reference));
    }

    private static AsyncApi30Components components() {
        return (AsyncApi30Components) document.getComponents();
    }

    /** The name of the schema of a channel's message. */
    private static String payload(String reference) {
        String channel = reference.substring(0, reference.indexOf("/messages/"));
        AsyncApi30Message message =
                requireNonNull(channel(channel).getMessages().get(name(reference)));
        JsonNode component =
                Library.writeDocument(document).at(message.get$ref().substring(1));
        return name(component.at("/payload/$ref").asText());
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
