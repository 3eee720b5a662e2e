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
                of("  http:\n", "protocol: http", "protocol: soap", "binding", "/wires/http/protocol", "http or grpc"),
                of("  http:\n", "port: 3500", "port: x", "binding-keys", "/wires/http/port", "whole number"),
                of("errors:", "code: conflict", "code: clash", "binding", "/errors/3/code", "no code 'clash'"),
                of("errors:", "wire: grpc", "wire: tcp", "binding", "/errors/7/wire", "no wire 'tcp'"),
                of("enums:", "strong: 2", "stark: 2", "binding", "/enums/Consistency", "'strong' has no number"),
                of("enums:", "  Consistency:", "  Consistence:", "binding", "/enums/Consistence", "no such type"),
                of("types:", "  StateKey:", "  StateKeys:", "binding", "/types/StateKeys", "no such type"),
                of(
                        "  StateItem:",
                        "      etag: json\n",
                        "",
                        "binding-place",
                        "/types/StateItem/http",
                        "'etag' has no place"),
                of(
                        "  StateItem:",
                        "      key: json",
                        "      keys: json",
                        "binding-place",
                        "/types/StateItem/http/keys",
                        "no 'keys'"),
                of("  StateItem:", "key: 1", "key: one", "binding-place", "/types/StateItem/grpc/key", "not a place"),
                of(
                        "  StateItem:",
                        "ttl: json metadata.ttlInSeconds as text",
                        "ttl: json as days",
                        "binding-place",
                        "/types/StateItem/http/ttl",
                        "not a place"),
                of(
                        "  StateItem:",
                        "value: 2",
                        "value: 2 as enum",
                        "binding-layout",
                        "/types/StateItem/grpc/value",
                        "cannot be written as ENUM"),
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
                        "'consistency' has no place"),
                of(
                        "  getState:",
                        "etag: header ETag, ",
                        "",
                        "binding-operation",
                        "/operations/getState/http/out/200",
                        "'etag' has no place"),
                of(
                        "  getState:",
                        "        204: absent\n",
                        "",
                        "binding-operation",
                        "/operations/getState/http",
                        "no status says 'absent'"),
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
                        "{wire: http, because",
                        "{wire: tcp, because",
                        "binding-operation",
                        "/operations/getState/prefer",
                        "no wire 'tcp'"),
                of(
                        "  getBulkState:",
                        "    left-out: {http:",
                        "    left-out: {tcp:",
                        "binding-operation",
                        "/operations/getBulkState",
                        "the wire 'http'"),
                of(
                        "  getBulkState:",
                        "refused: {consistency",
                        "refused: {keys",
                        "binding-operation",
                        "/operations/getBulkState/grpc/refused/keys",
                        "required and cannot be refused"),
                of(
                        "  subscribeTopicEvents:",
                        "stream: both",
                        "stream: one",
                        "binding-operation",
                        "/operations/subscribeTopicEvents/grpc/stream",
                        "the only kind"),
                of(
                        "  subscribeTopicEvents:",
                        "id: 2.1",
                        "id: two",
                        "binding-operation",
                        "/operations/subscribeTopicEvents/grpc/answer/id",
                        "not the number of a field"),
                of(
                        "  invokeMethod:",
                        "      failure:",
                        "      failures:",
                        "binding-operation",
                        "/operations/invokeMethod/http",
                        "'failure'"));
    }

    private static List<Problem> problems(SpecFixture spec) {
        SpecException error = catchThrowableOfType(SpecException.class, () -> Generation.plan(spec.folder()));
        assertThat(error).as("the binding is accepted").isNotNull();
        return error.problems();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void isReportedAtItsPlace(Break broken) {
        SpecFixture spec =
                SpecFixture.withBindings(folder).replace(FILE, broken.anchor, broken.old, broken.replacement);
        assertThat(problems(spec)).anySatisfy(problem -> {
            assertThat(problem.message()).contains(broken.says);
            assertThat(problem.rule()).isEqualTo(broken.rule);
            assertThat(problem.file()).isEqualTo("spec/" + FILE);
            assertThat(problem.pointer()).isEqualTo(broken.pointer);
            assertThat(problem.line()).isPositive();
        });
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
