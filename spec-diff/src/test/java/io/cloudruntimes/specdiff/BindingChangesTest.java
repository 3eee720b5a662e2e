package io.cloudruntimes.specdiff;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.WIRE;
import static io.cloudruntimes.specdiff.TwoSpecs.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of how the API travels on the wires of a runtime. */
class BindingChangesTest {
    private static final String OPERATIONS = "bindings/dapr.yaml#/operations/";

    @TempDir
    Path folder;

    private TwoSpecs specs;

    @BeforeEach
    void copies() throws IOException {
        specs = new TwoSpecs(folder);
    }

    private TwoSpecs edit(String old, String replacement) throws IOException {
        return specs.edit("bindings/dapr.yaml", old, replacement);
    }

    /** Where the rule is that contains the text. */
    private String ruleOfErrors(String text) throws IOException {
        String before = Files.readString(specs.old().resolve("bindings/dapr.yaml"));
        String rules = before.substring(before.indexOf("\nerrors:"), before.indexOf(text));
        return "bindings/dapr.yaml#/errors/" + (rules.split("\n  - ", -1).length - 2);
    }

    /** The one change there is. */
    private Change breaking(ChangeKind kind, String where, SpecSide side, String text) {
        Verdict verdict = specs.compare();
        Change change = only(verdict, kind, where);
        assertThat(verdict.changes()).containsExactly(change);
        assertThat(change.text()).isEqualTo(text);
        assertThat(change.where().side()).isEqualTo(side);
        assertThat(change.isBreaking()).isTrue();
        assertThat(verdict.step()).isEqualTo(VersionStep.MINOR);
        return change;
    }

    private void compatible(ChangeKind kind, String where, String text) {
        Verdict verdict = specs.compare();
        Change change = only(verdict, kind, where);
        assertThat(verdict.changes()).containsExactly(change);
        assertThat(change.text()).isEqualTo(text);
        assertThat(change.isBreaking()).isFalse();
        assertThat(verdict.step()).isEqualTo(VersionStep.PATCH);
    }

    @Test
    void aPlaceOfAnInputChanges() throws IOException {
        edit("        etag: header If-Match\n", "        etag: header X-Etag\n");
        Change change = breaking(
                ChangeKind.PLACE_CHANGED,
                OPERATIONS + "deleteState/http/in/etag",
                SpecSide.NEW,
                "dapr, the input 'etag' of deleteState over http: was header If-Match, is header X-Etag");
        assertThat(change.breaks()).containsExactly(WIRE);
    }

    @Test
    void theNumberOfAFieldChanges() throws IOException {
        edit(
                "{storeName: 1, key: 2, consistency: 3 as enum, metadata: 4}",
                "{storeName: 1, key: 2, consistency: 7 as enum, metadata: 4}");
        breaking(
                ChangeKind.PLACE_CHANGED,
                OPERATIONS + "getState/grpc/in/consistency",
                SpecSide.NEW,
                "dapr, the input 'consistency' of getState over grpc: was 3 as enum, is 7 as enum");
    }

    @Test
    void aPlaceOfAnOutputChanges() throws IOException {
        edit("{value: payload, etag: header ETag, metadata", "{value: payload, etag: header Version, metadata");
        breaking(
                ChangeKind.PLACE_CHANGED,
                OPERATIONS + "getState/http/out/200/etag",
                SpecSide.NEW,
                "dapr, the output 'etag' of getState over http (status 200): was header ETag, is header Version");
    }

    @Test
    void thePlaceOfAPropertyChanges() throws IOException {
        edit(
                "      ttl: json metadata.ttlInSeconds as text\n      concurrency: json options",
                "      ttl: json metadata.ttl as text\n      concurrency: json options");
        breaking(
                ChangeKind.PLACE_CHANGED,
                "bindings/dapr.yaml#/types/StateItem/http/ttl",
                SpecSide.NEW,
                "dapr, the property 'ttl' of StateItem over http: was json metadata.ttlInSeconds as text, is json"
                        + " metadata.ttl as text");
    }

    @Test
    void theSamePlaceInOtherWordsIsNoDifference() throws IOException {
        edit("      in:\n        consistency: query\n", "      in:\n        consistency: query consistency\n");
        assertThat(specs.compare().changes()).isEmpty();
    }

    @Test
    void theNumberOfAValueChanges() throws IOException {
        edit("Consistency: {eventual: 1, strong: 2}", "Consistency: {eventual: 1, strong: 3}");
        breaking(
                ChangeKind.PLACE_CHANGED,
                "bindings/dapr.yaml#/enums/Consistency/strong",
                SpecSide.NEW,
                "dapr, the number of Consistency strong: was 2, is 3");
    }

    @Test
    void anOutcomeChanges() throws IOException {
        edit(
                "        204: {status: constant UP, message: absent the sidecar is healthy}\n",
                "        200: {status: constant UP, message: absent the sidecar is healthy}\n");
        Verdict verdict = specs.compare();
        Change gone = only(verdict, ChangeKind.OUTCOME_CHANGED, OPERATIONS + "getHealth/http/out/204");
        assertThat(gone.text())
                .isEqualTo("dapr, the outcome 204 of getHealth over http: was {status: constant UP, message: absent the"
                        + " sidecar is healthy}, is by convention");
        assertThat(gone.breaks()).containsExactly(CALLERS);
        assertThat(only(verdict, ChangeKind.OUTCOME_CHANGED, OPERATIONS + "getHealth/http/out/200")
                        .isBreaking())
                .isFalse();
    }

    @Test
    void aWireOfAnOperationIsDropped() throws IOException {
        specs.cut(
                        "bindings/dapr.yaml",
                        "    preferred: {wire: http, reason: 'both wires do the same",
                        "    notes: The sidecar keeps running")
                .edit("bindings/dapr.yaml", "      method: Shutdown\n      out: {}\n", "")
                .edit(
                        "bindings/dapr.yaml",
                        "      request: POST /v1.0/shutdown\n      out:\n        204: {}\n    grpc:\n",
                        "      request: POST /v1.0/shutdown\n"
                                + "      out:\n"
                                + "        204: {}\n"
                                + "    not-over: {grpc: 'not any more'}\n");
        Change change = breaking(
                ChangeKind.WIRE_REMOVED,
                OPERATIONS + "shutdownRuntime/grpc",
                SpecSide.OLD,
                "dapr: shutdownRuntime does not travel over grpc any more");
        assertThat(change.breaks()).containsExactly(CALLERS, WIRE);
    }

    @Test
    void aCallThatTheServerSideTakesIsDropped() throws IOException {
        specs.cut("bindings/dapr.yaml", "    grpc:\n      server-only:", "  serveMethods:\n")
                .edit(
                        "bindings/dapr.yaml",
                        "  serveMethods:\n",
                        "    not-over: {grpc: 'not any more'}\n\n  serveMethods:\n");
        Change change = breaking(
                ChangeKind.WIRE_REMOVED,
                OPERATIONS + "invokeMethod/grpc",
                SpecSide.OLD,
                "dapr: the server side does not take invokeMethod over grpc any more");
        assertThat(change.breaks()).containsExactly(WIRE);
    }

    @Test
    void aCallThatTheServerSideTakesMoves() throws IOException {
        edit("        method: 3.1\n        data: 3.2 as any\n", "        method: 3.9\n        data: 3.2 as any\n");
        assertThat(only(specs.compare(), ChangeKind.PLACE_CHANGED, OPERATIONS + "invokeMethod/grpc/in/method")
                        .isBreaking())
                .isTrue();
    }

    @Test
    void anOperationBecomesUnsupported() throws IOException {
        specs.cut("bindings/dapr.yaml", "  deleteBulkState:\n", "  transactState:\n")
                // no other request has this type
                .editBoth("bindings/dapr.yaml", "    StateKey: {ignored: [metadata]}\n", "")
                .edit(
                        "bindings/dapr.yaml",
                        "  transactState:\n",
                        "  deleteBulkState: {unsupported: it lost that}\n\n  transactState:\n");
        Change change = breaking(
                ChangeKind.OPERATION_UNSUPPORTED,
                OPERATIONS + "deleteBulkState/unsupported",
                SpecSide.NEW,
                "dapr does not support deleteBulkState any more: it lost that");
        assertThat(change.breaks()).containsExactly(CALLERS);
    }

    @Test
    void anOperationOfARuntimeInsideTheJvmIsUnsupportedOrSupported() throws IOException {
        specs.withInJvm()
                .edit("bindings/embedded.yaml", "getHealth: {adapter: {}}", "getHealth: {unsupported: it lost that}");
        breaking(
                ChangeKind.OPERATION_UNSUPPORTED,
                "bindings/embedded.yaml#/operations/getHealth/unsupported",
                SpecSide.NEW,
                "embedded does not support getHealth any more: it lost that");
        specs.editBoth(
                        "bindings/embedded.yaml",
                        "shutdownRuntime: {adapter: {}}",
                        "shutdownRuntime: {unsupported: not yet}")
                .edit("bindings/embedded.yaml", "getHealth: {unsupported: it lost that}", "getHealth: {adapter: {}}")
                .edit(
                        "bindings/embedded.yaml",
                        "shutdownRuntime: {unsupported: not yet}",
                        "shutdownRuntime: {adapter: {}}");
        compatible(
                ChangeKind.OPERATION_SUPPORTED,
                "bindings/embedded.yaml#/operations/shutdownRuntime",
                "embedded supports shutdownRuntime now");
    }

    @Test
    void anInputIsRefused() throws IOException {
        edit(
                "consistency: 3 as enum, metadata: 4}",
                "metadata: 4}\n      unsupported-inputs: {consistency: it lost that}");
        breaking(
                ChangeKind.INPUT_REFUSED,
                OPERATIONS + "getState/grpc/unsupported-inputs/consistency",
                SpecSide.NEW,
                "dapr, the input 'consistency' of getState over grpc is refused: was by convention, is it lost that");
    }

    @Test
    void anotherWireIsPreferred() throws IOException {
        edit(
                "preferred: {wire: http, reason: 'both wires do the same; HTTP saves a connection'}",
                "preferred: {wire: grpc, reason: it is nicer}");
        compatible(
                ChangeKind.PREFERRED_WIRE_CHANGED,
                OPERATIONS + "shutdownRuntime/preferred/wire",
                "dapr: shutdownRuntime prefers grpc now, not http");
    }

    @Test
    void aRequestChanges() throws IOException {
        edit("request: POST /v1.0/shutdown", "request: POST /v2.0/shutdown");
        breaking(
                ChangeKind.REQUEST_CHANGED,
                OPERATIONS + "shutdownRuntime/http/request",
                SpecSide.NEW,
                "dapr, the request of shutdownRuntime over http: was POST /v1.0/shutdown, is POST /v2.0/shutdown");
    }

    @Test
    void theFieldOfAnEventChanges() throws IOException {
        edit("reply: {of: 1, id: 2.1, payload: 2.2}", "reply: {of: 1, id: 2.1, payload: 2.3}");
        breaking(
                ChangeKind.PLACE_CHANGED,
                OPERATIONS + "subscribeTopicEvents/grpc/reply",
                SpecSide.NEW,
                "dapr, the reply of subscribeTopicEvents over grpc: was {of: 1, id: 2.1, payload: 2.2}, is {of: 1,"
                        + " id: 2.1, payload: 2.3}");
    }

    private static final String FORM = """
                    bindings.aws.s3:
                      constants: {json operation: get, json metadata.encodeBase64: 'false'} # with any setting of the component
                      in: {name: json metadata.key, metadata: json}
                      out-on-error: [{reason: [ERR_INVOKE_OUTPUT_BINDING], text: [object not found], status: 500, out: absent}]
            """;

    @Test
    void aPlaceOfAnInputChangesForComponentsOfOneType() throws IOException {
        edit(FORM, FORM.replace("metadata.key", "metadata.name"));
        breaking(
                ChangeKind.PLACE_CHANGED,
                OPERATIONS + "getFile/http/forms/bindings.aws.s3/in/name",
                SpecSide.NEW,
                "dapr, the input 'name' of getFile over http for components of the type bindings.aws.s3:"
                        + " was json metadata.key, is json metadata.name");
    }

    @Test
    void componentsOfOneTypeAreNotSupportedAnyMore() throws IOException {
        edit(FORM, "        bindings.aws.s3: {unsupported: it has no files}\n");
        breaking(
                ChangeKind.OPERATION_UNSUPPORTED,
                OPERATIONS + "getFile/http/forms/bindings.aws.s3",
                SpecSide.NEW,
                "dapr does not support getFile over http for components of the type bindings.aws.s3 any more: it has no"
                        + " files");
    }

    @Test
    void aRuleOfErrorsIsGone() throws IOException {
        edit("  - {code: not_found, reason: [ERR_DIRECT_INVOKE], text: [no host found]}\n", "");
        Change change = breaking(
                ChangeKind.ERROR_RULE_CHANGED,
                ruleOfErrors("reason: [ERR_DIRECT_INVOKE], text: [no host"),
                SpecSide.OLD,
                "dapr: of the errors this one is gone: {code: not_found, reason: [ERR_DIRECT_INVOKE], text: [no host"
                        + " found]}");
        assertThat(change.breaks()).containsExactly(CALLERS);
    }

    @Test
    void aRuleOfErrorsFitsMore() throws IOException {
        edit("text: [no host found]", "text: [no host found, no such host here]");
        compatible(
                ChangeKind.ERROR_RULE_CHANGED,
                ruleOfErrors("reason: [ERR_DIRECT_INVOKE], text: [no host"),
                "dapr: of the errors this one is new: {code: not_found, reason: [ERR_DIRECT_INVOKE], text: [no host"
                        + " found, no such host here]}");
    }

    @Test
    void theOrderOfTheRulesOfErrorsChanges() throws IOException {
        String first = "  - {code: permission_denied, wire: grpc, status: UNKNOWN, text: [is not allowed]}\n";
        edit(first, "");
        edit("  # how the sidecar ends open streams", "  # how the sidecar closes open streams");
        edit(
                "  - {code: unavailable, wire: grpc, status: UNKNOWN, text: [stream closed, EOF]}\n",
                "  - {code: unavailable, wire: grpc, status: UNKNOWN, text: [stream closed, EOF]}\n" + first);
        breaking(
                ChangeKind.ERROR_RULE_CHANGED,
                "bindings/dapr.yaml#/errors",
                SpecSide.NEW,
                "dapr: the order of the errors is another, and the first that fits holds");
    }

    @Test
    void theMostBytesOfARequestAreFewer() throws IOException {
        edit(
                "    liveness: {ping: 20}\n    max-request-bytes: 4194304",
                "    liveness: {ping: 20}\n    max-request-bytes: 4096");
        breaking(
                ChangeKind.LIMIT_CHANGED,
                "bindings/dapr.yaml#/wires/grpc/max-request-bytes",
                SpecSide.NEW,
                "dapr, wire grpc, less is allowed: was 4194304, is 4096");
    }

    @Test
    void notesAndReasonsAreNoDifference() throws IOException {
        edit("    notes: Some brokers do not keep the order of the events.\n", "    notes: Order is not promised.\n");
        edit("reason: 'both wires do the same; HTTP saves a connection'", "reason: 'one connection less'");
        edit("absent Dapr does not return the id", "absent it returns none");
        edit("'set it in a Resiliency policy of the sidecar'", "'a policy of the sidecar has it'");
        assertThat(specs.compare().changes()).isEmpty();
    }

    @Test
    void aBindingIsGoneAndAnotherNew() throws IOException {
        String text = Files.readString(specs.now().resolve("bindings/dapr.yaml"));
        int operations = LoadedSpec.read("old", specs.old())
                .api()
                .orElseThrow()
                .bindings()
                .get(0)
                .operations()
                .size();
        Files.delete(specs.now().resolve("bindings/dapr.yaml"));
        Files.writeString(
                specs.now().resolve("bindings/acme.yaml"), text.replace("runtime: dapr\n", "runtime: acme\n"));
        Verdict verdict = specs.compare();
        assertThat(only(verdict, ChangeKind.BINDING_REMOVED, "bindings/dapr.yaml#/runtime")
                        .text())
                .isEqualTo("the runtime dapr is not bound any more, with its " + operations + " operations");
        assertThat(only(verdict, ChangeKind.FILE_REMOVED, "bindings/dapr.yaml").text())
                .isEqualTo("the file is gone, with the binding of dapr");
        Change added = only(verdict, ChangeKind.BINDING_ADDED, "bindings/acme.yaml#/runtime");
        assertThat(added.isBreaking()).isFalse();
        assertThat(verdict.changes()).hasSize(3);
    }
}
