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

/** An API about the jobs of a forge: values of each kind, some of which may be left out. */
final class JobApi {
    private static final TypeRef STRING = new Scalar(ScalarKind.STRING);
    private static final TypeRef BYTES = new Scalar(ScalarKind.BYTES);
    private static final TypeRef BOOLEAN = new Scalar(ScalarKind.BOOLEAN);
    private static final TypeRef INT32 = new Scalar(ScalarKind.INT32);
    private static final TypeRef INT64 = new Scalar(ScalarKind.INT64);
    private static final TypeRef SECONDS = new Scalar(ScalarKind.SECONDS);
    private static final TypeRef INSTANT = new Scalar(ScalarKind.INSTANT);
    private static final TypeRef KIND = new Named("JobKind");

    private JobApi() {}

    static ApiModel model() {
        return new ApiModel(
                "Jobs",
                "1.0.0",
                List.of(new Service(
                        "JobService",
                        "job",
                        docs("Jobs of a forge. A service for tests."),
                        List.of(put(), get(), list(), check()),
                        List.of(),
                        at("/tags/0"))),
                List.of(
                        object("Health", field("code", INT32, true), field("message", STRING, false)),
                        job(),
                        new EnumType(
                                "JobKind",
                                "job",
                                docs("What kind of job it is."),
                                List.of(new EnumValue("round", "It is round."), new EnumValue("flat", "It is flat.")),
                                at("/components/schemas/JobKind")),
                        object(
                                "Step",
                                field("name", STRING, true),
                                field("pause", SECONDS, false),
                                field("skip", BOOLEAN, false),
                                field("done", INSTANT, false),
                                field("mode", STRING, true)),
                        object("Steps", field("name", STRING, true), field("steps", steps(), false))),
                new EnumType(
                        "ErrorCode",
                        "common",
                        docs("What went wrong."),
                        List.of(new EnumValue("conflict", "Another version.")),
                        at("/components/schemas/ErrorCode")),
                at(""));
    }

    private static ObjectType job() {
        return object(
                "Job",
                field("name", STRING, true),
                field("kind", KIND, true),
                field("ttl", SECONDS, false),
                field("due", INSTANT, false),
                field("written", INSTANT, false),
                field("size", INT64, false),
                field("note", STRING, true),
                field("urgent", BOOLEAN, true),
                field("text", BYTES, false),
                field("etag", STRING, false),
                field("labels", new StringMap(), false),
                field("data", new Scalar(ScalarKind.CONTENT), true),
                field("steps", steps(), false),
                field("state", INT32, true),
                field("more", BOOLEAN, true));
    }

    private static TypeRef steps() {
        return new ListOf(new Named("Step"));
    }

    private static Operation put() {
        return operation(
                "putJob",
                "put",
                List.of(
                        name(),
                        input("tags", new ListOf(STRING), false),
                        input("kind", KIND, false),
                        input("ttl", SECONDS, false),
                        input("pause", SECONDS, false),
                        input("limit", INT32, false),
                        input("folder", STRING, false),
                        input("note", STRING, true),
                        input("count", INT64, false),
                        input("urgent", BOOLEAN, true),
                        input("data", BYTES, false),
                        input("due", INSTANT, false),
                        input("target", STRING, false),
                        input("labels", new StringMap(), false)),
                new Result.Nothing(204));
    }

    private static Operation get() {
        return operation("getJob", "get", List.of(name()), new Result.Json(200, new Named("Job"), OptionalInt.of(404)));
    }

    private static Operation list() {
        return operation(
                "listSteps", "list", List.of(name()), new Result.Json(200, new Named("Steps"), OptionalInt.empty()));
    }

    private static Operation check() {
        return operation(
                "checkForge", "check", List.of(), new Result.Json(200, new Named("Health"), OptionalInt.empty()));
    }

    private static Input name() {
        return new Input(field("name", STRING, true), Location.PATH);
    }

    private static Input input(String name, TypeRef type, boolean required) {
        return new Input(field(name, type, required), Location.JSON_PROPERTY);
    }

    private static Operation operation(String id, String method, List<Input> inputs, Result result) {
        boolean body = inputs.stream().anyMatch(it -> it.location() == Location.JSON_PROPERTY);
        String path = inputs.stream()
                .filter(it -> it.location() == Location.PATH)
                .map(it -> "/{" + it.field().name() + "}")
                .reduce("/v1/jobs/" + method, String::concat);
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
                name, "job", docs("A " + name + "."), List.of(fields), true, true, at("/components/schemas/" + name));
    }

    private static Field field(String name, TypeRef type, boolean required) {
        return new Field(
                name, type, required, Constraints.NONE, docs("The " + name + " of the test."), at("/fields/" + name));
    }

    private static Docs docs(String description) {
        return new Docs("", description, Optional.empty());
    }

    private static Source at(String pointer) {
        return new Source("openapi/jobs.yaml", pointer);
    }
}
