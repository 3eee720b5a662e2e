package io.cloudruntimes.specdiff;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.RUNTIMES;
import static io.cloudruntimes.specdiff.TwoSpecs.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of the OpenAPI documents: each is named, with its place, whom it breaks, and the step. */
class ApiChangesTest {
    private static final String ITEM = "openapi/state.yaml#/paths/~1v1~1state~1{storeName}~1item/";

    @TempDir
    Path folder;

    private TwoSpecs specs;

    @BeforeEach
    void copies() throws IOException {
        specs = new TwoSpecs(folder);
    }

    private Change breaking(ChangeKind kind, String where, String text) {
        Verdict verdict = specs.compare();
        Change change = only(verdict, kind, where);
        assertThat(change.text()).contains(text);
        assertThat(change.isBreaking()).isTrue();
        assertThat(change.breaks()).isNotEmpty();
        assertThat(verdict.step()).isEqualTo(VersionStep.MINOR);
        assertThat(verdict.others()).extracting(Change::kind).doesNotContain(ChangeKind.OTHER);
        return change;
    }

    private Change compatible(ChangeKind kind, String where, String text) {
        Verdict verdict = specs.compare();
        Change change = only(verdict, kind, where);
        assertThat(change.text()).contains(text);
        assertThat(verdict.breaking()).isEmpty();
        assertThat(change.breaks()).isEmpty();
        assertThat(verdict.step()).isEqualTo(VersionStep.PATCH);
        assertThat(verdict.others()).extracting(Change::kind).doesNotContain(ChangeKind.OTHER);
        return change;
    }

    @Test
    void againstItselfThereIsNoDifference() {
        assertThat(specs.compare().changes()).isEmpty();
        assertThat(specs.compare().line()).isEqualTo("No difference.");
    }

    @Test
    void anOperationIsGone() throws IOException {
        specs.withoutDeleteState();
        Change change = breaking(
                ChangeKind.OPERATION_REMOVED,
                ITEM + "delete",
                "deleteState (DELETE /v1/state/{storeName}/item) is gone");
        assertThat(change.where().side()).isEqualTo(SpecSide.OLD);
        assertThat(change.breaks()).containsExactly(CALLERS, RUNTIMES);
    }

    @Test
    void anOperationIsRenamed() throws IOException {
        specs.edit("openapi/state.yaml", "operationId: getState\n", "operationId: readState\n")
                .edit("bindings/dapr.yaml", "  getState:", "  readState:");
        Change change =
                breaking(ChangeKind.OPERATION_RENAMED, ITEM + "get/operationId", "getState is named readState now");
        assertThat(specs.compare().changes()).containsExactly(change);
    }

    @Test
    void anOperationMoves() throws IOException {
        specs.edit("openapi/runtime.yaml", "  /v1/runtime/health:", "  /v1/runtime/wellbeing:");
        breaking(
                ChangeKind.OPERATION_MOVED,
                "openapi/runtime.yaml#/paths/~1v1~1runtime~1wellbeing/get",
                "getHealth was GET /v1/runtime/health, is GET /v1/runtime/wellbeing");
    }

    @Test
    void anOperationIsNew() throws IOException {
        specs.editBoth("bindings/dapr.yaml", "runtime: dapr\n", "runtime: dapr\n");
        specs.edit("openapi/runtime.yaml", "components:\n  schemas:\n", """
              /v1/runtime/pause:
                post:
                  operationId: pauseRuntime
                  x-method: pause
                  x-maturity: alpha
                  x-codes: [unsupported, internal]
                  tags: [RuntimeService]
                  summary: Asks the runtime to pause.
                  description: Asks the runtime to take no more work for a while.
                  responses:
                    '204':
                      description: It pauses.
                    default:
                      $ref: './common.yaml#/components/responses/Error'
            components:
              schemas:
            """)
                .edit(
                        "bindings/dapr.yaml",
                        "operations:\n",
                        "operations:\n  pauseRuntime: {unsupported: it cannot pause}\n");
        Change change = compatible(
                ChangeKind.OPERATION_ADDED,
                "openapi/runtime.yaml#/paths/~1v1~1runtime~1pause/post",
                "pauseRuntime (POST /v1/runtime/pause) is new");
        assertThat(specs.compare().changes()).containsExactly(change);
    }

    @Test
    void aPropertyOfARequestBecomesRequired() throws IOException {
        specs.edit(
                "openapi/state.yaml",
                "      description: A value to be saved.\n      required: [key, value]",
                "      description: A value to be saved.\n      required: [key, value, etag]");
        Change change = breaking(
                ChangeKind.FIELD_REQUIRED,
                "openapi/state.yaml#/components/schemas/StateItem/properties/etag",
                "'etag' of StateItem became required: callers must give it");
        assertThat(change.operations()).containsExactly("saveState");
        assertThat(specs.compare().changes()).containsExactly(change);
    }

    @Test
    void aPropertyOfAnAnswerBecomesOptional() throws IOException {
        specs.edit(
                "openapi/secret.yaml",
                "      description: One of all secrets of a store.\n      required: [name, values]",
                "      description: One of all secrets of a store.\n      required: [name]");
        breaking(
                ChangeKind.FIELD_OPTIONAL,
                "openapi/secret.yaml#/components/schemas/BulkSecretEntry/properties/values",
                "'values' of BulkSecretEntry became optional: runtimes may leave it out");
    }

    @Test
    void aRequiredPropertyOfARequestIsNew() throws IOException {
        specs.edit(
                        "openapi/state.yaml",
                        "      description: A key to be deleted.\n      required: [key]\n      properties:\n",
                        "      description: A key to be deleted.\n      required: [key, region]\n      properties:\n"
                                + "        region:\n          type: string\n          description: Where it is.\n")
                .edit("bindings/dapr.yaml", "  StateKey:\n    grpc:\n", "  StateKey:\n    grpc:\n      region: 9\n");
        breaking(
                ChangeKind.FIELD_ADDED,
                "openapi/state.yaml#/components/schemas/StateKey/properties/region",
                "'region' of StateKey is new, and callers must give it");
    }

    @Test
    void anOptionalPropertyIsNew() throws IOException {
        specs.edit(
                        "openapi/runtime.yaml",
                        "        appId:\n",
                        "        region:\n"
                                + "          type: string\n"
                                + "          description: Where it runs.\n"
                                + "        appId:\n")
                .edit(
                        "bindings/dapr.yaml",
                        "attributes: json extended",
                        "attributes: json extended\n          region: json region")
                .edit("bindings/dapr.yaml", "attributes: 4", "attributes: 4\n        region: absent it returns none");
        Change change = compatible(
                ChangeKind.FIELD_ADDED,
                "openapi/runtime.yaml#/components/schemas/RuntimeMetadata/properties/region",
                "'region' of RuntimeMetadata is new");
        assertThat(specs.compare().changes()).containsExactly(change);
    }

    @Test
    void aPropertyOfAnAnswerIsGone() throws IOException {
        specs.cut("openapi/runtime.yaml", "        appId:\n", "        components:\n")
                .edit("bindings/dapr.yaml", "          appId: json id\n", "")
                .edit("bindings/dapr.yaml", "        appId: 1\n", "");
        Change change = breaking(
                ChangeKind.FIELD_REMOVED,
                "openapi/runtime.yaml#/components/schemas/RuntimeMetadata/properties/appId",
                "'appId' of RuntimeMetadata is gone");
        assertThat(change.where().side()).isEqualTo(SpecSide.OLD);
        assertThat(specs.compare().changes()).containsExactly(change);
    }

    @Test
    void aTypeChanges() throws IOException {
        specs.edit(
                "openapi/runtime.yaml",
                "        version:\n"
                        + "          type: string\n"
                        + "          description: The version of the runtime. Absent if the runtime does not report it.\n"
                        + "          example: 0.1.0\n",
                "        version:\n"
                        + "          type: integer\n"
                        + "          format: int64\n"
                        + "          description: The version of the runtime. Absent if the runtime does not report it.\n");
        Change change = breaking(
                ChangeKind.TYPE_CHANGED,
                "openapi/runtime.yaml#/components/schemas/RuntimeMetadata/properties/version",
                "'version' of RuntimeMetadata was a string, is an integer of 64 bits");
        assertThat(specs.compare().changes()).containsExactly(change);
    }

    @Test
    void aTypeThatOnlyAComposedResultHasChanges() throws IOException {
        specs.edit(
                        "openapi/state.yaml",
                        "          description: The version of the value, opaque. Send it",
                        "          format: date-time\n"
                                + "          description: The version of the value, opaque. Send it")
                .edit(
                        "openapi/state.yaml",
                        "              x-property: etag\n"
                                + "              schema:\n"
                                + "                type: string\n"
                                + "              example: '7'\n",
                        "              x-property: etag\n"
                                + "              schema:\n"
                                + "                type: string\n"
                                + "                format: date-time\n");
        Verdict verdict = specs.compare();
        assertThat(only(
                                verdict,
                                ChangeKind.TYPE_CHANGED,
                                "openapi/state.yaml#/components/schemas/StateEntry/properties/etag")
                        .text())
                .isEqualTo("'etag' of StateEntry was a string, is a moment (date-time)");
    }

    @Test
    void aValueOfAnEnumerationIsGoneAndAnotherNew() throws IOException {
        specs.edit("openapi/runtime.yaml", "enum: [UP, DOWN]", "enum: [UP, SICK]")
                .edit("bindings/dapr.yaml", "{status: constant DOWN,", "{status: constant SICK,");
        Change change = breaking(
                ChangeKind.VALUE_REMOVED,
                "openapi/runtime.yaml#/components/schemas/HealthStatus/enum/1",
                "HealthStatus has no value 'DOWN' any more");
        assertThat(change.where().side()).isEqualTo(SpecSide.OLD);
        Change added = only(
                specs.compare(),
                ChangeKind.VALUE_ADDED,
                "openapi/runtime.yaml#/components/schemas/HealthStatus/enum/1");
        assertThat(added.where().side()).isEqualTo(SpecSide.NEW);
        assertThat(added.text()).isEqualTo("HealthStatus has a new value 'SICK'");
        assertThat(added.isBreaking()).isFalse();
    }

    @Test
    void anErrorIsDroppedAndAnotherNew() throws IOException {
        specs.edit(
                "openapi/state.yaml",
                "      x-codes: [invalid_argument, component_not_found, conflict, unauthenticated,",
                "      x-codes: [invalid_argument, component_not_found, cancelled, unauthenticated,");
        Change change = breaking(
                ChangeKind.CODE_DROPPED, ITEM + "delete/x-codes/2", "deleteState has no error 'conflict' any more");
        assertThat(change.breaks()).containsExactly(CALLERS, RUNTIMES);
        assertThat(only(specs.compare(), ChangeKind.CODE_ADDED, ITEM + "delete/x-codes/2")
                        .text())
                .isEqualTo("deleteState has a new error 'cancelled'");
    }

    @Test
    void anErrorGetsAnotherStatus() throws IOException {
        specs.edit("openapi/common.yaml", "        conflict: 409\n", "        conflict: 412\n");
        breaking(
                ChangeKind.CODE_STATUS_CHANGED,
                "openapi/common.yaml#/components/schemas/ErrorCode/x-http-status/conflict",
                "the status of the error 'conflict' was 409, is 412");
    }

    @Test
    void aLimitOfARequestNarrows() throws IOException {
        specs.edit(
                "openapi/state.yaml",
                "      name: key\n"
                        + "      in: query\n"
                        + "      required: true\n"
                        + "      description: The key. Any characters; at most 1024 of them.\n"
                        + "      schema:\n"
                        + "        type: string\n"
                        + "        minLength: 1\n"
                        + "        maxLength: 1024\n",
                "      name: key\n"
                        + "      in: query\n"
                        + "      required: true\n"
                        + "      description: The key. Any characters; at most 255 of them.\n"
                        + "      schema:\n"
                        + "        type: string\n"
                        + "        minLength: 1\n"
                        + "        maxLength: 255\n");
        Change change = breaking(
                ChangeKind.LIMIT_CHANGED,
                "openapi/state.yaml#/components/parameters/key/schema/maxLength",
                "maxLength was 1024, is 255: less is allowed");
        assertThat(change.breaks()).containsExactly(CALLERS);
        assertThat(change.operations()).as("each that shares the parameter").containsExactly("deleteState", "getState");
    }

    @Test
    void aLimitOfBytesNarrowsAndOneOfElementsWidens() throws IOException {
        specs.edit(
                        "openapi/state.yaml",
                        "          x-max-bytes: 16777216\n          example",
                        "          x-max-bytes: 1024\n          example")
                .edit(
                        "openapi/state.yaml",
                        "          maxItems: 1000\n          description: The items,",
                        "          maxItems: 2000\n          description: The items,");
        breaking(
                ChangeKind.LIMIT_CHANGED,
                "openapi/state.yaml#/components/schemas/StateItem/properties/value/x-max-bytes",
                "x-max-bytes was 16777216, is 1024: less is allowed");
        Change widened = only(
                specs.compare(),
                ChangeKind.LIMIT_CHANGED,
                "openapi/state.yaml#/components/schemas/SaveStateBody/properties/items/maxItems");
        assertThat(widened.isBreaking()).isFalse();
        assertThat(widened.text()).contains("maxItems was 1000, is 2000: more is allowed");
    }

    @Test
    void aBodyIsNotStreamedAnyMore() throws IOException {
        specs.edit("openapi/rpc.yaml", "x-streamed: true", "x-streamed: false");
        Verdict verdict = specs.compare();
        assertThat(verdict.changes())
                .extracting(change -> change.kind() + " " + change.where() + ": " + change.text())
                .containsExactly(
                        "type-changed openapi/rpc.yaml#/components/schemas/InvokeMethodResponse/properties/data:"
                                + " 'data' of InvokeMethodResponse was streamed bytes (x-streamed), is bytes",
                        "type-changed openapi/rpc.yaml#/paths/~1v1~1rpc~1{service}~1invocation/post/requestBody:"
                                + " 'data' of the input of invokeMethod was streamed bytes (x-streamed), is bytes");
        assertThat(verdict.breaking()).hasSize(2);
    }

    @Test
    void aLengthOfTimeIsANumber() throws IOException {
        specs.edit(
                        "openapi/state.yaml",
                        "          x-unit: seconds\n          description: >-",
                        "          description: >-")
                .edit("bindings/dapr.yaml", "none-below: {ttl: 1}, http: {defaults", "http: {defaults");
        Change change = breaking(
                ChangeKind.TYPE_CHANGED,
                "openapi/state.yaml#/components/schemas/StateItem/properties/ttl",
                "'ttl' of StateItem was a length of time (x-unit: seconds), is an integer of 64 bits");
        assertThat(specs.compare().changes()).containsExactly(change);
    }

    @Test
    void whatAnOperationPromisesChanges() throws IOException {
        specs.edit(
                "openapi/state.yaml",
                "      x-method: getBulk\n      x-maturity: stable\n      x-safe: true\n",
                "      x-method: readBulk\n      x-maturity: alpha\n");
        String where = "openapi/state.yaml#/paths/~1v1~1state~1{storeName}~1bulk-get/post";
        breaking(ChangeKind.METHOD_RENAMED, where + "/x-method", "the method of getBulkState was getBulk, is readBulk");
        breaking(ChangeKind.MATURITY_CHANGED, where + "/x-maturity", "getBulkState is alpha now");
        Change safe = breaking(ChangeKind.SAFE_CHANGED, where, "getBulkState must not be sent twice any more");
        assertThat(safe.breaks()).containsExactly(CALLERS);
        assertThat(specs.compare().changes()).hasSize(3);
    }

    @Test
    void notThereIsNoOutcomeAnyMore() throws IOException {
        specs.cut(
                        "openapi/state.yaml",
                        "        '204':\n          description: The key has no value.\n",
                        "        default:\n")
                .edit("bindings/dapr.yaml", "        204: absent\n", "")
                .edit("bindings/dapr.yaml", "      absent-when-empty: [value, etag]\n", "");
        breaking(ChangeKind.RESPONSE_REMOVED, ITEM + "get/responses/204", "the response 204 is gone");
        assertThat(only(specs.compare(), ChangeKind.RESULT_CHANGED, ITEM + "get/responses")
                        .text())
                .startsWith("the result of getState was StateEntry")
                .contains("or absent, is StateEntry");
    }

    @Test
    void anOperationIsDeprecated() throws IOException {
        specs.edit(
                "openapi/runtime.yaml",
                "      x-method: shutdown\n",
                "      x-method: shutdown\n      deprecated: true\n      x-deprecated: Stop the process.\n");
        compatible(
                ChangeKind.DEPRECATED,
                "openapi/runtime.yaml#/paths/~1v1~1runtime~1shutdown/post",
                "shutdownRuntime is deprecated now: Stop the process.");
    }

    @Test
    void whoCallsIsToldInAnotherWay() throws IOException {
        specs.edit("openapi/common.yaml", "security:\n  - {}\n  - bearer: []", "security:\n  - bearer: []");
        breaking(ChangeKind.SECURITY_CHANGED, "openapi/common.yaml#/security", "the authentication of callers changed");
    }

    @Test
    void whatNoRuleIsAboutIsSaidAllTheSame() throws IOException {
        specs.edit("openapi/common.yaml", "http://127.0.0.1:3600", "http://127.0.0.1:3700");
        Change change = only(specs.compare(), ChangeKind.OTHER, "openapi/common.yaml#/servers");
        assertThat(change.text()).contains("no rule classifies the difference");
        assertThat(change.isBreaking()).isFalse();
    }
}
