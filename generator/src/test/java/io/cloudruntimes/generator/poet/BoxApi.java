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
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.model.TypeDef.EnumValue;
import io.cloudruntimes.generator.model.TypeDef.ObjectType;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ListOf;
import io.cloudruntimes.generator.model.TypeRef.Named;
import io.cloudruntimes.generator.model.TypeRef.Scalar;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.model.TypeRef.StringMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An API about items in boxes: what runtimes do with one generic call. */
final class BoxApi {
    private static final TypeRef STRING = new Scalar(ScalarKind.STRING);
    private static final TypeRef BYTES = new Scalar(ScalarKind.BYTES);

    private BoxApi() {}

    static ApiModel model() {
        return new ApiModel(
                "Boxes",
                "1.0.0",
                List.of(new Service(
                        "BoxService",
                        "box",
                        docs("Items in boxes. A service for tests."),
                        List.of(metadata(), put(), get(), list(), query(), invoke()),
                        List.of(),
                        at("/tags/0"))),
                List.of(
                        object("BoxComponent", field("name", STRING, true), field("type", STRING, true)),
                        object("BoxItem", field("data", BYTES, true), field("labels", new StringMap(), false)),
                        object("BoxMetadata", field("components", new ListOf(new Named("BoxComponent")), false)),
                        union(
                                "Cell",
                                field("none", new Scalar(ScalarKind.BOOLEAN), false),
                                field("flag", new Scalar(ScalarKind.BOOLEAN), false),
                                field("whole", new Scalar(ScalarKind.INT64), false),
                                field("exact", STRING, false),
                                field("text", STRING, false),
                                field("raw", BYTES, false)),
                        object("Column", field("name", STRING, true)),
                        object("Entries", field("entries", new ListOf(new Named("Entry")), false)),
                        object(
                                "Entry",
                                field("name", STRING, true),
                                field("size", new Scalar(ScalarKind.INT64), false),
                                field("label", new Named("Cell"), false)),
                        object("Row", field("cells", new ListOf(new Named("Cell")), false)),
                        object(
                                "Table",
                                field("columns", new ListOf(new Named("Column")), false),
                                field("rows", new ListOf(new Named("Row")), false))),
                new EnumType(
                        "ErrorCode",
                        "common",
                        docs("What went wrong."),
                        List.of(new EnumValue("conflict", "Another version.")),
                        at("/components/schemas/ErrorCode")),
                at(""));
    }

    private static Operation metadata() {
        return operation(
                "getMetadata",
                "metadata",
                List.of(),
                new Result.Json(200, new Named("BoxMetadata"), OptionalInt.empty()));
    }

    private static Operation put() {
        return operation(
                "putItem",
                "put",
                List.of(
                        box(),
                        input("name", STRING, true),
                        input("data", BYTES, true),
                        input("kind", STRING, false),
                        input("metadata", new StringMap(), false)),
                new Result.Nothing(204));
    }

    private static Operation get() {
        return operation(
                "getItem",
                "get",
                List.of(box(), input("name", STRING, true)),
                new Result.Json(200, new Named("BoxItem"), OptionalInt.of(204)));
    }

    private static Operation list() {
        return operation(
                "listItems", "list", List.of(box()), new Result.Json(200, new Named("Entries"), OptionalInt.empty()));
    }

    private static Operation query() {
        return operation(
                "queryItems",
                "query",
                List.of(
                        box(),
                        input("text", STRING, true),
                        input("cells", new ListOf(new Named("Cell")), false),
                        input("limit", STRING, false)),
                new Result.Json(200, new Named("Table"), OptionalInt.empty()));
    }

    private static Operation invoke() {
        return operation(
                "invokeBox",
                "invoke",
                List.of(
                        new Input(field("name", STRING, true), Location.PATH),
                        input("operation", STRING, true),
                        input("data", BYTES, false)),
                new Result.Json(200, new Named("BoxItem"), OptionalInt.empty()));
    }

    private static Input box() {
        return new Input(field("box", STRING, true), Location.PATH);
    }

    private static Input input(String name, TypeRef type, boolean required) {
        return new Input(field(name, type, required), Location.JSON_PROPERTY);
    }

    private static Operation operation(String id, String method, List<Input> inputs, Result result) {
        boolean body = inputs.stream().anyMatch(it -> it.location() == Location.JSON_PROPERTY);
        String path = inputs.stream()
                .filter(it -> it.location() == Location.PATH)
                .map(it -> "/{" + it.field().name() + "}")
                .reduce("/v1/boxes/" + method, String::concat);
        return new Operation(
                id,
                method,
                MaturityLevel.STABLE,
                new Docs("Does it.", "Does it.", Optional.empty()),
                "POST",
                path,
                false,
                inputs,
                body ? RequestBody.JSON : RequestBody.NONE,
                result,
                List.of("conflict"),
                at("/paths/" + id));
    }

    private static ObjectType object(String name, Field... fields) {
        return new ObjectType(
                name, "box", docs("A " + name + "."), List.of(fields), true, true, at("/components/schemas/" + name));
    }

    private static ObjectType union(String name, Field... fields) {
        return new ObjectType(
                name,
                "box",
                docs("A " + name + "."),
                List.of(fields),
                true,
                true,
                true,
                at("/components/schemas/" + name));
    }

    private static Field field(String name, TypeRef type, boolean required) {
        return new Field(
                name, type, required, Constraints.NONE, docs("The " + name + " of the test."), at("/fields/" + name));
    }

    private static Docs docs(String description) {
        return new Docs("", description, Optional.empty());
    }

    private static Source at(String pointer) {
        return new Source("openapi/boxes.yaml", pointer);
    }
}
