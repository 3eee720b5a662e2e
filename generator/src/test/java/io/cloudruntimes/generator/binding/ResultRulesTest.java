package io.cloudruntimes.generator.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.poet.DockRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks one thing of the dock runtime's binding at a time, and expects a problem with its line, its pointer and what is wrong. */
class ResultRulesTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "server-only: a client could not tell it whole| server-only: ''| binding-operation| /operations/bagFlour/grpc/server-only| say why the client does not",
                "server-only: a client could not tell it whole| absent-when-empty: []| binding-operation| /operations/bagFlour/grpc/error-results| only a unary call that is server-only",
                "server-only: a client could not tell it whole| server-only: so\\n      kind: server-streaming| binding-operation| /operations/bagFlour/grpc/error-results| only a unary call that is server-only",
                "server-only: a client could not tell it whole| server-only: so\\n      omit-headers: [te]| binding-operation| /operations/bagFlour/grpc/omit-headers| no use for 'omit-headers'",
                "server-only: a client could not tell it whole| server-only: so\\n      out-on-error: [{status: NOT_FOUND, out: {mood: constant x, note: absent x}}]| binding-operation| /operations/bagFlour/grpc/out-on-error| no use for 'out-on-error'",
                "bagFlour:| bagFlour:\\n    preferred: {wire: grpc, reason: it is wrong}| binding-operation| /operations/bagFlour/preferred| no wire 'grpc' to prefer",
                "method: Grind| method: Grind\\n      error-results: {by: mood, values: {sad: {status: ABORTED}}}| binding-operation| /operations/grindGrain/grpc/error-results| only a unary call that is server-only",
                "by: mood| by: note| binding-operation| /operations/bagFlour/grpc/error-results/by| no required output of text",
                "by: mood| by: mode| binding-operation| /operations/bagFlour/grpc/error-results/by| no required output of text",
                "'torn*': {status: DATA_LOSS| 'to*rn': {status: DATA_LOSS| binding-operation| /operations/bagFlour/grpc/error-results/values/to*rn| no '*' alone",
                "'torn*': {status: DATA_LOSS, reason: TORN| 'torn*': {reason: TORN| binding-keys| /operations/bagFlour/grpc/error-results/values/torn*| 'status' is missing",
                "status: DATA_LOSS| status: 500| binding| /operations/bagFlour/grpc/error-results/values/torn*/status| no status of an error",
                "bag.mood: mood 6| bag.mood: mood 0| binding-operation| /operations/bagFlour/grpc/error-results/info/bag.mood| with the most bytes",
                "bag.mood: mood 6| bag.mood: note| binding-operation| /operations/bagFlour/grpc/error-results/info/bag.mood| no required output",
                "headers: {x-note: note}| headers: {x-note: grams}| binding-operation| /operations/weighFlour/grpc/error-results/headers/x-note| no output of text",
                "headers: {x-note: note}| headers: {'x note': note}| binding-operation| /operations/weighFlour/grpc/error-results/headers/x note| not the name of a header",
                "template: 'mood {mood} after {turns} turns: {flour}'| template: 'mood {mood} after {winds}: {flour}'| binding-operation| /operations/grindGrain/http/out-on-error/0/template| names {winds}, no output",
                "template: 'mood {mood} after {turns} turns: {flour}'| template: 'mood {mood} after {turns}{flour}'| binding-operation| /operations/grindGrain/http/out-on-error/0/template| text that parts them",
                "template: 'mood {mood} after {turns} turns: {flour}'| template: 'mood {note}'| binding-operation| /operations/grindGrain/http/out-on-error/0/template| no required text",
                "template: 'mood {mood} after {turns} turns: {flour}'| template: 'mood'| binding-operation| /operations/grindGrain/http/out-on-error/0/template| names no output",
                "template: 'mood {mood} after {turns} turns: {flour}'| template: 'mood {mood}: {flour}'| binding-operation| /operations/grindGrain/http/out-on-error/0/out| the output 'turns' has no location",
                "{mood: constant idle, note| {mood: json, note| binding-operation| /operations/grindGrain/http/out-on-error/1/out/mood| only the message is read",
                "{mood: constant idle, note: absent an error has no notes}| absent| binding-operation| /operations/grindGrain/http/out-on-error/1/out| no outcome 'absent'",
                "{mood: constant idle, note: absent an error has no notes}| sometimes| binding-operation| /operations/grindGrain/http/out-on-error/1/out| 'absent' or the outputs",
                "{mood: constant idle, note| {mood: constant idle, flour: absent none, note| binding-operation| /operations/grindGrain/http/out-on-error/1/out| the output 'flour' has several locations",
                "{mood: constant idle, note: absent| {mood: absent none, note: absent| binding-operation| /operations/grindGrain/http/out-on-error/1/out| is required and cannot be absent",
                "status: 409, template| status: ABORTED, template| binding| /operations/grindGrain/http/out-on-error/1/status| no status of an error",
                "[{text: [is clean], status: INTERNAL, out: {}}, {status: NOT_FOUND, out: {}}]| [{out: {}}]| binding-operation| /operations/sweepFloor/grpc/out-on-error/0| each error would be this outcome",
                "[{text: [is clean], status: INTERNAL, out: {}}, {status: NOT_FOUND, out: {}}]| [{status: NOT_FOUND}]| binding-keys| /operations/sweepFloor/grpc/out-on-error/0| 'out' is missing",
                "out-on-error: [{reason: [GONE], text: [no such sack], status: 500, out: absent}, {status: 404, out: absent}]| unsupported-inputs: {}| binding-operation| /operations/findSack/http| no status has the outcome 'absent'",
                "json result.code: {'3': internal, '4'| query code: {'3': internal, '4'| binding-operation| /operations/closeGate/http/error-values/query code| no header, member of JSON",
                "json result.code: {'3': internal, '4': invalid_argument}| json result.code: 3| binding-keys| /operations/closeGate/http/error-values/json result.code| must be a map, not '3'",
                "json result.code: {'3': internal, '4': invalid_argument}| json result.code: {'3': broken}| binding| /operations/closeGate/http/error-values/json result.code/3| no code 'broken'",
                "'2': {'3': internal}| '2': {'0': internal}| binding-operation| /operations/closeGate/grpc/error-values/2/0| is not sent",
                "empty-message: internal| absent-when-empty: [mark]| binding-operation| /operations/findSack/grpc/absent-when-empty/0| 'mark' is no output that can be empty",
                "empty-message: internal| reorder: {list: sacks, by: name, like: names}| binding-operation| /operations/findSack/grpc/reorder/list| 'sacks' is no output that is a list of objects",
                "empty-message: internal| reorder: {list: sacks, by: name, like: names}| binding-operation| /operations/findSack/grpc/reorder/like| 'names' is no input that is a list of text",
                "turns: header turns as text| turns: absent none| binding-location| /operations/grindGrain/http/out/200/turns| 'turns' is required and cannot be absent",
                "empty-message: internal| empty-message: lost| binding| /operations/findSack/grpc/empty-message| no code 'lost'",
                "empty-message: internal| empty-message: internal\\n      absent-when-empty: [name]| binding-operation| /operations/findSack/grpc/empty-message| by absent-when-empty",
                "nextPageToken: 2 when 3}| nextPageToken: 2 when 1}| binding-location| /operations/listSacks/grpc/out/nextPageToken| are in one location",
                "nextPageToken: 2 when 3}| nextPageToken: 2 when 3.1}| binding-location| /operations/listSacks/grpc/out/nextPageToken| not a location",
                "nextPageToken: 2 when 3}| nextPageToken: 2 when header x}| binding-location| /operations/listSacks/grpc/out/nextPageToken| not a location",
                "sacks: 1, nextPageToken: 2 when 3}| sacks: 4 when 1, nextPageToken: 2}| binding-location| /operations/listSacks/grpc/out/sacks| no text that may be missing",
                "in: {folder: 1, pageSize: 2, pageToken: 3}| in: {folder: 1, pageSize: 2, pageToken: 3 when 4}| binding-location| /operations/listSacks/grpc/in/pageToken| cannot be there 'when'",
                "last sacks.name when 1| last sacks.note when 1| binding-location| /operations/scanSacks/grpc/out/nextPageToken| no text of the elements",
                "last sacks.name when 1| last bags.name when 1| binding-location| /operations/scanSacks/grpc/out/nextPageToken| no text of the elements",
                "client-pages: {list: sacks, by: name}| client-pages: {list: bags, by: name}| binding-operation| /operations/everySack/http/client-pages/list| no output that is a list",
                "client-pages: {list: sacks, by: name}| client-pages: {list: sacks, by: note}| binding-operation| /operations/everySack/http/client-pages/by| no text that each element",
                "200: {sacks: json}| 200: {sacks: json, nextPageToken: json}| binding-operation| /operations/everySack/http/out/200| the client makes the pages",
                "request: POST /bag| client-pages: {list: a, by: b}\\n      request: POST /bag| binding-operation| /operations/bagFlour/http/client-pages| it lacks the input pageSize",
                "names-below: {list: sacks, by: name, input: folder}| names-below: {list: sacks, by: name, input: pageSize}| binding-operation| /operations/listSacks/http/names-below/input| no input of text",
            })
    void isReportedAtItsLocation(String old, String replacement, String rule, String pointer, String says)
            throws IOException {
        String text = Files.readString(DockRuntime.FOLDER.resolve("bindings/dock.yaml"));
        assertThat(text).contains(old);
        Files.createDirectories(folder.resolve("bindings"));
        int at = text.indexOf(old);
        Files.writeString(
                folder.resolve("bindings/dock.yaml"),
                text.substring(0, at) + replacement.replace("\\n", "\n") + text.substring(at + old.length()));

        assertThat(ReadableProblems.of(DockRuntime.problems(folder))).anySatisfy(problem -> {
            assertThat(problem.message()).contains(says);
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.line()).isPositive();
        });
    }
}
