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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** An API about a dock, whose results a runtime may tell by errors, by pages or by names below a folder. */
final class DockApi {
    private static final TypeRef STRING = new Scalar(ScalarKind.STRING);
    private static final TypeRef INT32 = new Scalar(ScalarKind.INT32);

    private DockApi() {}

    static ApiModel model() {
        List<Operation> operations = List.of(
                operation("grindGrain", "grind", json("Ground", false), input("grain", STRING, true)),
                operation("closeGate", "close", json("Gate", false)),
                operation("sweepFloor", "sweep", new Result.Nothing(204)),
                operation(
                        "findSack", "find", json("Sack", true), new Input(field("name", STRING, true), Location.PATH)),
                operation("listSacks", "list", json("Sacks", false), paged(input("folder", STRING, false))),
                operation("scanSacks", "scan", json("Sacks", false), paged()),
                operation(
                        "everySack",
                        "every",
                        json("Sacks", false),
                        paged(new Input(field("folder", STRING, true), Location.PATH))),
                operation("bagFlour", "bag", json("Bag", false)),
                operation("weighFlour", "weigh", json("Weight", false)));
        return new ApiModel(
                "Dock",
                "1.0.0",
                List.of(new Service(
                        "DockService",
                        "dock",
                        docs("Sacks. A service for tests."),
                        operations,
                        List.of(),
                        at("/tags/0"))),
                List.of(
                        object("Bag", field("mood", STRING, true), field("note", STRING, false)),
                        object("Gate", field("state", STRING, true)),
                        object(
                                "Ground",
                                field("mood", STRING, true),
                                field("turns", INT32, true),
                                field("flour", new Scalar(ScalarKind.BYTES), true),
                                field("note", STRING, false)),
                        object("Sack", field("name", STRING, true), field("note", STRING, false)),
                        object("Weight", field("grams", INT32, true), field("note", STRING, false)),
                        object(
                                "Sacks",
                                field("sacks", new ListOf(new Named("Sack")), false),
                                field("nextPageToken", STRING, false))),
                new EnumType(
                        "ErrorCode",
                        "common",
                        docs("What went wrong."),
                        Stream.of("conflict", "internal", "invalid_argument", "unavailable")
                                .map(code -> new EnumValue(code, "It is " + code + "."))
                                .toList(),
                        at("/components/schemas/ErrorCode")),
                at(""));
    }

    private static Result json(String type, boolean absent) {
        return new Result.Json(200, new Named(type), absent ? OptionalInt.of(204) : OptionalInt.empty());
    }

    private static Input[] paged(Input... more) {
        return Stream.concat(
                        Stream.of(more), Stream.of(input("pageSize", INT32, false), input("pageToken", STRING, false)))
                .toArray(Input[]::new);
    }

    private static Input input(String name, TypeRef type, boolean required) {
        return new Input(field(name, type, required), Location.JSON_PROPERTY);
    }

    private static Operation operation(String id, String method, Result result, Input... inputs) {
        List<Input> all = List.of(inputs);
        String path = all.stream()
                .filter(it -> it.location() == Location.PATH)
                .map(it -> "/{" + it.field().name() + "}")
                .reduce("/v1/dock/" + method, String::concat);
        return new Operation(
                id,
                method,
                MaturityLevel.STABLE,
                new Docs("Does it.", "Does it.", Optional.empty()),
                "POST",
                path,
                false,
                all,
                all.stream().anyMatch(it -> it.location() == Location.JSON_PROPERTY)
                        ? RequestBody.JSON
                        : RequestBody.NONE,
                result,
                List.of("conflict"),
                at("/paths/" + id));
    }

    private static ObjectType object(String name, Field... fields) {
        return new ObjectType(
                name, "dock", docs("A " + name + "."), List.of(fields), true, true, at("/components/schemas/" + name));
    }

    private static Field field(String name, TypeRef type, boolean required) {
        return new Field(
                name, type, required, Constraints.NONE, docs("The " + name + " of the test."), at("/fields/" + name));
    }

    private static Docs docs(String description) {
        return new Docs("", description, Optional.empty());
    }

    private static Source at(String pointer) {
        return new Source("openapi/dock.yaml", pointer);
    }
}
