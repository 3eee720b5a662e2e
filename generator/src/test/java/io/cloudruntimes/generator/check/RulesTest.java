package io.cloudruntimes.generator.check;

import static io.cloudruntimes.generator.SpecFixture.ASYNC;
import static io.cloudruntimes.generator.SpecFixture.ASYNC_COMMON;
import static io.cloudruntimes.generator.SpecFixture.ASYNC_RPC;
import static io.cloudruntimes.generator.SpecFixture.COMMON;
import static io.cloudruntimes.generator.SpecFixture.PUBSUB;
import static io.cloudruntimes.generator.SpecFixture.RUNTIME;
import static io.cloudruntimes.generator.SpecFixture.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.SpecFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks one thing of the real documents at a time, and expects a problem of the rule, at the line and pointer. */
class RulesTest {
    private static final String PUBLISH = "/paths/~1v1~1pubsub~1{pubsubName}~1events/post/requestBody";
    private static final String GET_STATE = "/paths/~1v1~1state~1{storeName}~1item/get/responses/200";
    private static final String JSON_BYTES = "          application/json:\n"
            + "            schema: {type: string, format: binary, x-max-bytes: 16777216}\n";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void isReportedAtItsLocation(Break broken) {
        SpecFixture spec = SpecFixture.in(folder).replace(broken.file, broken.anchor, broken.old, broken.replacement);

        assertThat(spec.problems()).anySatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo(broken.rule);
            assertThat(problem.file()).isEqualTo("spec/" + broken.file);
            assertThat(problem.pointer()).isEqualTo(broken.pointer);
            String line = spec.text(broken.file).lines().toList().get(problem.line() - 1);
            assertThat(line).contains(broken.marker);
        });
    }

    @Test
    void aReferenceIntoASubFolderIsToldWhereDocumentsStand() throws IOException {
        Path parts = Files.createDirectories(folder.resolve("spec/openapi/parts"));
        SpecFixture spec = SpecFixture.in(folder)
                .replace(STATE, "operationId: getState", "'./common.yaml#/", "'./parts/common.yaml#/");
        Files.copy(folder.resolve("spec/openapi/common.yaml"), parts.resolve("common.yaml"));

        assertThat(spec.problems()).anySatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo("reference");
            assertThat(problem.file()).isEqualTo("spec/" + STATE);
            assertThat(problem.pointer()).isEqualTo("/paths/~1v1~1state~1{storeName}~1item/get/responses/default");
            assertThat(problem.line()).isPositive();
            assertThat(problem.message())
                    .contains("openapi/parts/common.yaml", "stands in openapi/ or asyncapi/ itself");
        });
        assertThat(spec.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("spec/openapi/parts");
            assertThat(problem.message()).contains("a folder is not read", "openapi/ itself");
        });
    }

    @Test
    void aReferenceToADocumentThatIsNotThereNamesThoseThatAre() {
        SpecFixture spec =
                SpecFixture.in(folder).replace(STATE, "operationId: getState", "'./common.yaml#/", "'./comon.yaml#/");

        assertThat(spec.problems())
                .filteredOn(problem -> problem.rule().equals("reference"))
                .anySatisfy(problem -> assertThat(problem.message())
                        .contains("there is no document 'openapi/comon.yaml'", "openapi/common.yaml"));
    }

    @Test
    void listsOfStringsInTheQueryAndRawBodiesOfAnyMediaTypeAreFine() {
        SpecFixture spec = SpecFixture.in(folder)
                .replace(
                        STATE,
                        "    etag:\n",
                        "type: string\n        minLength: 1\n        maxLength: 256\n",
                        "type: array\n        items: {type: string, minLength: 1}\n")
                .replace(
                        ASYNC,
                        "            group:\n",
                        "type: string\n",
                        "type: array\n              items: {type: string}\n")
                .replace(
                        ASYNC,
                        "            group:\n",
                        "              minLength: 1\n              maxLength: 256\n",
                        "              maxItems: 3\n")
                .replace(
                        PUBSUB,
                        "operationId: publishEvent",
                        "        content:\n",
                        "        x-content-type: type\n        content:\n" + JSON_BYTES)
                .replace(STATE, "operationId: getState", "application/octet-stream:", "application/json:");

        assertThat(spec.problems()).isEmpty();
    }

    static List<Break> breaks() {
        return List.of(
                at("a reference to nothing", "reference", STATE)
                        .edit("operationId: saveState", "schemas/SaveStateBody'", "schemas/SaveBody'")
                        .is(
                                "/paths/~1v1~1state~1{storeName}~1save/post/requestBody/content/application~1json/schema",
                                "schema:"),
                at("a reference to a value of another kind", "reference", STATE)
                        .edit(
                                "operationId: getState",
                                "'#/components/parameters/storeName'",
                                "'#/components/schemas/StateKey'")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/parameters/0", "- $ref"),
                at("a reference out of the folder", "reference", STATE)
                        .edit("operationId: getState", "'./common.yaml#/", "'../../common.yaml#/")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/responses/default", "default:"),
                at("a reference to another host", "reference", STATE)
                        .edit("operationId: getState", "'./common.yaml#/", "'https://example.org/c.yaml#/")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/responses/default", "default:"),
                at("a reference to a whole file", "reference", STATE)
                        .edit("operationId: getState", "common.yaml#/components/responses/Error", "common.yaml")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/responses/default", "default:"),
                at("an escaped reference out of the folder", "reference", STATE)
                        .edit("operationId: getState", "'./common.yaml#/", "'%2e%2e/%2e%2e/common.yaml#/")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/responses/default", "default:"),
                at("a reference to itself", "reference", STATE)
                        .edit(
                                "  parameters:\n",
                                "    storeName:\n",
                                "    loop:\n      $ref: '#/components/parameters/loop'\n    storeName:\n")
                        .is("/components/parameters/loop", "loop:"),
                at("a part without a needed key", "missing-key", STATE)
                        .edit("    storeName:\n", "      in: path\n", "")
                        .is("/components/parameters/storeName", "storeName:"),
                at("an operation id that is taken", "operation-id", STATE)
                        .edit("x-method: get\n", "operationId: saveState", "operationId: getState")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/operationId", "operationId: getState"),
                at("an operation id that a stream has", "operation-id", ASYNC)
                        .edit("operations:\n", "subscribeTopicEvents:", "publishEvent:")
                        .is("/operations/publishEvent", "publishEvent:"),
                at("an operation id in the wrong case", "operation-id", STATE)
                        .edit("paths:", "operationId: saveState", "operationId: save_state")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/operationId", "operationId: save_state"),
                at("an operation id that leaves the folder", "operation-id", STATE)
                        .edit("paths:", "operationId: saveState", "operationId: ../../saveState")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/operationId", "operationId: ../"),
                at("an operation without an id", "operation-id", RUNTIME)
                        .edit("paths:", "      operationId: getMetadata\n", "")
                        .is("/paths/~1v1~1runtime~1metadata/get", "get:"),
                at("an unknown service", "tag", STATE)
                        .edit("operationId: saveState", "[StateService]", "[StatService]")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/tags", "tags:"),
                at("two services of one operation", "tag", STATE)
                        .edit("operationId: saveState", "[StateService]", "[StateService, PubSubService]")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/tags", "tags:"),
                at("an operation without a service", "tag", STATE)
                        .edit("operationId: saveState", "      tags: [StateService]\n", "")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post", "post:"),
                at("another service in a document", "tag", STATE)
                        .edit("operationId: saveState", "[StateService]", "[PubSubService]")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/tags", "tags:"),
                at("a method that is taken", "method", STATE)
                        .edit("operationId: saveState", "x-method: save", "x-method: get")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/x-method", "x-method: get"),
                at("a method of a stream that is taken", "method", ASYNC)
                        .edit("operations:", "x-method: subscribe", "x-method: publishEvent")
                        .is("/operations/subscribeTopicEvents/x-method", "x-method: publishEvent"),
                at("an operation without a method", "method", STATE)
                        .edit("operationId: saveState", "      x-method: save\n", "")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post", "post:"),
                at("a hostile method", "method", STATE)
                        .edit("operationId: saveState", "x-method: save", "x-method: 'a(){}'")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/x-method", "x-method: 'a"),
                at("an unknown maturity", "maturity", STATE)
                        .edit("operationId: saveState", "x-maturity: stable", "x-maturity: done")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/x-maturity", "x-maturity: done"),
                at("an unknown code", "codes", STATE)
                        .edit("operationId: saveState", "conflict,", "conflct,")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/x-codes/2", "x-codes"),
                at("a package that is a keyword", "package", STATE)
                        .edit("tags:", "x-package: state", "x-package: new")
                        .is("/tags/0/x-package", "x-package: new"),
                at("a package that leaves the folder", "package", STATE)
                        .edit("tags:", "x-package: state", "x-package: ../state")
                        .is("/tags/0/x-package", "x-package: ../"),
                at("a package that is reserved", "package", STATE)
                        .edit("tags:", "x-package: state", "x-package: core")
                        .is("/tags/0/x-package", "x-package: core"),
                at("a package that is taken", "package", STATE)
                        .edit("tags:", "x-package: state", "x-package: runtime")
                        .is("/tags/0/x-package", "x-package: runtime"),
                at("a package of a schema", "document", ASYNC)
                        .edit("    TopicEventStatus:", "type: string", "type: string\n      x-package: pubsub")
                        .is("/components/schemas/TopicEventStatus/x-package", "x-package: pubsub"),
                at("a property with a dash", "name", RUNTIME)
                        .edit("  RuntimeMetadata:", "        appId:", "        app-id:")
                        .is("/components/schemas/RuntimeMetadata/properties/app-id", "app-id:"),
                at("a property that leaves the folder", "name", RUNTIME)
                        .edit("  RuntimeMetadata:", "        appId:", "        ../app:")
                        .is("/components/schemas/RuntimeMetadata/properties/..~1app", "../app:"),
                at("a schema that leaves the folder", "name", STATE)
                        .edit("  schemas:\n", "    StateKey:\n", "    ../../StateKey:\n")
                        .is("/components/schemas/..~1..~1StateKey", "../../StateKey:"),
                at("a parameter that leaves the folder", "name", STATE)
                        .edit("    etag:\n", "name: etag", "name: ../etag")
                        .is("/components/parameters/etag/name", "name: ../etag"),
                at("a service that leaves the folder", "name", STATE)
                        .edit("tags:", "name: StateService", "name: ../StateService")
                        .is("/tags/0", "name: ../StateService"),
                at("a schema that hides a type of Java", "reserved-name", STATE)
                        .edit("  schemas:\n", "    StateKey:\n", "    String:\n")
                        .is("/components/schemas/String", "String:"),
                at("a header with a line break", "name", STATE)
                        .edit("x-result", "            State-Etag:", "            \"State\\nEtag\":")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/responses/200/headers/State\nEtag", "\"State"),
                at("a keyword that clients disagree about", "portable", STATE)
                        .edit("    StateKey:", "        etag:\n", "        etag:\n          nullable: true\n")
                        .is("/components/schemas/StateKey/properties/etag/nullable", "nullable"),
                at("alternatives", "portable", STATE)
                        .edit(
                                "    StateKey:",
                                "        etag:\n          type: string\n",
                                "        etag:\n          oneOf: [{type: string}]\n")
                        .is("/components/schemas/StateKey/properties/etag/oneOf", "oneOf"),
                at("a misspelt type", "type", STATE)
                        .edit("    StateKey:\n", "          type: string", "          type: strng")
                        .is("/components/schemas/StateKey/properties/key/type", "strng"),
                at("an unknown format", "type", ASYNC)
                        .edit("    TopicEvent:\n", "format: date-time", "format: date")
                        .is("/components/schemas/TopicEvent/properties/time/format", "format: date"),
                at("an integer of no size", "type", STATE)
                        .edit("        parallelism:", "          format: int32\n", "")
                        .is("/components/schemas/GetBulkStateBody/properties/parallelism", "parallelism:"),
                at("raw bytes inside JSON", "type", STATE)
                        .edit("    StateItem:", "format: byte", "format: binary")
                        .is("/components/schemas/StateItem/properties/value/format", "format: binary"),
                at("an object without a name", "object", STATE)
                        .edit(
                                "    StateKey:\n",
                                "        etag:\n"
                                        + "          type: string\n"
                                        + "          minLength: 1\n"
                                        + "          maxLength: 256\n",
                                "        etag:\n"
                                        + "          type: object\n"
                                        + "          properties: {a: {type: string, description: A.}}\n")
                        .is("/components/schemas/StateKey/properties/etag", "etag:"),
                at("a map of numbers", "object", STATE)
                        .edit(
                                "    StateKey:\n",
                                "additionalProperties:\n            type: string",
                                "additionalProperties:\n            type: boolean")
                        .is(
                                "/components/schemas/StateKey/properties/metadata/additionalProperties",
                                "additionalProperties:"),
                at("properties beside a map", "object", STATE)
                        .edit(
                                "    StateKey:\n",
                                "      additionalProperties: true\n",
                                "      additionalProperties: {type: string}\n")
                        .is("/components/schemas/StateKey", "StateKey:"),
                at("an object that is closed", "object", STATE)
                        .edit(
                                "    StateKey:\n",
                                "      additionalProperties: true\n",
                                "      additionalProperties: false\n")
                        .is("/components/schemas/StateKey", "StateKey:"),
                at("a map of anything", "object", STATE)
                        .edit(
                                "    StateKey:\n",
                                "additionalProperties:\n            type: string",
                                "additionalProperties: true")
                        .is("/components/schemas/StateKey/properties/metadata", "metadata:"),
                at("a union with a required member", "union", STATE)
                        .edit("    StateKey:\n", "      type: object\n", "      type: object\n      x-union: true\n")
                        .is("/components/schemas/StateKey/required", "required: [key]"),
                at("a union with a map", "union", STATE)
                        .edit("    StateKey:\n", "      type: object\n", "      type: object\n      x-union: true\n")
                        .is("/components/schemas/StateKey/properties/metadata", "metadata:"),
                at("a union of one member", "union", PUBSUB)
                        .edit(
                                "    PublishEventResponse:\n",
                                "      type: object\n",
                                "      type: object\n      x-union: true\n")
                        .is("/components/schemas/PublishEventResponse/x-union", "x-union"),
                at("a union that is no object", "union", STATE)
                        .edit("    StateKey:\n", "        key:\n", "        key:\n          x-union: true\n")
                        .is("/components/schemas/StateKey/properties/key/x-union", "x-union"),
                at("a union with a list", "union", PUBSUB)
                        .edit(
                                "    PublishEventResponse:\n",
                                "      properties:\n",
                                "      x-union: true\n"
                                        + "      properties:\n"
                                        + "        ids: {type: array, description: Ids., items: {type: string}}\n")
                        .is("/components/schemas/PublishEventResponse/properties/ids", "ids:"),
                at("a union with a member that the class has", "union", PUBSUB)
                        .edit(
                                "    PublishEventResponse:\n",
                                "      properties:\n",
                                "      x-union: true\n      properties:\n        kind: {type: string, description: A.}\n")
                        .is("/components/schemas/PublishEventResponse/properties/kind", "kind:"),
                at("a union with a default", "portable", PUBSUB)
                        .edit(
                                "    PublishEventResponse:\n",
                                "        eventId:\n",
                                "        eventId:\n          default: a\n")
                        .is("/components/schemas/PublishEventResponse/properties/eventId/default", "default:"),
                at("a request that is a union", "union", STATE)
                        .edit(
                                "    SaveStateBody:\n",
                                "      type: object\n",
                                "      type: object\n      x-union: true\n")
                        .is("/components/schemas/SaveStateBody", "SaveStateBody:"),
                at("a result of headers that is a union", "union", STATE)
                        .edit("    StateEntry:\n", "      type: object\n", "      type: object\n      x-union: true\n")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/responses/200/x-result", "x-result"),
                at("a sensitive header of a property that is not", "sensitive", STATE)
                        .edit(
                                "operationId: getState",
                                "x-property: etag\n",
                                "x-property: etag\n              x-sensitive: true\n")
                        .is(
                                "/paths/~1v1~1state~1{storeName}~1item/get/responses/200/headers/State-Etag/x-sensitive",
                                "x-sensitive"),
                at("a property beside a reference that would not be sensitive", "unknown-key", STATE)
                        .edit(
                                "    StateKey:\n",
                                "          $ref: '#/components/schemas/Concurrency'",
                                "          $ref: '#/components/schemas/Concurrency'\n          x-sensitive: true")
                        .is("/components/schemas/StateKey/properties/concurrency/x-sensitive", "x-sensitive"),
                at("an unknown unit", "unit", STATE)
                        .edit("    StateItem:", "x-unit: seconds", "x-unit: millis")
                        .is("/components/schemas/StateItem/properties/ttl/x-unit", "x-unit: millis"),
                at("a cookie", "parameter", STATE)
                        .edit("    etag:\n", "in: query", "in: cookie")
                        .is("/components/parameters/etag/in", "in: cookie"),
                at("an object in the query", "parameter", STATE)
                        .edit(
                                "    etag:\n",
                                "type: string\n        minLength: 1\n        maxLength: 256",
                                "type: object\n        additionalProperties: {type: string}")
                        .is("/components/parameters/etag/schema", "schema:"),
                at("a deep object", "parameter", STATE)
                        .edit("    metadata:\n", "style: form", "style: deepObject")
                        .is("/components/parameters/metadata/style", "style:"),
                at("a list of numbers in the query", "parameter", STATE)
                        .edit(
                                "    metadata:\n",
                                "      x-map: true\n      schema:\n        type: array\n        items:\n          type: string\n",
                                "      schema:\n        type: array\n        items: {type: integer, format: int32}\n")
                        .is("/components/parameters/metadata/schema", "schema:"),
                at("a list in the path", "parameter", STATE)
                        .edit("    storeName:\n", "type: string\n", "type: array\n        items: {type: string}\n")
                        .is("/components/parameters/storeName/schema", "schema:"),
                at("a list in a header", "parameter", STATE)
                        .edit(
                                "            State-Etag:\n",
                                "type: string\n",
                                "type: array\n                items: {type: string}\n")
                        .is(
                                "/paths/~1v1~1state~1{storeName}~1item/get/responses/200/headers/State-Etag/schema",
                                "schema:"),
                at("a list of numbers in the query of a stream", "parameter", ASYNC)
                        .edit(
                                "            group:\n",
                                "type: string\n",
                                "type: array\n              items: {type: integer, format: int32}\n")
                        .is("/operations/subscribeTopicEvents/bindings/http/query/properties/group", "group:"),
                at("a list of times in the query of a stream", "parameter", ASYNC)
                        .edit(
                                "            group:\n",
                                "type: string\n",
                                "type: array\n              items: {type: string, format: date-time}\n")
                        .is("/operations/subscribeTopicEvents/bindings/http/query/properties/group", "group:"),
                at("a list of an enumeration in the query of a stream", "parameter", ASYNC)
                        .edit(
                                "            group:\n",
                                "type: string\n",
                                "type: array\n              items: {$ref: '#/components/schemas/TopicEventStatus'}\n")
                        .is("/operations/subscribeTopicEvents/bindings/http/query/properties/group", "group:"),
                at("a map of numbers in a header", "parameter", STATE)
                        .edit("State-Metadata:", "                  type: string", "                  type: boolean")
                        .is(
                                "/paths/~1v1~1state~1{storeName}~1item/get/responses/200/headers/State-Metadata/schema",
                                "schema:"),
                at("an optional parameter in the path", "parameter", STATE)
                        .edit("    storeName:\n", "      required: true\n", "")
                        .is("/components/parameters/storeName", "storeName:"),
                at("a number for an id", "string-id", RUNTIME)
                        .edit("        appId:\n", "type: string", "type: integer\n          format: int64")
                        .is("/components/schemas/RuntimeMetadata/properties/appId", "appId:"),
                at("a property without a description", "description", STATE)
                        .edit("    StateKey:\n", "          description: The key of the value.\n", "")
                        .is("/components/schemas/StateKey/properties/key", "key:"),
                at("an operation without a summary", "description", RUNTIME)
                        .edit(
                                "operationId: getMetadata",
                                "      summary: Returns the runtime's name, version and components.\n",
                                "")
                        .is("/paths/~1v1~1runtime~1metadata/get", "get:"),
                at("a blank description", "description", STATE)
                        .edit(
                                "    storeName:\n",
                                "description: The name of the store, as the runtime's configuration has it.",
                                "description: ' '")
                        .is("/components/parameters/storeName", "storeName:"),
                at("a value of an enumeration without a description", "enum", RUNTIME)
                        .edit("    HealthStatus:", "        - The runtime can serve requests.\n", "")
                        .is("/components/schemas/HealthStatus/x-enum-descriptions", "x-enum-descriptions"),
                at("two values that are one constant", "enum", STATE)
                        .edit("    Consistency:\n      type", "[eventual, strong]", "[eventual, EVENTUAL]")
                        .is("/components/schemas/Consistency/enum/1", "enum:"),
                at("a number as a value of an enumeration", "enum", STATE)
                        .edit("    Consistency:\n      type", "[eventual, strong]", "[eventual, 1]")
                        .is("/components/schemas/Consistency/enum/1", "enum:"),
                at("a value that readers use for what they do not know", "enum", RUNTIME)
                        .edit("    HealthStatus:", "[UP, DOWN]", "[UP, unknown]")
                        .is("/components/schemas/HealthStatus/enum/1", "enum:"),
                at("an enumeration without a name", "enum", STATE)
                        .edit(
                                "    StateKey:\n",
                                "        etag:\n          type: string\n",
                                "        etag:\n          type: string\n          enum: [a]\n")
                        .is("/components/schemas/StateKey/properties/etag/enum", "enum: [a]"),
                at("a code without a status", "http-status", COMMON)
                        .edit("x-http-status:", "        conflict: 409\n", "")
                        .is("/components/schemas/ErrorCode/x-http-status", "x-http-status"),
                at("a form", "body", PUBSUB)
                        .edit("operationId: publishBulk", "application/json:", "multipart/form-data:")
                        .is(
                                "/paths/~1v1~1pubsub~1{pubsubName}~1bulk-publish/post/requestBody/content/multipart~1form-data",
                                "multipart"),
                at("a raw body without a name", "body", PUBSUB)
                        .edit("operationId: publishEvent", "        x-property: data\n", "")
                        .is("/paths/~1v1~1pubsub~1{pubsubName}~1events/post/requestBody", "requestBody:"),
                at("a streamed body that is JSON", "body", STATE)
                        .edit(
                                "operationId: saveState",
                                "          application/json:\n",
                                "          application/json:\n            x-streamed: true\n")
                        .is(
                                "/paths/~1v1~1state~1{storeName}~1save/post/requestBody/content/application~1json/x-streamed",
                                "x-streamed"),
                at("several media types that nothing tells apart", "body", PUBSUB)
                        .edit("operationId: publishEvent", "        content:\n", "        content:\n" + JSON_BYTES)
                        .is(PUBLISH + "/content", "content:"),
                at("several media types of which one is not raw", "body", PUBSUB)
                        .edit(
                                "operationId: publishEvent",
                                "        content:\n",
                                "        x-content-type: type\n        content:\n          application/json:\n"
                                        + "            schema: {$ref: '#/components/schemas/PublishBulkBody'}\n")
                        .is(PUBLISH + "/content/application~1json", "application/json:"),
                at("several media types of several limits", "body", PUBSUB)
                        .edit(
                                "operationId: publishEvent",
                                "        content:\n",
                                "        x-content-type: type\n        content:\n"
                                        + JSON_BYTES.replace("16777216", "1024"))
                        .is(PUBLISH + "/content/application~1octet-stream", "application/octet-stream:"),
                at("several media types of which one is streamed", "body", PUBSUB)
                        .edit(
                                "operationId: publishEvent",
                                "        content:\n",
                                "        x-content-type: type\n        content:\n" + JSON_BYTES
                                        + "            x-streamed: true\n")
                        .is(PUBLISH + "/content/application~1octet-stream", "application/octet-stream:"),
                at("a media type with a parameter", "body", PUBSUB)
                        .edit("operationId: publishEvent", "application/octet-stream:", "'text/plain; charset=utf-8':")
                        .is(PUBLISH + "/content/text~1plain; charset=utf-8", "text/plain"),
                at("bytes that are no string of bytes", "body", PUBSUB)
                        .edit("operationId: publishEvent", "              format: binary\n", "")
                        .is(PUBLISH + "/content/application~1octet-stream/schema", "schema:"),
                at("a media type with a name in the wrong case", "body", PUBSUB)
                        .edit(
                                "operationId: publishEvent",
                                "        content:\n",
                                "        x-content-type: Content-Type\n        content:\n")
                        .is(PUBLISH + "/x-content-type", "x-content-type:"),
                at("a media type whose name is taken", "input-name", PUBSUB)
                        .edit(
                                "operationId: publishEvent",
                                "        content:\n",
                                "        x-content-type: contentType\n        content:\n")
                        .is(PUBLISH + "/x-content-type", "x-content-type:"),
                at("a media type of a body that is JSON", "body", STATE)
                        .edit(
                                "operationId: saveState",
                                "        content:\n",
                                "        x-content-type: type\n        content:\n")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/requestBody/x-content-type", "x-content-type:"),
                at("an answer of several media types that nothing tells apart", "success-response", STATE)
                        .edit(
                                "operationId: getState",
                                "          content:\n",
                                "          content:\n            application/json:\n              x-property: value\n"
                                        + "              schema: {type: string, format: binary}\n")
                        .is(GET_STATE + "/content", "content:"),
                at("several media types that fill several properties", "result", STATE)
                        .edit(
                                "operationId: getState",
                                "          content:\n",
                                "          x-content-type: type\n          content:\n            application/json:\n"
                                        + "              x-property: etag\n"
                                        + "              schema: {type: string, format: binary}\n")
                        .is(GET_STATE + "/content/application~1octet-stream/x-property", "x-property: value"),
                at("a media type that fills no property", "result", STATE)
                        .edit(
                                "operationId: getState",
                                "          content:\n",
                                "          x-content-type: type\n          content:\n")
                        .is(GET_STATE + "/x-content-type", "x-content-type:"),
                at("a media type that fills a required property", "result", STATE)
                        .edit(
                                "operationId: getState",
                                "          content:\n",
                                "          x-content-type: value\n          content:\n")
                        .is(GET_STATE + "/x-content-type", "x-content-type:"),
                at("a media type that fills what a header fills", "result", STATE)
                        .edit(
                                "operationId: getState",
                                "          content:\n",
                                "          x-content-type: etag\n          content:\n")
                        .is(GET_STATE + "/headers/State-Etag/x-property", "x-property: etag"),
                at("a media type of an answer that is JSON", "success-response", PUBSUB)
                        .edit(
                                "operationId: publishEvent",
                                "          content:\n",
                                "          x-content-type: eventId\n          content:\n")
                        .is(
                                "/paths/~1v1~1pubsub~1{pubsubName}~1events/post/responses/200/x-content-type",
                                "x-content-type:"),
                at("a property that is always true", "union", PUBSUB)
                        .edit(
                                "    PublishEventResponse:\n",
                                "          type: string\n",
                                "          type: boolean\n          x-always-true: true\n")
                        .is(
                                "/components/schemas/PublishEventResponse/properties/eventId/x-always-true",
                                "x-always-true"),
                at("a member of text that is always true", "union", PUBSUB)
                        .edit(
                                "    PublishEventResponse:\n",
                                "      properties:\n        eventId:\n",
                                "      x-union: true\n      properties:\n        drop: {type: boolean, description: A.}\n"
                                        + "        eventId:\n          x-always-true: true\n")
                        .is(
                                "/components/schemas/PublishEventResponse/properties/eventId/x-always-true",
                                "x-always-true"),
                at("a member that is not always true", "union", PUBSUB)
                        .edit(
                                "    PublishEventResponse:\n",
                                "      properties:\n",
                                "      x-union: true\n      properties:\n        drop:\n          type: boolean\n"
                                        + "          x-always-true: false\n          description: A.\n")
                        .is("/components/schemas/PublishEventResponse/properties/drop/x-always-true", "x-always-true"),
                at("a streamed parameter", "unknown-key", STATE)
                        .edit("    storeName:\n", "      in: path\n", "      in: path\n      x-streamed: true\n")
                        .is("/components/parameters/storeName/x-streamed", "x-streamed"),
                at("a body of a list", "body", STATE)
                        .edit(
                                "operationId: saveState",
                                "$ref: '#/components/schemas/SaveStateBody'",
                                "type: array\n              items: {$ref: '#/components/schemas/StateItem'}")
                        .is(
                                "/paths/~1v1~1state~1{storeName}~1save/post/requestBody/content/application~1json/schema",
                                "schema:"),
                at("two answers of success", "success-response", STATE)
                        .edit(
                                "operationId: saveState",
                                "        '204':\n",
                                "        '202': {description: Later.}\n        '204':\n")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/responses", "responses:"),
                at("an unknown outcome", "success-response", STATE)
                        .edit("operationId: getState", "x-outcome: absent", "x-outcome: gone")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/responses/204", "'204':"),
                at("a status of an error", "success-response", STATE)
                        .edit(
                                "operationId: saveState",
                                "        '204':\n",
                                "        '404':\n"
                                        + "          $ref: './common.yaml#/components/responses/Error'\n"
                                        + "        '204':\n")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/responses/404", "'404':"),
                at("a raw answer without a type", "success-response", STATE)
                        .edit("operationId: getState", "          x-result: '#/components/schemas/StateEntry'\n", "")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/responses/200", "'200':"),
                at("no answer for errors", "error-response", STATE)
                        .edit(
                                "operationId: saveState",
                                "        default:\n          $ref: './common.yaml#/components/responses/Error'\n",
                                "")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/responses", "responses:"),
                at("a part of a result that its type has not", "result", STATE)
                        .edit("operationId: getState", "x-property: etag", "x-property: tag")
                        .is(
                                "/paths/~1v1~1state~1{storeName}~1item/get/responses/200/headers/State-Etag/x-property",
                                "x-property: tag"),
                at("a required property that nothing fills", "result", STATE)
                        .edit(
                                "    StateEntry:\n",
                                "required: [value]\n      properties:\n",
                                "required: [value, size]\n"
                                        + "      properties:\n"
                                        + "        size: {type: string, description: A.}\n")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/responses/200/x-result", "x-result:"),
                at("an input that is there twice", "input-name", STATE)
                        .edit(
                                "    SaveStateBody:\n",
                                "        items:\n          type: array",
                                "        storeName: {type: string, description: A name.}\n"
                                        + "        items:\n"
                                        + "          type: array")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post/requestBody", "requestBody:"),
                at("a path parameter that is not in the path", "path-parameter", PUBSUB)
                        .edit("paths:", "        - $ref: '#/components/parameters/pubsubName'\n", "")
                        .is("/paths/~1v1~1pubsub~1{pubsubName}~1events/post", "post:"),
                at("a stream that sends", "stream", ASYNC)
                        .edit("operations:", "action: receive", "action: send")
                        .is("/operations/subscribeTopicEvents/action", "action:"),
                at("a reply whose address names what the stream has not", "stream", ASYNC)
                        .edit("  topicEventAnswers:\n", "{pubsubName}", "{name}")
                        .is("/operations/subscribeTopicEvents/reply", "reply:"),
                at("an answer that is none of the values", "answer-on-error", ASYNC)
                        .edit("x-answer-on-error", "status: RETRY", "status: AGAIN")
                        .is("/operations/subscribeTopicEvents/x-answer-on-error/status", "status: AGAIN"),
                at("an answer without a required property", "answer-on-error", ASYNC)
                        .edit("    x-answer-on-error", "\n      status: RETRY", " {}")
                        .is("/operations/subscribeTopicEvents/x-answer-on-error", "x-answer-on-error"),
                at("an answer to nothing", "answer-on-error", ASYNC)
                        .edit("operations:", "    x-answer-on-error:\n      status: RETRY\n", "")
                        .is("/operations/subscribeTopicEvents", "subscribeTopicEvents:"),
                at("a misspelt keyword", "unknown-key", STATE)
                        .edit("    StateKey:\n", "maxLength: 1024", "maxLenght: 1024")
                        .is("/components/schemas/StateKey/properties/key/maxLenght", "maxLenght"),
                at("a misspelt extension", "unknown-key", STATE)
                        .edit("operationId: getState", "x-safe: true", "x-save: true")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/x-save", "x-save"),
                at("a key beside a reference", "unknown-key", STATE)
                        .edit(
                                "    StateKey:\n",
                                "          $ref: '#/components/schemas/Concurrency'",
                                "          $ref: '#/components/schemas/Concurrency'\n          description: More.")
                        .is("/components/schemas/StateKey/properties/concurrency/description", "description: More."),
                at("a text where a boolean belongs", "wrong-kind", STATE)
                        .edit("operationId: getState", "x-safe: true", "x-safe: 'true'")
                        .is("/paths/~1v1~1state~1{storeName}~1item/get/x-safe", "x-safe"),
                at("a constraint of another type", "constraint", STATE)
                        .edit("        parallelism:", "minimum: 1", "minLength: 1")
                        .is("/components/schemas/GetBulkStateBody/properties/parallelism/minLength", "minLength"),
                at("a range that nothing is in", "constraint", STATE)
                        .edit("    StateKey:\n", "minLength: 1", "minLength: 2000")
                        .is("/components/schemas/StateKey/properties/key/maxLength", "maxLength"),
                at("a pattern that cannot be read", "constraint", STATE)
                        .edit("    storeName:\n", "'^[A-Za-z0-9][A-Za-z0-9._-]*$'", "'^[A-Z$'")
                        .is("/components/parameters/storeName/schema/pattern", "pattern:"),
                at("a required property that is not there", "required", STATE)
                        .edit("    StateKey:\n", "required: [key]", "required: [key, kex]")
                        .is("/components/schemas/StateKey/required/1", "required:"),
                at("an object that requires itself", "required-cycle", RUNTIME)
                        .edit(
                                "    RuntimeHealth:\n",
                                "required: [status]\n      properties:\n",
                                "required: [status, cause]\n"
                                        + "      properties:\n"
                                        + "        cause: {$ref: '#/components/schemas/RuntimeHealth'}\n")
                        .is("/components/schemas/RuntimeHealth", "RuntimeHealth:"),
                at("a schema that nothing uses", "unused", RUNTIME)
                        .edit(
                                "schemas:\n",
                                "    RuntimeHealth:\n",
                                "    RuntimeSpare:\n"
                                        + "      type: object\n"
                                        + "      description: Spare.\n"
                                        + "      properties: {a: {type: string, description: A.}}\n"
                                        + "    RuntimeHealth:\n")
                        .is("/components/schemas/RuntimeSpare", "RuntimeSpare:"),
                at("a service without operations", "service", RUNTIME)
                        .edit(
                                "tags:",
                                "  - name: RuntimeService",
                                "  - name: LockService\n"
                                        + "    description: Locks.\n"
                                        + "    x-package: lock\n"
                                        + "  - name: RuntimeService")
                        .is("/tags/0", "- name: LockService"),
                at("a service that two documents declare", "service", STATE)
                        .edit("tags:", "- name: StateService", "- name: RpcService")
                        .is("/tags/0", "- name: RpcService"),
                at("a document of two services", "document", RUNTIME)
                        .edit(
                                "tags:",
                                "    x-package: runtime\n",
                                "    x-package: runtime\n"
                                        + "  - name: LockService\n"
                                        + "    description: Locks.\n"
                                        + "    x-package: lock\n")
                        .is("/tags/1", "- name: LockService"),
                at("an operation in the document of another service", "document", RUNTIME)
                        .edit("operationId: getMetadata", "[RuntimeService]", "[StateService]")
                        .is("/paths/~1v1~1runtime~1metadata/get/tags", "tags:"),
                at("a path that is written elsewhere", "document", RUNTIME)
                        .edit(
                                "paths:",
                                "  /v1/runtime/shutdown:\n",
                                "  /v1/runtime/more:\n    $ref: '#/paths/~1v1~1runtime~1health'\n"
                                        + "  /v1/runtime/shutdown:\n")
                        .is("/paths/~1v1~1runtime~1more", "more:"),
                at("streams of two services in one document", "document", ASYNC)
                        .edit("operations:", "components:\n", "  other: {tags: [{name: RpcService}]}\ncomponents:\n")
                        .is("/operations/other/tags", "other:"),
                at("streams of one service in two documents", "document", ASYNC_RPC)
                        .edit("operations:", "- name: RpcService", "- name: PubSubService")
                        .is("/operations/serveMethods/tags", "tags:"),
                at("servers of one service", "shared", STATE)
                        .edit(
                                "info:",
                                "tags:\n  -",
                                "servers: [{url: http://127.0.0.1, description: One.}]\ntags:\n  -")
                        .is("/servers", "servers:"),
                at("security of one service", "shared", STATE)
                        .edit("info:", "tags:\n  -", "security: []\ntags:\n  -")
                        .is("/security", "security:"),
                at("a security scheme of one service", "shared", STATE)
                        .edit("\ncomponents:", "  schemas:\n", "  securitySchemes: {}\n  schemas:\n")
                        .is("/components/securitySchemes", "securitySchemes:"),
                at("a content type of the streams of one service", "shared", ASYNC)
                        .edit("info:", "channels:\n", "defaultContentType: text/plain\nchannels:\n")
                        .is("/defaultContentType", "defaultContentType:"),
                at("no servers", "shared", COMMON)
                        .edit(
                                "info:",
                                "servers:\n  - url: http://127.0.0.1:3600\n    description: The embedded runtime, served with its"
                                        + " default port.\n",
                                "")
                        .is("", "openapi:"),
                at("no servers of streams", "shared", ASYNC_COMMON)
                        .edit("info:", "servers:\n  embedded:", "components:\n  messages:")
                        .is("", "asyncapi:"),
                at("a path that another document has", "path", STATE)
                        .edit("paths:", "  /v1/state/{storeName}/save:\n", "  /v1/runtime/health:\n")
                        .is("/paths/~1v1~1runtime~1health", "/v1/runtime/health:"),
                at("another version of OpenAPI", "version", STATE)
                        .edit("openapi", "3.0.3", "3.1.0")
                        .is("/openapi", "openapi:"),
                at("a deprecation that says nothing", "deprecated", STATE)
                        .edit(
                                "operationId: saveState",
                                "      x-method: save\n",
                                "      x-method: save\n      deprecated: true\n")
                        .is("/paths/~1v1~1state~1{storeName}~1save/post", "post:"));
    }

    private static Break at(String name, String rule, String file) {
        return new Break(name, rule, file, "", "", "", "", "");
    }

    /**
     * One edit and the problem that it makes.
     *
     * @param name what is broken
     * @param rule the rule that reports it
     * @param file the document
     * @param anchor a text before the edit
     * @param old what is replaced
     * @param replacement what it is replaced by
     * @param pointer where the problem is
     * @param marker what stands on the problem's line, the first after the anchor
     */
    record Break(
            String name,
            String rule,
            String file,
            String anchor,
            String old,
            String replacement,
            String pointer,
            String marker) {
        Break edit(String after, String from, String to) {
            return new Break(name, rule, file, after, from, to, pointer, marker);
        }

        Break is(String where, String line) {
            return new Break(name, rule, file, anchor, old, replacement, where, line);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
