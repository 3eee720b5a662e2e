package io.cloudruntimes.generator.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.poet.BindingFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks one thing of a gRPC binding at a time, and expects a problem with its pointer and what is wrong. */
class GrpcBindingRulesTest {
    private static final Path BINDING = Path.of("src/test/resources/gale/bindings/gale.yaml");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ping: 20 | ping: 40 | /wires/grpc/liveness | too seldom",
                "liveness: {ping: 20} | liveness: often | /wires/grpc/liveness | {ping: SECONDS}",
                "call: Ping, idle: 60 | call: P/i/ng, idle: 60 | /wires/side/liveness/call | not a method of gRPC",
                "    liveness: {call: Ping, idle: 60} | | /operations/watchParts/side | how to detect a dead connection",
                "method: gale.v1.Blobs/Put | method: Put | /operations/putBlob/grpc/method | has no service",
                "kind: client-streaming | kind: upload | /operations/putBlob/grpc/kind | not a kind of call",
                "kind: client-streaming | kind: unary | /operations/putBlob/grpc/in | only one message",
                "data: 3 chunked 4} | data: 3} | /operations/putBlob/grpc/in | one body that is 'chunked'",
                "data: 3 chunked 4} | data: 3 chunked 65537} | /operations/putBlob/grpc/in/data | more than the wire takes",
                "data: 3 chunked 4} | data: 3 chunked 0} | /operations/putBlob/grpc/in/data | from 1",
                "kind: header gale-kind | kind: 4 chunked | /operations/putBlob/grpc/in/kind | cannot be at '4 chunked'",
                "absent-when-empty: [kind] | absent-when-empty: [data] | /operations/getBlob/grpc/absent-when-empty | at its end only",
                "settings: 1 by key | settings: 1 | /operations/settle/grpc | write 'by key'",
                "parts: 2 by key | parts: 2 by size | /operations/settle/grpc | write 'by key'",
                "raw: 3 as any | raw: 3 by key as any | /operations/settle/grpc | is no list in a message",
                "json: 4 as value | json: 4 as value a/b | /operations/settle/grpc | only 'as any' sends",
                "hold: 6 as duration | hold: 6 as timestamp | /operations/settle/grpc/in/hold | cannot be written as timestamp at",
                "at: 7 as timestamp | at: 7 as duration | /operations/settle/grpc/in/at | cannot be written as duration at",
                "mute: 8 as presence | mute: 8 as number | /operations/settle/grpc/in/mute | cannot be written as number at",
                "id: 9 as number | id: 9 as presence | /operations/settle/grpc/in/id | cannot be written as presence at",
                "id: 9 as number | id: key | /operations/settle/grpc | only in the layout of a type",
                "value: $ | value: key | /types/Setting/grpc | has one key",
                "grpc: {key: key, size: 2 | grpc: {key: key, size: key | /types/Part/grpc | cannot be the key",
                "grpc: {key: key, size: 2 | grpc: {key: key, size: $ | /types/Part/grpc | no other field",
                "grpc: {key: key, value: $} | grpc: {key: 1, value: $} | /types/Setting/grpc | no other field",
                "opens-with: headers | opens-with: hope | /operations/watchParts/grpc/opens-with | opens with",
                "opens-with: headers | opens-with: {field: x} | /operations/watchParts/grpc/opens-with/field | whole number",
                "events: 1 by key | events: one | /operations/watchParts/grpc/events | not a field",
                "events: 1 by key | events: 1 | /operations/watchParts/grpc/events | write 'by key'",
                "event: $ | events: 1 by id | /operations/watchSettled/side/events | no 'by id'",
                "      event: $ | | /operations/watchSettled/side | name under event",
                "half-close: never | half-close: always | /operations/watchSettled/side/half-close | can only be 'never'",
                "half-close: never | reply: {of: 1, id: 1, payload: 2} | /operations/watchSettled/side | exactly where the stream has one",
                "kind: bidirectional\\n      half | kind: unary\\n      half | /operations/watchSettled/side/kind | not a kind of call",
            })
    void whatIsWrongIsAProblemWithItsLocation(String old, String replacement, String pointer, String says)
            throws IOException {
        String text = Files.readString(BINDING);
        String from = old.replace("\\n", "\n");
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        String to = replacement == null ? "" : replacement.replace("\\n", "\n");
        String broken = text.substring(0, at) + to + text.substring(at + from.length());

        assertThat(ReadableProblems.of(BindingFixture.GALE.problems(folder, broken)))
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("gale.yaml:")
                        .contains(pointer)
                        .contains(says));
    }
}
