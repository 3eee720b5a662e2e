package io.cloudruntimes.generator.poet;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Constraints;
import io.cloudruntimes.generator.model.Docs;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.Input.Location;
import io.cloudruntimes.generator.model.MaturityLevel;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.RequestBody;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.Source;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeDef.EnumValue;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ListOf;
import io.cloudruntimes.generator.model.TypeRef.Named;
import io.cloudruntimes.generator.model.TypeRef.Scalar;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.model.TypeRef.StringMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** An API of everything that is hard about types: each kind of property, each rule, and names and texts that are not kind. */
final class OddApi {
    /** A text that would end the comment, begin a tag, an inline tag and a link, and hide an end in an escape. */
    static final String UNKIND =
            "Ends a comment: */ and \\u002a/ and opens one: /* with <b> & {@code x} @see `a */ <b>`.\n"
                    + "\nA second paragraph of `code`.";

    private static final TypeRef STRING = new Scalar(ScalarKind.STRING);
    private static final TypeRef INT64 = new Scalar(ScalarKind.INT64);
    private static final TypeRef SECONDS = new Scalar(ScalarKind.SECONDS);
    private static final TypeRef MAP = new StringMap();

    private OddApi() {}

    static ApiModel model() {
        return new ApiModel(
                "Odd",
                "1.0.0",
                List.of(service()),
                List.of(answer(), everything(), names(), old(), optional(), part(), ruled(), shade()),
                new EnumType("ErrorCode", "common", docs("What went wrong."), List.of(), at("/ErrorCode")),
                at(""));
    }

    private static Service service() {
        Operation save = new Operation(
                "saveOdd",
                "default",
                MaturityLevel.STABLE,
                docs(UNKIND),
                "POST",
                "/v1/odd/{class}/save",
                false,
                List.of(
                        new Input(field("class", STRING, true), Location.PATH),
                        new Input(field("key", STRING, true), Location.QUERY),
                        new Input(field("default", new Named("Shade"), true), Location.JSON_PROPERTY),
                        new Input(field("parts", new ListOf(new Named("Part")), true), Location.JSON_PROPERTY),
                        new Input(field("name", MAP, false), Location.JSON_PROPERTY)),
                RequestBody.JSON,
                new Result.Json(200, new Named("Answer"), OptionalInt.empty()),
                List.of(),
                at("/paths/~1v1~1odd~1{class}~1save/post"));
        return new Service("OddService", "odd", docs(UNKIND), List.of(save), List.of(), at("/tags/0"));
    }

    /** Each kind of property, required, optional, and as a list. */
    private static TypeDef everything() {
        List<Field> fields = new ArrayList<>();
        for (ScalarKind kind : ScalarKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            fields.add(field(name, new Scalar(kind), true));
            fields.add(field(name + "-optional", new Scalar(kind), false));
            fields.add(field(name + "-list", new ListOf(new Scalar(kind)), false));
        }
        fields.add(field("shade", new Named("Shade"), true));
        fields.add(field("shade-optional", new Named("Shade"), false));
        fields.add(field("shade-list", new ListOf(new Named("Shade")), true));
        fields.add(field("part", new Named("Part"), true));
        fields.add(field("part-optional", new Named("Part"), false));
        fields.add(field("part-list", new ListOf(new Named("Part")), false));
        fields.add(field("map", MAP, true));
        fields.add(field("map-optional", MAP, false));
        fields.add(field("maps-of-maps", new ListOf(new ListOf(MAP)), false));
        fields.add(field("children", new ListOf(new Named("Everything")), false));
        return object("Everything", true, true, fields.toArray(Field[]::new));
    }

    /** Names that Java, the builder, an object, or the emitted code itself has taken. */
    private static TypeDef names() {
        List<Field> fields = new ArrayList<>();
        for (String name : List.of(
                "class",
                "default",
                "builder",
                "build",
                "toBuilder",
                "equals",
                "hashCode",
                "toString",
                "getClass",
                "wait",
                "unknownFields",
                "other",
                "that",
                "in",
                "out",
                "e",
                "builder_name",
                "unknown",
                "store-name",
                "2fast",
                "$ref",
                "yield",
                "record")) {
            fields.add(field(name, STRING, false));
        }
        fields.add(field("element", STRING, true));
        fields.add(new Field("name", MAP, true, Constraints.NONE, docs(UNKIND), at("/name")));
        fields.add(field("value", MAP, false));
        fields.add(field("more", MAP, false));
        fields.add(new Field(
                "elements",
                new ListOf(STRING),
                false,
                elements(2, 3, length(1, 5)),
                docs("The elements."),
                at("/elements")));
        return object("Names", true, true, fields.toArray(Field[]::new));
    }

    /** Each rule. */
    private static TypeDef ruled() {
        Constraints digits = new Constraints(
                OptionalInt.of(2),
                OptionalInt.of(3),
                Optional.of("^[0-9\\\\\"]*$"),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty());
        return object(
                "Ruled",
                true,
                false,
                ruled("code", STRING, true, digits),
                ruled("maybe", STRING, false, digits),
                ruled("count", INT64, false, numbers(-1, 10)),
                ruled("ttl", SECONDS, false, numbers(1, 60)),
                ruled("data", new Scalar(ScalarKind.BYTES), false, bytes(4)),
                ruled("codes", new ListOf(STRING), true, elements(1, 2, digits)),
                ruled("waits", new ListOf(SECONDS), false, Constraints.NONE));
    }

    /** Received only: what it holds is not ours to judge, except that it fits the wire. */
    private static TypeDef answer() {
        return object(
                "Answer",
                false,
                true,
                ruled("code", STRING, true, length(2, 3)),
                ruled("age", SECONDS, false, numbers(1, 60)));
    }

    private static TypeDef part() {
        return object("Part", true, true, field("id", STRING, true), field("size", INT64, false));
    }

    /** A type with the name of one that the emitted code stands on. */
    private static TypeDef optional() {
        return object("Optional", true, true, field("value", STRING, false));
    }

    private static TypeDef old() {
        Docs deprecated = new Docs("", "An old one.", Optional.of("use `Part`, which is */ better"));
        return new ObjectType(
                "Old",
                "odd",
                deprecated,
                List.of(
                        new Field("id", STRING, true, Constraints.NONE, deprecated, at("/id")),
                        new Field("next", new Named("Old"), false, Constraints.NONE, docs("The next."), at("/next"))),
                true,
                true,
                at("/components/schemas/Old"));
    }

    private static TypeDef shade() {
        return new EnumType(
                "Shade",
                "odd",
                docs(UNKIND),
                List.of(
                        new EnumValue("light", "It is light."),
                        new EnumValue("very-dark", UNKIND),
                        new EnumValue("2-tone", ""),
                        new EnumValue("unknown", "Nobody knows."),
                        new EnumValue("", "None.")),
                at("/components/schemas/Shade"));
    }

    private static ObjectType object(String name, boolean sent, boolean received, Field... fields) {
        return new ObjectType(
                name, "odd", docs(UNKIND), Arrays.asList(fields), sent, received, at("/components/schemas/" + name));
    }

    private static Field field(String name, TypeRef type, boolean required) {
        return ruled(name, type, required, Constraints.NONE);
    }

    private static Field ruled(String name, TypeRef type, boolean required, Constraints rules) {
        return new Field(name, type, required, rules, docs("The " + name + " of the test."), at("/properties/" + name));
    }

    private static Constraints length(int min, int max) {
        return rules(OptionalInt.of(min), OptionalInt.of(max), OptionalLong.empty(), OptionalLong.empty());
    }

    private static Constraints numbers(long min, long max) {
        return rules(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.of(min), OptionalLong.of(max));
    }

    private static Constraints rules(OptionalInt minLength, OptionalInt maxLength, OptionalLong min, OptionalLong max) {
        return new Constraints(
                minLength,
                maxLength,
                Optional.empty(),
                min,
                max,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    private static Constraints bytes(long max) {
        return new Constraints(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.of(max),
                Optional.empty());
    }

    private static Constraints elements(int least, int most, Constraints rules) {
        return new Constraints(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.of(least),
                OptionalInt.of(most),
                OptionalLong.empty(),
                Optional.of(rules));
    }

    private static Docs docs(String description) {
        return new Docs("", description, Optional.empty());
    }

    private static Source at(String pointer) {
        return new Source("openapi/odd.yaml", pointer);
    }
}
