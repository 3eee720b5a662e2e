package io.cloudruntimes.generator.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.SpecException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks one thing of a real binding at a time, and expects a problem with its line, its pointer and what is wrong. */
class BindingRulesTest {
    private static final String FILE = SpecFixture.BINDING;

    @TempDir
    Path folder;

    /**
     * One thing that is wrong.
     *
     * @param anchor where the text to replace is looked for
     * @param pointer where the problem is; {@code *} stands for the place of a rule among those of errors
     * @param says a part of the message
     */
    record Break(String anchor, String old, String replacement, String rule, String pointer, String says) {
        @Override
        public String toString() {
            return says;
        }
    }

    private static Break of(String anchor, String old, String replacement, String rule, String pointer, String says) {
        return new Break(anchor, old, replacement, rule, pointer, says);
    }

    static Stream<Break> breaks() {
        return Stream.of(
                of("runtime:", "dapr", "Da-pr", "binding", "/runtime", "lower-case letters and digits"),
                of("scheme:", "scheme: dapr\n", "", "binding-keys", "", "'scheme' is missing"),
                of("runtime:", "title:", "titel:", "binding-keys", "/titel", "'titel' is not a key"),
                of(
                        "  http:\n",
                        "protocol: http",
                        "protocol: soap",
                        "binding",
                        "/wires/http/protocol",
                        "http, grpc or callbacks"),
                of("  http:\n", "port: 3500", "port: x", "binding-keys", "/wires/http/port", "whole number"),
                of("errors:", "code: conflict", "code: clash", "binding", "/errors/*/code", "no code 'clash'"),
                of("errors:", "wire: grpc", "wire: tcp", "binding", "/errors/*/wire", "no wire 'tcp'"),
                of(
                        "error-responses:",
                        "code: component_not_found",
                        "code: lost",
                        "binding",
                        "/error-responses/0/code",
                        "no code 'lost'"),
                of(
                        "error-responses:",
                        "of: [StateService]",
                        "of: [StatService]",
                        "binding",
                        "/error-responses/0/of/0",
                        "no operation or service 'StatService'"),
                of(
                        "error-responses:",
                        "grpc: INVALID_ARGUMENT",
                        "grpc: INVALID",
                        "binding",
                        "/error-responses/0/status/grpc",
                        "no status of an error"),
                of(
                        "error-responses:",
                        "http: 400",
                        "http: 200",
                        "binding",
                        "/error-responses/0/status/http",
                        "no status of an error"),
                of(
                        "error-responses:",
                        "http: 400",
                        "tcp: 400",
                        "binding",
                        "/error-responses/0/status/tcp",
                        "no wire 'tcp'"),
                of("enums:", "strong: 2", "stark: 2", "binding", "/enums/Consistency", "'strong' has no number"),
                of("enums:", "  Consistency:", "  Consistence:", "binding", "/enums/Consistence", "no such type"),
                of("types:", "  StateKey:", "  StateKeys:", "binding", "/types/StateKeys", "no such type"),
                of(
                        "  StateItem:",
                        "      etag: json\n",
                        "",
                        "binding-location",
                        "/types/StateItem/http",
                        "'etag' has no location"),
                of(
                        "  StateItem:",
                        "      key: json",
                        "      keys: json",
                        "binding-location",
                        "/types/StateItem/http/keys",
                        "no 'keys'"),
                of(
                        "  StateItem:",
                        "key: 1",
                        "key: one",
                        "binding-location",
                        "/types/StateItem/grpc/key",
                        "not a location"),
                of(
                        "  StateItem:",
                        "ttl: json metadata.ttlInSeconds as text",
                        "ttl: json as days",
                        "binding-location",
                        "/types/StateItem/http/ttl",
                        "not a location"),
                of(
                        "  StateItem:",
                        "value: 2",
                        "value: 2 as enum",
                        "binding-layout",
                        "/types/StateItem/grpc/value",
                        "cannot be written as enum at"),
                of(
                        "operations:",
                        "  getState:\n",
                        "  getStates:\n",
                        "binding",
                        "/operations/getStates",
                        "no operation 'getStates'"),
                of(
                        "operations:",
                        "  getState:\n",
                        "  getStates:\n",
                        "binding",
                        "/operations",
                        "'getState' is not bound"),
                of(
                        "  getState:",
                        "request: GET /v1.0/state/{storeName}/{key}",
                        "request: FETCH /x",
                        "binding-operation",
                        "/operations/getState/http/request",
                        "a method and a path"),
                of(
                        "  getState:",
                        "{storeName}/{key}",
                        "{storeName}/{clef}",
                        "binding-operation",
                        "/operations/getState/http/request",
                        "{clef}"),
                of(
                        "  getState:",
                        "        consistency: query\n",
                        "",
                        "binding-operation",
                        "/operations/getState/http",
                        "'consistency' has no location"),
                of(
                        "  getState:",
                        "etag: header ETag, ",
                        "",
                        "binding-operation",
                        "/operations/getState/http/out/200",
                        "'etag' has no location"),
                of(
                        "  getState:",
                        "        204: absent\n",
                        "",
                        "binding-operation",
                        "/operations/getState/http",
                        "no status has the outcome 'absent'"),
                of(
                        "  getState:",
                        "        204: absent",
                        "        2o4: absent",
                        "binding-operation",
                        "/operations/getState/http/out/2o4",
                        "not a status"),
                of(
                        "  getState:",
                        "      absent-when-empty: [value, etag]\n",
                        "",
                        "binding-operation",
                        "/operations/getState/grpc",
                        "absent-when-empty"),
                of(
                        "  getState:",
                        "{wire: http, reason",
                        "{wire: tcp, reason",
                        "binding-operation",
                        "/operations/getState/preferred",
                        "no wire 'tcp'"),
                of(
                        "  getBulkState:",
                        "    not-over: {http:",
                        "    not-over: {tcp:",
                        "binding-operation",
                        "/operations/getBulkState",
                        "the wire 'http'"),
                of(
                        "  getBulkState:",
                        "unsupported-inputs: {consistency",
                        "unsupported-inputs: {keys",
                        "binding-operation",
                        "/operations/getBulkState/grpc/unsupported-inputs/keys",
                        "required and cannot be refused"),
                of(
                        "  subscribeTopicEvents:",
                        "kind: bidirectional",
                        "kind: unary",
                        "binding-operation",
                        "/operations/subscribeTopicEvents/grpc/kind",
                        "not a kind of call"),
                of(
                        "  subscribeTopicEvents:",
                        "id: 2.1",
                        "id: two",
                        "binding-operation",
                        "/operations/subscribeTopicEvents/grpc/reply/id",
                        "not the number of a field"),
                of(
                        "  subscribeTopicEvents:",
                        "of: 1",
                        "of: 5",
                        "binding-layout",
                        "/operations/subscribeTopicEvents/grpc/reply/of",
                        "cannot name its event"),
                of(
                        "  StateItem:",
                        "key: 1",
                        "key: 1 without x",
                        "binding-layout",
                        "/types/StateItem/grpc/key",
                        "is no map in a message"),
                of(
                        "  getState:",
                        "        consistency: query\n",
                        "        consistency: constant strong\n",
                        "binding-location",
                        "/operations/getState/http/in/consistency",
                        "'consistency' would be dropped"),
                of(
                        "  getState:",
                        "metadata: header-prefix metadata.",
                        "metadata: constant none",
                        "binding-location",
                        "/operations/getState/http/out/200/metadata",
                        "'metadata' cannot be a constant"),
                of(
                        "  deleteState:",
                        "etag: header If-Match",
                        "etag: status",
                        "binding-location",
                        "/operations/deleteState/http/in/etag",
                        "'etag' cannot be the status"),
                of(
                        "  getState:",
                        "metadata: query-prefix metadata.",
                        "metadata: query-prefix metadata. default x",
                        "binding-location",
                        "/operations/getState/http/in/metadata",
                        "'metadata' cannot have a default"),
                of(
                        "  getState:",
                        "in: {storeName: 1, key: 2,",
                        "in: {storeName: 1, key: 2 with etag,",
                        "binding-location",
                        "/operations/getState/grpc/in/key",
                        "'key' cannot be there 'with'"),
                of(
                        "  getState:",
                        "etag: header ETag",
                        "etag: query etag",
                        "binding-location",
                        "/operations/getState/http/out/200/etag",
                        "'etag' cannot be in the query"),
                of(
                        "  publishEvent:",
                        "204: {eventId: absent Dapr does not return the id}",
                        "204: {eventId: header Id default none}",
                        "binding-location",
                        "/operations/publishEvent/http/out/204/eventId",
                        "'eventId' cannot have a default"),
                of(
                        "  app:\n",
                        "environment: {port: APP_PORT}",
                        "port: 1",
                        "binding-keys",
                        "/wires/app/port",
                        "not a key"),
                of(
                        "  app:\n",
                        "    environment: {port: APP_PORT}\n",
                        "",
                        "binding-keys",
                        "/wires/app",
                        "'environment' is missing"),
                of(
                        "  app:\n",
                        "health: GET /healthz",
                        "health: /healthz",
                        "binding-keys",
                        "/wires/app/health",
                        "a verb"),
                of(
                        "  app:\n",
                        "[GET /dapr/config]",
                        "[GET dapr]",
                        "binding-keys",
                        "/wires/app/ignored-requests/0",
                        "a verb and a path"),
                of(
                        "  getMetadata:",
                        "    http:\n",
                        "    app: {call: POST /, event: {}}\n    http:\n",
                        "binding-operation",
                        "/operations/getMetadata/app",
                        "only a stream"),
                of(
                        "  serveMethods:",
                        "call: '{verb} /{+method}'",
                        "call: '{verb} method'",
                        "binding-operation",
                        "/operations/serveMethods/app/call",
                        "a verb, or in braces"),
                of(
                        "  serveMethods:",
                        "/{+method}'",
                        "/{+path}'",
                        "binding-operation",
                        "/operations/serveMethods/app/call",
                        "{path}, no input and no property"),
                of(
                        "  serveMethods:",
                        "/{+method}'",
                        "/'",
                        "binding-operation",
                        "/operations/serveMethods/app",
                        "'method' of the event has no location"),
                of(
                        "  serveMethods:",
                        "data: payload}",
                        "data: payload, verb: header X}",
                        "binding-operation",
                        "/operations/serveMethods/app",
                        "'verb' of the event has several locations"),
                of(
                        "  serveMethods:",
                        "data: payload}",
                        "data: absent why}",
                        "binding-operation",
                        "/operations/serveMethods/app",
                        "required and cannot be absent"),
                of(
                        "  serveMethods:",
                        "query: query-string",
                        "query: status",
                        "binding-operation",
                        "/operations/serveMethods/app/event/query",
                        "cannot travel at such a location"),
                of(
                        "  serveMethods:",
                        "query: query-string",
                        "query: query-string default x",
                        "binding-operation",
                        "/operations/serveMethods/app/event/query",
                        "can have neither a default"),
                of(
                        "  serveMethods:",
                        "        data: payload\n",
                        "",
                        "binding-operation",
                        "/operations/serveMethods/app/reply",
                        "'data' of the reply has no location"),
                of(
                        "  serveMethods:",
                        "        data: payload\n",
                        "        data: query\n",
                        "binding-operation",
                        "/operations/serveMethods/app/reply/data",
                        "cannot travel at such a location"),
                of(
                        "  serveMethods:",
                        "      in: {service: absent a sidecar has one application and calls it without a service name}\n",
                        "",
                        "binding-operation",
                        "/operations/serveMethods/app",
                        "'service' has no location"),
                of(
                        "  serveMethods:",
                        "{service: absent a sidecar has one application and calls it without a service name}",
                        "{service: json}",
                        "binding-operation",
                        "/operations/serveMethods/app/in/service",
                        "cannot travel at such a location"),
                of(
                        "  serveMethods:",
                        "http: 'a sidecar has no stream",
                        "tcp: 'a sidecar has no stream",
                        "binding-operation",
                        "/operations/serveMethods",
                        "the wire 'http'"),
                of(
                        "  subscribeTopicEvents:",
                        "data: cloud-event-data",
                        "data: json-rest",
                        "binding-layout",
                        "/operations/subscribeTopicEvents/app/event/data",
                        "'data' cannot be at 'json-rest'"),
                of(
                        "  subscribeTopicEvents:",
                        "id: json\n",
                        "id: cloud-event-data\n",
                        "binding-layout",
                        "/operations/subscribeTopicEvents/app/event/id",
                        "'id' cannot be at 'cloud-event-data'"),
                of(
                        "  subscribeTopicEvents:",
                        "      reply: {status: json}\n",
                        "",
                        "binding-operation",
                        "/operations/subscribeTopicEvents/app",
                        "give under reply"),
                of(
                        "  subscribeTopicEvents:",
                        ", route: route}",
                        "}",
                        "binding-operation",
                        "/operations/subscribeTopicEvents/app/discovery",
                        "either 'route'"),
                of(
                        "  subscribeTopicEvents:",
                        "{pubsubName}/{+topic}",
                        "{pubsubName}/{+topic}/{deadLetterTopic}",
                        "binding-operation",
                        "/operations/subscribeTopicEvents/app/call",
                        "may be absent"),
                of(
                        "  subscribeTopicEvents:",
                        "{pubsubName}/{+topic}",
                        "{+topic}/{pubsubName}",
                        "binding-value",
                        "/operations/subscribeTopicEvents/app/call",
                        "several segments stand last"),
                of(
                        "  invokeMethod:",
                        "      failure:",
                        "      failures:",
                        "binding-operation",
                        "/operations/invokeMethod/http",
                        "'failure'"),
                served("getState:", "getStat:", "/served/requests/getStat", "no operation and no object"),
                served("ignored: [metadata]", "ignored: [key]", "/served/requests/getState/ignored/0", "a map of text"),
                served(
                        "none-below: {ttl: 1}",
                        "none-below: {key: 1}",
                        "/served/requests/StateItem/none-below/key",
                        "a length of time"),
                served(
                        "PUT /v1.0/state/{storeName}'",
                        "PUT /v1.0/state/{store}'",
                        "/served/requests/saveState/http/aliases/0",
                        "with the parameters of"),
                of(
                        "served:",
                        "[BulkPublishEventAlpha1]",
                        "['Bulk/Publish/1']",
                        "binding-operation",
                        "/served/requests/publishBulk/grpc/aliases/0",
                        "not a method of gRPC"),
                served(
                        "nulls: [value]",
                        "nulls: [worth]",
                        "/served/requests/TransactionOperation/http/nulls/0",
                        "'worth' is not"),
                served(
                        "map: metadata",
                        "map: topic",
                        "/served/requests/publishEvent/attributes",
                        "'topic' is not a map of text"),
                served(
                        "topic: '{topic}'",
                        "topic: '{attempt}'",
                        "/served/requests/subscribeTopicEvents/grpc/events/entries/metadata",
                        "text of each event"),
                served(
                        "POST /v1.0/state/{storeName}/bulk:",
                        "POST /v1.0/state/{store}:",
                        "/served/unsupported/http/POST ~1v1.0~1state~1{store}",
                        "is bound, and so is served"));
    }

    private static Break served(String old, String replacement, String pointer, String says) {
        return of("served:", old.strip(), replacement, "binding-served", pointer, says);
    }

    private static List<Problem> problems(SpecFixture spec) {
        SpecException error = catchThrowableOfType(SpecException.class, () -> Generation.plan(spec.folder()));
        assertThat(error).as("the binding is accepted").isNotNull();
        return ReadableProblems.of(error.problems());
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void isReportedAtItsLocation(Break broken) {
        SpecFixture spec =
                SpecFixture.withBindings(folder).replace(FILE, broken.anchor, broken.old, broken.replacement);
        assertThat(problems(spec)).anySatisfy(problem -> {
            assertThat(problem.message()).contains(broken.says);
            assertThat(problem.rule()).isEqualTo(broken.rule);
            assertThat(problem.file()).isEqualTo("spec/" + FILE);
            assertThat(problem.pointer().replaceFirst("^/errors/\\d+/", "/errors/*/"))
                    .isEqualTo(broken.pointer);
            assertThat(problem.line()).isPositive();
        });
    }

    @Test
    void aWrongLocationIsReportedOnce() {
        SpecFixture spec = SpecFixture.withBindings(folder)
                .replace(FILE, "  getState:", "consistency: query", "consistency: qurey");
        assertThat(problems(spec))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).contains("/operations/getState/http/in/consistency", "qurey"));
    }

    @Test
    void allProblemsAreReportedInOneRun() {
        SpecFixture spec = SpecFixture.withBindings(folder)
                .replace(FILE, "errors:", "code: conflict", "code: clash")
                .replace(FILE, "  StateItem:", "      etag: json\n", "")
                .replace(FILE, "  getState:", "        204: absent\n", "");
        assertThat(problems(spec)).hasSizeGreaterThanOrEqualTo(3);
    }
}
