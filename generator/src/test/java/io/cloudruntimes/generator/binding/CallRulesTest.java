package io.cloudruntimes.generator.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.poet.BoxRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks one thing of the box runtime's binding at a time, and expects a problem with its line, its pointer and what is wrong. */
class CallRulesTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "json level: 3| json level: .inf| binding-location| /operations/putItem/http/forms/box.disk/constants/json level| no constant of a request",
                "json level: 3| json level: 12345678901234567890| binding-location| /operations/putItem/http/forms/box.disk/constants/json level| no constant of a request",
                "'5': 3| '0': 3| binding-location| /operations/putItem/grpc/forms/box.disk/constants/0| no constant of a request",
                "header x-kind: items}| 'header x:kind': items}| binding-location| /operations/putItem/http/forms/box.disk/constants/header x:kind| no constant of a request",
                "header x-kind: items}| header x-kind: \u00fcn}| binding-location| /operations/putItem/http/forms/box.disk/constants/header x-kind| no constant of a request",
                "json level: 3| json: 3| binding-location| /operations/putItem/http/forms/box.disk/constants/json| no constant of a request",
                "query via: cloud| query via: 7| binding-location| /operations/putItem/http/forms/box.cloud/constants/query via| no constant of a request",
                "'5': 3| '5': 0.5| binding-location| /operations/putItem/grpc/forms/box.disk/constants/5| no constant of a request",
                "json level: 3| json data.name: x| binding-location| /operations/putItem/http/forms/box.disk/constants/json data.name| are in one location",
                "kind: '3[kind]'| kind: '3[key]'| binding-location| /operations/putItem/grpc/forms/box.cloud/in/kind| are in one location",
                "{json operation: list}| {json operation: get}| binding-overlap| /operations/listItems/http/forms/box.cloud| the same request as getItem",
                "generic: true| constants: {json operation: list}| binding-overlap| /operations/invokeBox/http| the same request as listItems",
                "generic: true| generic: false| binding-operation| /operations/invokeBox/http/generic| 'generic' is true",
                "component: box| component: kind| binding-operation| /operations/putItem/http/component| alone names a component",
                "box.disk: {in: {box: 1, name: '3[name]'}, aliases: [box.file]}| box.disk: {in: {box: 1, name: '3[name]'}}| binding-forms| /operations/getItem/grpc/forms| have a form on another wire",
                "aliases: [box.file]| aliases: [box.cloud]| binding-operation| /operations/putItem/http/forms/box.cloud| has two forms",
                "a disk does not list}| a disk does not list, request: GET /}| binding-keys| /operations/listItems/http/forms/box.disk/request| not a key",
                "status: 500| status: 200| binding| /operations/getItem/http/forms/box.disk/out-on-error/0/status| no status of an error",
                "{text: [no such item], status: INTERNAL, out: absent}| {out: absent}| binding-operation| /operations/getItem/grpc/out-on-error/0| each error would be this outcome",
                "size: json size| size: json size as base64| binding-layout| /types/Entry/http/size| cannot be written as base64 at",
                "name: json data.name, data| name: json data.name as row-arrays, data| binding-layout| /operations/putItem/http/forms/box.disk/in/name| cannot be written as row-arrays at",
                "json $ by name| json $ by size| binding-layout| /operations/listItems/http/forms/box.cloud/out/200/entries| write 'by name'",
                "whole: number, exact: number| whole: array, exact: number| binding-layout| /types/Cell/http/untagged/write/whole| cannot be written as the JSON kind",
                "integer: whole| integer: flag| binding-layout| /types/Cell/http/untagged/read/integer| cannot be read as 'flag'",
                "integer: whole| digits: whole| binding-layout| /types/Cell/http/untagged/read/digits| no kind of a JSON value",
                "columns: row-names, rows: json table| columns: absent none, rows: json table| binding-layout| /operations/queryItems/http/forms/box.cloud/out/200/rows| here are 1 and 0",
                "columns: row-names, rows: json table as row-objects| columns: row-names, rows: json table as row-arrays| binding-layout| /operations/queryItems/http/forms/box.cloud/out/200/columns| here are 0 and 1",
                "columns: row-names, rows: 1 as| columns: 2, rows: 1 as| binding-layout| /operations/queryItems/grpc/forms/box.cloud/out/rows| here are 1 and 0",
                "cells: json settings.cells as json-string| cells: row-names| binding-location| /operations/queryItems/http/in/cells| only a result has the names",
                "Entry:| Column: {http: {untagged: {name: string}}}\\n  Entry:| binding-layout| /types/Column/http/untagged| is no union",
                "limit: json limit as number| limit: json limit by key| binding-layout| /operations/queryItems/http/in/limit| is no list in a message or in JSON",
                "{box} lacks {name}| {box} lacks {size}| binding-operation| /operations/getItem/http/forms/box.disk/out-on-error/0/text| no required input of text",
                "absent-entry: {component: box,| absent-entry: {component: size,| binding-value| /operations/getItem/absent-entry/component| no required input of text",
                "entries: labels, name: name}| entries: labels, name: kind}| binding-value| /operations/getItem/absent-entry/name| no required input of text",
                "entries: labels, name: name}| entries: data, name: name}| binding-value| /operations/getItem/absent-entry/entries| no output that is a map",
                "types: [box.cloud, box.shelf]| types: []| binding-value| /operations/getItem/absent-entry| give the types",
                "notes: What to know.| absent-entry: {component: box, types: [x], entries: entries, name: box}| binding-value| /operations/listItems/absent-entry| no outcome 'absent'",
                "GET /metadata| POST /boxes/{x}| binding-operation| /operations/getMetadata/http/request| no input",
            })
    void isReportedAtItsLocation(String old, String replacement, String rule, String pointer, String says)
            throws IOException {
        String text = Files.readString(Path.of("src/test/resources/box/bindings/box.yaml"));
        assertThat(text).contains(old);
        Files.createDirectories(folder.resolve("bindings"));
        int at = text.indexOf(old);
        Files.writeString(
                folder.resolve("bindings/box.yaml"),
                text.substring(0, at) + replacement.replace("\\n", "\n") + text.substring(at + old.length()));

        assertThat(ReadableProblems.of(BoxRuntime.problems(folder))).anySatisfy(problem -> {
            assertThat(problem.message()).contains(says);
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.line()).isPositive();
        });
    }
}
