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
import io.cloudruntimes.generator.model.Result.HeaderPart;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An API about a vault of blobs and settings, with what only gRPC carries in a way of its own. */
final class VaultApi {
    private static final String FILE = "openapi/vault.yaml";
    private static final TypeRef STRING = new Scalar(ScalarKind.STRING);
    private static final TypeRef BYTES = new Scalar(ScalarKind.BYTES);
    private static final TypeRef INT64 = new Scalar(ScalarKind.INT64);
    private static final TypeRef CONTENT = new Scalar(ScalarKind.CONTENT);

    private VaultApi() {}

    static ApiModel model() {
        return new ApiModel(
                "Vault",
                "1.0.0",
                List.of(new Service(
                        "VaultService",
                        "vault",
                        new Docs("", "Blobs and settings. A service for tests.", Optional.empty()),
                        List.of(put(), get(), turn(), settle()),
                        List.of(
                                stream("watchParts", "Part", List.of(required("store", Location.PATH, STRING))),
                                stream("watchSettled", "Settled", List.of())),
                        at("/tags/0"))),
                types(),
                new EnumType(
                        "ErrorCode",
                        "common",
                        docs("What went wrong."),
                        List.of(new EnumValue("invalid_argument", "The request breaks a rule.")),
                        at("/components/schemas/ErrorCode")),
                at(""));
    }

    private static List<TypeDef> types() {
        return List.of(
                object(
                        "Blob",
                        field("data", CONTENT, true),
                        field("kind", STRING, false),
                        field("size", INT64, false),
                        field("tags", new StringMap(), false)),
                object(
                        "Choice",
                        field("word", STRING, false),
                        field("count", INT64, false),
                        field("mute", new Scalar(ScalarKind.BOOLEAN), false)),
                object("Part", field("key", STRING, true), field("size", INT64, true), field("note", STRING, false)),
                object("Setting", field("key", STRING, true), field("value", STRING, true)),
                object("Settled", field("id", STRING, true), field("mark", STRING, false)),
                object("Stored", field("size", INT64, true), field("mark", STRING, true)));
    }

    private static Operation put() {
        return operation(
                "putBlob",
                "put",
                List.of(
                        required("store", Location.PATH, STRING),
                        required("name", Location.QUERY, STRING),
                        required("kind", Location.QUERY, STRING),
                        optional("weight", Location.QUERY, STRING),
                        optional("tags", Location.QUERY, new StringMap()),
                        required("data", Location.PAYLOAD, CONTENT)),
                RequestBody.PAYLOAD,
                new Result.Json(200, new Named("Stored"), OptionalInt.empty()));
    }

    private static Operation get() {
        return operation(
                "getBlob",
                "get",
                List.of(required("name", Location.PATH, STRING)),
                RequestBody.NONE,
                blob(OptionalInt.of(204)));
    }

    private static Operation turn() {
        return operation(
                "turnBlob",
                "turn",
                List.of(required("data", Location.PAYLOAD, CONTENT)),
                RequestBody.PAYLOAD,
                blob(OptionalInt.empty()));
    }

    private static Result blob(OptionalInt absent) {
        return new Result.Composed(
                200,
                new Named("Blob"),
                "data",
                List.of(
                        new HeaderPart("Blob-Kind", "kind"),
                        new HeaderPart("Blob-Size", "size"),
                        new HeaderPart("Blob-Tags", "tags")),
                absent);
    }

    private static Operation settle() {
        return operation(
                "settle",
                "settle",
                List.of(
                        required("settings", Location.JSON_PROPERTY, new ListOf(new Named("Setting"))),
                        required("parts", Location.JSON_PROPERTY, new ListOf(new Named("Part"))),
                        optional("raw", Location.JSON_PROPERTY, BYTES),
                        optional("json", Location.JSON_PROPERTY, BYTES),
                        optional("mixed", Location.JSON_PROPERTY, BYTES),
                        optional("hold", Location.JSON_PROPERTY, new Scalar(ScalarKind.SECONDS)),
                        optional("at", Location.JSON_PROPERTY, new Scalar(ScalarKind.INSTANT)),
                        optional("mute", Location.JSON_PROPERTY, new Scalar(ScalarKind.BOOLEAN)),
                        optional("id", Location.JSON_PROPERTY, STRING),
                        optional("choice", Location.JSON_PROPERTY, new Named("Choice"))),
                RequestBody.JSON,
                new Result.Json(200, new Named("Settled"), OptionalInt.empty()));
    }

    private static Operation operation(String id, String method, List<Input> inputs, RequestBody body, Result result) {
        return new Operation(
                id,
                method,
                MaturityLevel.STABLE,
                new Docs("Calls " + id + ".", "", Optional.empty()),
                "POST",
                "/v1/vault/" + id,
                false,
                inputs,
                body,
                result,
                List.of("invalid_argument"),
                at("/paths/~1v1~1vault~1" + id + "/post"));
    }

    private static Stream stream(String id, String event, List<Input> inputs) {
        return new Stream(
                id,
                id,
                MaturityLevel.STABLE,
                new Docs("Receives " + id + ".", "", Optional.empty()),
                "GET",
                "/v1/vault/" + id,
                inputs,
                "event",
                new Named(event),
                Optional.empty(),
                List.of(),
                new Source("asyncapi/vault.yaml", "/operations/" + id));
    }

    private static TypeDef object(String name, Field... fields) {
        return new ObjectType(
                name, "vault", docs("A " + name + "."), List.of(fields), true, true, at("/components/schemas/" + name));
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
        return new Source(FILE, pointer);
    }
}
