package io.cloudruntimes.generator.poet;

import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.binding.Bindings;
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
import io.cloudruntimes.generator.model.Stream;
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
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An API of a mill, on a runtime whose binding says what holds of whole operations, and on one inside the JVM. */
public final class MillApi {
    public static final Path FOLDER = Path.of("src/test/resources/mill");

    private static final TypeRef STRING = new Scalar(ScalarKind.STRING);
    private static final TypeRef INT64 = new Scalar(ScalarKind.INT64);

    private MillApi() {}

    /** The API and its runtimes. */
    public static GenerationPlan plan() {
        return new GenerationPlan(model(), AcmeRuntime.bindings(FOLDER, model()));
    }

    /** What is wrong with the bindings in a folder. */
    public static List<Problem> problems(Path folder) {
        Problems problems = new Problems();
        // the folder has no documents of the API, which is a problem of its own
        Bindings.read(Documents.read(folder, new Problems()), model(), problems);
        return problems.sorted();
    }

    static ApiModel model() {
        return new ApiModel(
                "Mill",
                "1.0.0",
                List.of(new Service(
                        "MillService",
                        "mill",
                        new Docs("", "A mill. A service for tests.", Optional.empty()),
                        List.of(grind(), readGauge(), discardSack(), discardSacks()),
                        List.of(watchGauge()),
                        at("/tags/0"))),
                types(),
                new EnumType(
                        "ErrorCode",
                        "common",
                        docs("What went wrong."),
                        List.of(new EnumValue("unsupported", "The runtime cannot do it.")),
                        at("/components/schemas/ErrorCode")),
                at(""));
    }

    private static List<TypeDef> types() {
        return List.of(
                new EnumType(
                        "Grain",
                        "mill",
                        docs("What is ground."),
                        List.of(new EnumValue("rye", "It is rye."), new EnumValue("oats", "It is oats.")),
                        at("/components/schemas/Grain")),
                object("Flour", field("weight", INT64, true), field("form", STRING, false)),
                object(
                        "Sack",
                        field("name", STRING, true),
                        field("grain", new Named("Grain"), false),
                        field("weight", STRING, false)),
                object("Turn", field("speed", INT64, true)),
                object("Weight", field("weight", INT64, true)));
    }

    private static Operation grind() {
        return operation(
                "grind",
                List.of(
                        required("name", Location.JSON_PROPERTY, STRING),
                        optional("grain", Location.JSON_PROPERTY, new Named("Grain")),
                        optional("form", Location.JSON_PROPERTY, STRING),
                        optional("options", Location.JSON_PROPERTY, new StringMap()),
                        optional("headers", Location.QUERY, new StringMap())),
                "Flour");
    }

    private static Operation readGauge() {
        return operation(
                "readGauge",
                List.of(required("name", Location.JSON_PROPERTY, STRING), optional("unit", Location.QUERY, STRING)),
                "Turn");
    }

    private static Operation discardSack() {
        return operation(
                "discardSack",
                List.of(
                        required("name", Location.JSON_PROPERTY, STRING),
                        optional("tag", Location.JSON_PROPERTY, STRING),
                        optional("headers", Location.QUERY, new StringMap())),
                "Weight");
    }

    private static Operation discardSacks() {
        return operation(
                "discardSacks",
                List.of(
                        required("yard", Location.JSON_PROPERTY, STRING),
                        required("sacks", Location.JSON_PROPERTY, new ListOf(new Named("Sack")))),
                "Weight");
    }

    private static Operation operation(String id, List<Input> inputs, String result) {
        return new Operation(
                id,
                id,
                MaturityLevel.STABLE,
                new Docs("Calls " + id + ".", "", Optional.empty()),
                "POST",
                "/v1/mill/" + id,
                false,
                inputs,
                RequestBody.JSON,
                new Result.Json(200, new Named(result), OptionalInt.empty()),
                List.of("unsupported"),
                at("/paths/~1v1~1mill~1" + id + "/post"));
    }

    private static Stream watchGauge() {
        return new Stream(
                "watchGauge",
                "watchGauge",
                MaturityLevel.STABLE,
                new Docs("Receives each turn.", "", Optional.empty()),
                "GET",
                "/v1/mill/gauge",
                List.of(required("unit", Location.QUERY, STRING)),
                "turn",
                new Named("Turn"),
                Optional.empty(),
                List.of(),
                new Source("asyncapi/mill.yaml", "/operations/watchGauge"));
    }

    private static TypeDef object(String name, Field... fields) {
        return new ObjectType(
                name, "mill", docs("A " + name + "."), List.of(fields), true, true, at("/components/schemas/" + name));
    }

    private static Input required(String name, Location location, TypeRef type) {
        return new Input(field(name, type, true), location);
    }

    private static Input optional(String name, Location location, TypeRef type) {
        return new Input(field(name, type, false), location);
    }

    private static Field field(String name, TypeRef type, boolean required) {
        return new Field(
                name,
                type,
                required,
                Constraints.NONE,
                docs("The " + name + " of the test."),
                at("/components/parameters/" + name));
    }

    private static Docs docs(String description) {
        return new Docs("", description, Optional.empty());
    }

    private static Source at(String pointer) {
        return new Source("openapi/mill.yaml", pointer);
    }
}
