package io.cloudruntimes.generator.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.poet.MillApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks one thing of the mill's bindings at a time, and expects a problem with its line, its pointer and what is wrong. */
class OperationRulesTest {
    private static final List<String> BINDINGS = List.of("mill.yaml", "hand.yaml");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{5}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mill | [readGauge, watchGauge] | [readGauge, watchGauge, grind] | binding-operation | /operations/grind | bind the operation on the wire 'gauge'",
                "mill | [readGauge, watchGauge] | [readGauge, watchGauge, grind] | binding-serves | /wires/gauge/serves/2 | 'grind' has no binding",
                "mill | [readGauge, watchGauge] | [readGauge, watchGauge, mow] | binding-serves | /wires/gauge/serves/2 | 'mow' has no binding",
                "mill | [readGauge, watchGauge] | [readGauge, readGauge, watchGauge] | binding-serves | /wires/gauge/serves/1 | twice",
                "mill | [readGauge, watchGauge] | [readGauge] | binding-serves | /operations/watchGauge/gauge | does not list 'watchGauge'",
                "mill | [readGauge, watchGauge] | readGauge | binding-keys | /wires/gauge/serves | must be a list, not text",
                "mill | [readGauge, watchGauge] | [] | binding-serves | /wires/gauge/serves | at least one",
                "mill | [':authority', content-length] | [':path', content-length] | binding-headers | /operations/grind/grpc/omit-headers/0 | neither the name of a header",
                "mill | [':authority', content-length] | [Content-Length] | binding-headers | /operations/grind/grpc/omit-headers/0 | in lower case",
                "mill | [':authority', content-length] | [te] | binding-headers | /operations/grind/grpc/omit-headers/0 | cannot do without",
                "mill | [':authority', content-length] | [mill-timeout] | binding-headers | /operations/grind/grpc/omit-headers/0 | is the location of a value",
                "mill | [':authority', content-length] | [mill-token] | binding-headers | /operations/grind/grpc/omit-headers/0 | is the location of a value",
                "mill | [':authority', content-length] | [cookie, cookie] | binding-headers | /operations/grind/grpc/omit-headers/1 | twice",
                "mill | [':authority', content-length] | content-length | binding-keys | /operations/grind/grpc/omit-headers | must be a list, not text",
                "mill | in: {unit: query}\\n      supported | omit-headers: [a]\\n      in: {unit: query}\\n      supported | binding-keys | /operations/readGauge/gauge/omit-headers | not a key",
                "mill | form: {values: [flour, | grist: {values: [flour, | binding-operation | /operations/grind/grpc/supported-values/grist | there is no input 'grist'",
                "mill | form: {values: [flour, | options: {values: [flour, | binding-operation | /operations/grind/grpc/supported-values/options | only text and a value",
                "mill | [rye] | [wheat] | binding-operation | /operations/grind/grpc/supported-values/grain/values/0 | no value 'wheat'",
                "mill | [rye] | rye | binding-keys | /operations/grind/grpc/supported-values/grain/values | must be a list, not text",
                "mill | '*-meal' | '*' | binding-operation | /operations/grind/grpc/supported-values/form/values/2 | and more beside it",
                "mill | '*-meal' | 'a*b' | binding-operation | /operations/grind/grpc/supported-values/form/values/2 | no '*' alone at its begin or at its end",
                "mill | '*-meal' | '*a*' | binding-operation | /operations/grind/grpc/supported-values/form/values/2 | no '*' alone at its begin or at its end",
                "mill | '*-meal' | flour | binding-operation | /operations/grind/grpc/supported-values/form/values/2 | twice",
                "mill | '*-meal' | 7 | binding-keys | /operations/grind/grpc/supported-values/form/values/2 | put it in quotes",
                "mill | [rye], reason: the stones are too coarse | [rye] | binding-keys | /operations/grind/grpc/supported-values/grain | 'reason' is missing",
                "mill | method: DiscardAll\\n        in | in | binding-keys | /operations/discardSack/grpc/client-sends | 'method' is missing",
                "mill | method: DiscardAll\\n        in | method: 1\\n        in | binding-keys | /operations/discardSack/grpc/client-sends/method | must be text, not '1'",
                "mill | {name: 2.1, tag: 2.3 | {tag: 2.3 | binding-operation | /operations/discardSack/grpc/client-sends | 'name' has no location",
                "mill | {name: 2.1, tag: 2.3 | {name: 2.1, tag: 2.1 | binding-location | /operations/discardSack/grpc/client-sends/in/tag | are in one location",
                "mill | out: {weight: 4}\\n        constants | out: {}\\n        constants | binding-operation | /operations/discardSack/grpc/client-sends/out | 'weight' has no location",
                "mill | constants: {'1': yard} | kind: unary | binding-keys | /operations/discardSack/grpc/client-sends/kind | not a key",
                "mill | GET /gauge\\n      in: {unit: query} | GET /gauge\\n      in: {unit: json} | binding-operation | /operations/watchGauge/gauge/in/unit | the GET that opens a stream has none",
                "mill | event: turn | event: '' | binding-operation | /operations/watchGauge/gauge/event | one line of text",
                "mill | event: turn | event: ' turn' | binding-operation | /operations/watchGauge/gauge/event | one line of text",
                "mill | request: GET /gauge\\n      in: {unit: query} | request: GET /{unit}/dial | binding-overlap | /operations/watchGauge/gauge | neither of the two is more specific",
                "hand | {headers: nobody reads them} | {wind: none} | binding-operation | /operations/grind/adapter/unsupported-inputs/wind | no input 'wind'",
                "hand | {headers: nobody reads them} | {name: none} | binding-operation | /operations/grind/adapter/unsupported-inputs/name | is required",
                "hand | {headers: nobody reads them} | {grain: none} | binding-operation | /operations/grind/adapter/supported-values/grain | and so is each value",
                "hand | absent: {form | absent: {shape | binding-operation | /operations/grind/adapter/absent/shape | no output 'shape'",
                "hand | absent: {form | absent: {form.size | binding-operation | /operations/grind/adapter/absent/form.size | no output 'form.size'",
                "hand | absent: {form | absent: {weight | binding-operation | /operations/grind/adapter/absent/weight | is required",
                "hand | discardSack: {adapter: {}} | discardSack: {adapter: {in: {}}} | binding-keys | /operations/discardSack/adapter/in | not a key",
            })
    void isReportedAtItsLocation(
            String binding, String old, String replacement, String rule, String pointer, String says)
            throws IOException {
        Files.createDirectories(folder.resolve("bindings"));
        for (String file : BINDINGS) {
            String text = Files.readString(MillApi.FOLDER.resolve("bindings/" + file));
            Files.writeString(
                    folder.resolve("bindings/" + file),
                    file.startsWith(binding) ? replaced(text, old, replacement) : text);
        }

        assertThat(ReadableProblems.of(MillApi.problems(folder))).anySatisfy(problem -> {
            assertThat(problem.message()).contains(says);
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.file()).endsWith(binding + ".yaml");
            assertThat(problem.line()).isPositive();
        });
    }

    private static String replaced(String text, String old, String replacement) {
        String from = old.replace("\\n", "\n");
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return text.substring(0, at) + replacement.replace("\\n", "\n") + text.substring(at + from.length());
    }
}
