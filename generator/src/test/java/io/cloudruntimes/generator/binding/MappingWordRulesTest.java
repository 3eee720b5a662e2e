package io.cloudruntimes.generator.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.poet.ForgeRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks one mapping of the forge's binding at a time, and expects a problem with its line, its pointer and what is wrong. */
class MappingWordRulesTest {
    private static final Path FORGE = Path.of("src/test/resources/forge/bindings/forge.yaml");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // defaults
                "size default 100| size default many| binding-location| /operations/putJob/http/in/limit| cannot have the default 'many'",
                "6 default 100| 6 default 4000000000| binding-location| /operations/putJob/grpc/in/limit| cannot have the default '4000000000'",
                "enum default round| enum default square| binding-location| /operations/putJob/http/in/kind| cannot have the default 'square'",
                "json-text default null| json-text default {}| binding-location| /operations/putJob/http/in/data| cannot have the default '{}'",
                "note: json omit-empty| note: json default x| binding-location| /operations/putJob/http/in/note| 'note' cannot have the default 'x'",
                "count: json omit-empty| count: json omit-empty default 1| binding-location| /operations/putJob/http/in/count| 'count' cannot have the default '1'",
                "pause: json as duration default 0, skip| pause: json as duration default 1s, skip| binding-location| /types/Step/http/pause| cannot have the default '1s'",
                // constants
                "more: constant false| more: constant no| binding-location| /operations/getJob/http/out/200/more| 'more' cannot be a constant that is 'no'",
                "state: constant 200| state: constant 2.5| binding-location| /operations/getJob/http/out/200/state| 'state' cannot be a constant that is '2.5'",
                "constant []| constant [1]| binding-location| /operations/listSteps/http/out/204/steps| 'steps' cannot be a constant that is '[1]'",
                "kind: json as enum\\n| kind: constant square\\n| binding-location| /operations/getJob/http/out/200/kind| 'kind' cannot be a constant that is 'square'",
                "labels: 14 values 1| labels: 14 values 1\\n      constants: {'14[mode]': fast}| binding-layout| /operations/putJob/grpc/constants/14[mode]| only an entry of text can be one",
                // conversions
                "life.ttl as duration-text| life.ttl as go-time| binding-layout| /operations/putJob/http/in/ttl| cannot be written as go-time at",
                "due: json as go-time| due: json as duration-text| binding-layout| /operations/putJob/http/in/due| cannot be written as duration-text at",
                "target: json as path| target: query as path| binding-layout| /operations/putJob/http/in/target| cannot be written as path at",
                "tags: query tag| tags: query tag as presence| binding-layout| /operations/putJob/http/in/tags| cannot be written as presence at",
                "kind: json as enum default| kind: query as enum default| binding-layout| /operations/putJob/http/in/kind| cannot be written as enum at",
                "pause: json as duration default 0\\n| pause: query as duration\\n| binding-layout| /operations/putJob/http/in/pause| cannot be written as duration at",
                "ttl: 4.1 as duration-text| ttl: 4.1 as go-duration| binding-location| /operations/putJob/grpc/in/ttl| is not a location",
                // words
                "tags: query tag| tags: json omit-empty| binding-layout| /operations/putJob/http/in/tags| no value in a message or in JSON that can be empty",
                "tags: query tag| tags: query tag omit-empty| binding-layout| /operations/putJob/http/in/tags| no value in a message or in JSON that can be empty",
                "urgent: json as presence| urgent: json as presence omit-empty| binding-layout| /operations/putJob/http/in/urgent| no value in a message or in JSON that can be empty",
                "due: json as go-time| due: json as go-time else absent| binding-location| /operations/putJob/http/in/due| cannot be 'else absent'",
                "note: 6 omit-empty| note: 6 else absent| binding-layout| /operations/getJob/grpc/out/note| no optional value that is read from text",
                "etag: 9| etag: 9 else absent| binding-layout| /operations/getJob/grpc/out/etag| no optional value that is read from text",
                "labels: 10.1 values 2| labels: 10.1 values 0| binding-location| /operations/getJob/grpc/out/labels| is not a location",
                "etag: 9| etag: 9 values 2| binding-layout| /operations/getJob/grpc/out/etag| whose 'values' alone can be messages",
                "labels: json\\n          data| labels: json values 2\\n          data| binding-layout| /operations/getJob/http/out/200/labels| whose 'values' alone can be messages",
                "size: 5 omit-empty| size: 5 with etag| binding-layout| /operations/getJob/grpc/out/size| is there 'with' another one",
                "text: json| text: json with etag| binding-layout| /operations/getJob/http/out/200/text| is there 'with' another one",
                // entries of maps
                "kind: json as enum default| kind: json labels.kind as enum default| binding-layout| /operations/putJob/http/in/kind| 'kind' is an entry of a map",
                "note: json omit-empty| note: json labels.note omit-empty| binding-layout| /operations/putJob/http/in/note| 'note' is an entry of a map",
                "urgent: json as presence| urgent: json labels.urgent as presence| binding-layout| /operations/putJob/http/in/urgent| 'urgent' is an entry of a map",
                "kind: 3 as enum default round| kind: '14[kind] as enum default round'| binding-layout| /operations/putJob/grpc/in/kind| 'kind' is an entry of a map",
                "due: json as go-time else| due: json labels.due as go-time else| binding-layout| /operations/getJob/http/out/200/due| 'due' is an entry of a map",
                "data: json as base64| data: json labels.data as base64| binding-layout| /operations/getJob/http/out/200/data| 'data' is an entry of a map",
                // locations that hold one text, or a map of it
                "tags: query tag| tags: header x-tags| binding-layout| /operations/putJob/http/in/tags| 'tags' cannot be at 'header x-tags'",
                "tags: 2\\n| tags: header x-tags\\n| binding-layout| /operations/putJob/grpc/in/tags| 'tags' cannot be at 'header x-tags'",
                "tags: query tag| tags: query-string| binding-layout| /operations/putJob/http/in/tags| 'tags' cannot be at 'query-string'",
                "tags: query tag| tags: content-type| binding-layout| /operations/putJob/http/in/tags| 'tags' cannot be at 'content-type'",
                "labels: json\\n      out| labels: header-prefix x- as json-string\\n      out| binding-layout| /operations/putJob/http/in/labels| 'labels' cannot be written as json-string at 'header-prefix x-'",
                "more: constant false| more: status| binding-layout| /operations/getJob/http/out/200/more| 'more' cannot be at 'status'",
                "steps: json\\n| steps: header steps\\n| binding-layout| /operations/getJob/http/out/200/steps| 'steps' cannot be at 'header steps'",
                "data: 11 as value| data: 11 as struct| binding-layout| /operations/putJob/grpc/in/data| 'data' cannot be written as struct at",
                // fields
                "in: {name: 1}| in: {name: 0}| binding-location| /operations/getJob/grpc/in/name| '0' is not a location",
                "in: {name: 1}| in: {name: 536870912}| binding-location| /operations/getJob/grpc/in/name| '536870912' is not a location",
                "text: 8 with etag| text: 8 with mark| binding-layout| /operations/getJob/grpc/out/text| 'with' 'mark', which is no other single field",
                "text: 8 with etag| text: 8 with text| binding-layout| /operations/getJob/grpc/out/text| 'with' 'text', which is no other single field",
                "text: 8 with etag| text: 8 with state| binding-layout| /operations/getJob/grpc/out/text| 'with' 'state', which is no other single field",
                "text: 8 with etag| text: 8 with labels| binding-layout| /operations/getJob/grpc/out/text| 'with' 'labels', which is no other single field",
                "text: 8 with etag| text: 8.1 with etag| binding-layout| /operations/getJob/grpc/out/text| 'with' 'etag', which is no other single field",
                "state: constant 200| state: constant 0200| binding-location| /operations/getJob/http/out/200/state| 'state' cannot be a constant that is '0200'",
                "size default 100| size default 0100| binding-location| /operations/putJob/http/in/limit| cannot have the default '0100'",
                "tags: query tag| tags: header a:b| binding-location| /operations/putJob/http/in/tags| is not a location on a wire of HTTP",
                "etag: 9| etag: header Content-Type| binding-headers| /operations/getJob/grpc/out/etag| gRPC itself needs it",
                // what must be there
                "state: constant 200| state: absent it is not told| binding-location| /operations/getJob/http/out/200/state| 'state' is required and cannot be absent",
                "mode: constant fast}| mode: absent it is slow}| binding-location| /types/Step/http/mode| 'mode' is required and cannot be absent",
                "404: absent| 100: absent| binding-operation| /operations/getJob/http/out/100| '100' is not a status",
                // inputs and bodies
                "name: input name| name: input label| binding-operation| /operations/getJob/http/out/200/name| there is no input 'label'",
                "more: constant false| more: input name| binding-operation| /operations/getJob/http/out/200/more| there is no input 'name' of the same type",
                "note: 8 omit-empty| note: input name| binding-location| /operations/putJob/grpc/in/note| would be dropped",
                "http: {name: json, pause| http: {name: input name, pause| binding-location| /types/Step/http/name| is no output of an operation",
                "code: constant 500, message: payload| code: payload, message: absent none| binding-location| /operations/checkForge/http/out/500/code| cannot be the body",
                "target: json as path| target: payload| binding-location| /operations/putJob/http/in/target| cannot be the body",
            })
    void isReportedAtItsLocation(String old, String replacement, String rule, String pointer, String says)
            throws IOException {
        String text = Files.readString(FORGE);
        String found = old.replace("\\n", "\n");
        assertThat(text).contains(found);
        Files.createDirectories(folder.resolve("bindings"));
        int at = text.indexOf(found);
        Files.writeString(
                folder.resolve("bindings/forge.yaml"),
                text.substring(0, at) + replacement.replace("\\n", "\n") + text.substring(at + found.length()));

        assertThat(ReadableProblems.of(ForgeRuntime.problems(folder))).anySatisfy(problem -> {
            assertThat(problem.message()).contains(says);
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.line()).isPositive();
        });
    }
}
