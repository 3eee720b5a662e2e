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
import java.util.OptionalLong;

/** An API about notes in books, small, with one operation for each way in which inputs and results can travel. */
final class NotesApi {
    private static final String FILE = "openapi/notes.yaml";
    private static final TypeRef STRING = new Scalar(ScalarKind.STRING);
    private static final TypeRef MAP = new StringMap();

    private NotesApi() {}

    static ApiModel model() {
        return new ApiModel(
                "Notes",
                "1.0.0",
                List.of(notes()),
                List.of(
                        attachment(),
                        filter(),
                        item(),
                        line(),
                        mood(),
                        note(),
                        page(),
                        pageNote(),
                        receipt(),
                        relayed(),
                        verdict()),
                errorCodes(),
                at(""));
    }

    private static EnumType errorCodes() {
        return new EnumType(
                "ErrorCode",
                "common",
                docs("", "What went wrong."),
                List.of(
                        new EnumValue("invalid_argument", "The request breaks a rule."),
                        new EnumValue("conflict", "The stored version is another one. Read again.")),
                at("/components/schemas/ErrorCode"));
    }

    static Service notes() {
        return new Service(
                "NoteService",
                "note",
                new Docs("", "Notes in books. A service for tests.", Optional.empty()),
                List.of(get(), read(), find(), save(), attach(), detach(), publish(), relay(), ping()),
                List.of(watch(), follow()),
                at("/tags/0"));
    }

    private static Operation get() {
        return new Operation(
                "getNote",
                "get",
                MaturityLevel.STABLE,
                docs("Reads a note.", "Reads the note of a key. For a key without a note the response is 204."),
                "GET",
                "/v1/notes/{book}/item",
                true,
                List.of(
                        required("book", Location.PATH, STRING),
                        required("key", Location.QUERY, STRING),
                        optional("mood", Location.QUERY, new Named("Mood")),
                        optional("limit", Location.QUERY, new Scalar(ScalarKind.INT32)),
                        optional("offset", Location.QUERY, new Scalar(ScalarKind.INT64)),
                        optional("fresh", Location.QUERY, new Scalar(ScalarKind.BOOLEAN)),
                        optional("weight", Location.QUERY, new Scalar(ScalarKind.DOUBLE)),
                        optional("since", Location.QUERY, new Scalar(ScalarKind.INSTANT)),
                        optional("maxAge", Location.QUERY, new Scalar(ScalarKind.SECONDS)),
                        optional("seal", Location.QUERY, new Scalar(ScalarKind.BYTES)),
                        optional("labels", Location.QUERY, new ListOf(STRING)),
                        optional("metadata", Location.QUERY, MAP),
                        optional("Note-Reader", Location.HEADER, STRING)),
                RequestBody.NONE,
                new Result.Composed(
                        200,
                        new Named("Note"),
                        "text",
                        List.of(
                                new HeaderPart("Note-Etag", "etag"),
                                new HeaderPart("Note-Mood", "mood"),
                                new HeaderPart("Note-Lines", "lines"),
                                new HeaderPart("Note-Metadata", "metadata")),
                        OptionalInt.of(204)),
                List.of("invalid_argument", "component_not_found", "timeout"),
                at("/paths/~1v1~1notes~1{book}~1item/get"));
    }

    private static Operation find() {
        return new Operation(
                "findNote",
                "find",
                MaturityLevel.ALPHA,
                docs("Finds a line.", "Finds the first line that a filter lets through. Ends a comment: */"),
                "POST",
                "/v1/notes/{book}/find",
                true,
                List.of(
                        required("book", Location.PATH, STRING),
                        required("filter", Location.JSON_PROPERTY, new Named("Filter")),
                        optional("maxAge", Location.JSON_PROPERTY, new Scalar(ScalarKind.SECONDS))),
                RequestBody.JSON,
                new Result.Json(200, new Named("Line"), OptionalInt.of(204)),
                List.of("invalid_argument", "unsupported"),
                at("/paths/~1v1~1notes~1{book}~1find/post"));
    }

    private static Operation save() {
        return new Operation(
                "saveNotes",
                "save",
                MaturityLevel.STABLE,
                docs("Saves notes.", "Saves each note."),
                "POST",
                "/v1/notes/{book}/save",
                false,
                List.of(
                        required("book", Location.PATH, STRING),
                        required("items", Location.JSON_PROPERTY, new ListOf(new Named("Item"))),
                        optional("metadata", Location.JSON_PROPERTY, MAP)),
                RequestBody.JSON,
                new Result.Nothing(204),
                List.of("conflict"),
                at("/paths/~1v1~1notes~1{book}~1save/post"));
    }

    private static Operation attach() {
        return new Operation(
                "attachToNote",
                "attach",
                MaturityLevel.STABLE,
                docs("Attaches bytes to a note.", "Attaches bytes to the note of a key."),
                "PUT",
                "/v1/notes/{book}/{page}/attachment",
                false,
                List.of(
                        required("book", Location.PATH, STRING),
                        required("page", Location.PATH, new Scalar(ScalarKind.INT32)),
                        new Input(
                                new Field(
                                        "data",
                                        new Scalar(ScalarKind.CONTENT),
                                        true,
                                        atMost(1024),
                                        docs("", "The data, which may be streamed."),
                                        at("/components/parameters/data")),
                                Location.PAYLOAD)),
                RequestBody.PAYLOAD,
                new Result.Nothing(204),
                List.of("resource_exhausted"),
                at("/paths/~1v1~1notes~1{book}~1{page}~1attachment/put"));
    }

    private static Operation detach() {
        return new Operation(
                "detachFromNote",
                "detach",
                MaturityLevel.STABLE,
                docs("Takes the bytes off a note.", "Gives the bytes of a note, which may be streamed."),
                "POST",
                "/v1/notes/{book}/{page}/detach",
                false,
                List.of(
                        required("book", Location.PATH, STRING),
                        required("page", Location.PATH, new Scalar(ScalarKind.INT32))),
                RequestBody.NONE,
                new Result.Composed(
                        200,
                        new Named("Attachment"),
                        "data",
                        List.of(new HeaderPart("Note-Kind", "kind")),
                        OptionalInt.of(204)),
                List.of("not_found"),
                at("/paths/~1v1~1notes~1{book}~1{page}~1detach/post"));
    }

    private static Constraints atMost(long bytes) {
        return new Constraints(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.of(bytes),
                Optional.empty());
    }

    private static Operation publish() {
        return new Operation(
                "publishNote",
                "publish",
                MaturityLevel.STABLE,
                docs("Publishes a note.", "Publishes the data as a note."),
                "POST",
                "/v1/notes/{book}/events",
                false,
                List.of(
                        required("book", Location.PATH, STRING),
                        optional("contentType", Location.QUERY, STRING),
                        required("data", Location.PAYLOAD, new Scalar(ScalarKind.BYTES))),
                RequestBody.PAYLOAD,
                new Result.Json(200, new Named("Receipt"), OptionalInt.empty()),
                List.of("unavailable"),
                at("/paths/~1v1~1notes~1{book}~1events/post"));
    }

    private static Operation read() {
        return new Operation(
                "readNotes",
                "read",
                MaturityLevel.STABLE,
                docs("Reads notes.", "Reads the notes of the keys, in their order."),
                "POST",
                "/v1/notes/{book}/read",
                true,
                List.of(
                        required("book", Location.PATH, STRING),
                        required("keys", Location.JSON_PROPERTY, new ListOf(STRING))),
                RequestBody.JSON,
                new Result.Json(200, new Named("Page"), OptionalInt.empty()),
                List.of("invalid_argument"),
                at("/paths/~1v1~1notes~1{book}~1read/post"));
    }

    private static Operation relay() {
        return new Operation(
                "relayNote",
                "relay",
                MaturityLevel.STABLE,
                docs("Relays a note.", "Relays the data to a reader and returns any response of the reader."),
                "POST",
                "/v1/notes/{book}/relay",
                false,
                List.of(
                        required("book", Location.PATH, STRING),
                        required("to", Location.QUERY, STRING),
                        new Input(verb(false), Location.QUERY),
                        optional("query", Location.QUERY, STRING),
                        optional("headers", Location.QUERY, MAP),
                        optional("contentType", Location.QUERY, STRING),
                        optional("data", Location.PAYLOAD, new Scalar(ScalarKind.BYTES))),
                RequestBody.PAYLOAD,
                new Result.Composed(
                        200,
                        new Named("Relayed"),
                        "data",
                        List.of(
                                new HeaderPart("Note-Status", "status"),
                                new HeaderPart("Note-Type", "contentType"),
                                new HeaderPart("Note-Headers", "headers")),
                        OptionalInt.empty()),
                List.of("unavailable"),
                at("/paths/~1v1~1notes~1{book}~1relay/post"));
    }

    private static Operation ping() {
        return new Operation(
                "pingNotes",
                "ping",
                MaturityLevel.STABLE,
                docs("Asks whether anybody is there.", ""),
                "POST",
                "/v1/notes/ping",
                false,
                List.of(),
                RequestBody.NONE,
                new Result.Nothing(204),
                List.of(),
                at("/paths/~1v1~1notes~1ping/post"));
    }

    private static Stream watch() {
        return new Stream(
                "watchNotes",
                "watch",
                MaturityLevel.STABLE,
                docs(
                        "Receives the lines of a book.",
                        "Receives the lines of a book, and replies to each with a verdict."),
                "GET",
                "/v1/notes/{book}/watch",
                List.of(
                        required("book", Location.PATH, STRING),
                        optional("limit", Location.QUERY, new Scalar(ScalarKind.INT32)),
                        optional("metadata", Location.QUERY, MAP)),
                "line",
                new Named("Line"),
                Optional.of(new Stream.Answer("/v1/notes/{book}/verdict", new Named("Verdict"), "{\"mood\":\"grim\"}")),
                List.of("component_not_found"),
                new Source("asyncapi/notes.yaml", "/operations/watchNotes"));
    }

    private static Stream follow() {
        return new Stream(
                "followNotes",
                "follow",
                MaturityLevel.ALPHA,
                docs("Receives the lines of all books.", ""),
                "GET",
                "/v1/notes/follow",
                List.of(),
                "line",
                new Named("Line"),
                Optional.empty(),
                List.of(),
                new Source("asyncapi/notes.yaml", "/operations/followNotes"));
    }

    private static TypeDef mood() {
        return new EnumType(
                "Mood",
                "note",
                docs("", "The mood of a note."),
                List.of(new EnumValue("glad", "It is glad."), new EnumValue("grim", "It is grim.")),
                at("/components/schemas/Mood"));
    }

    private static TypeDef attachment() {
        return object(
                "Attachment",
                false,
                true,
                field("data", new Scalar(ScalarKind.CONTENT), true),
                field("kind", STRING, false));
    }

    private static TypeDef note() {
        return object(
                "Note",
                false,
                true,
                field("text", new Scalar(ScalarKind.BYTES), true),
                field("etag", STRING, false),
                field("mood", new Named("Mood"), false),
                field("lines", new Scalar(ScalarKind.INT32), false),
                field("metadata", MAP, false));
    }

    private static TypeDef item() {
        return object(
                "Item", true, false, field("key", STRING, true), field("text", new Scalar(ScalarKind.BYTES), true));
    }

    private static TypeDef filter() {
        return object("Filter", true, false, field("word", STRING, true));
    }

    private static TypeDef line() {
        return object(
                "Line",
                false,
                true,
                field("text", STRING, true),
                field("written", new Scalar(ScalarKind.INSTANT), false),
                field("metadata", MAP, false),
                field("seal", new Scalar(ScalarKind.BYTES), false));
    }

    private static TypeDef page() {
        return object("Page", false, true, field("notes", new ListOf(new Named("PageNote")), true));
    }

    private static TypeDef pageNote() {
        return object(
                "PageNote",
                false,
                true,
                field("key", STRING, true),
                field("text", new Scalar(ScalarKind.BYTES), false),
                field("etag", STRING, false));
    }

    private static TypeDef relayed() {
        return object(
                "Relayed",
                false,
                true,
                field("status", new Scalar(ScalarKind.INT32), true),
                field("contentType", STRING, false),
                field("headers", MAP, false),
                field("data", new Scalar(ScalarKind.BYTES), true));
    }

    private static TypeDef receipt() {
        return object("Receipt", false, true, field("id", STRING, true));
    }

    private static TypeDef verdict() {
        return object("Verdict", true, false, field("mood", new Named("Mood"), true));
    }

    static ObjectType object(String name, boolean sent, boolean received, Field... fields) {
        return new ObjectType(
                name,
                "note",
                docs("", "A " + name + "."),
                List.of(fields),
                sent,
                received,
                at("/components/schemas/" + name));
    }

    static Input required(String name, Location location, TypeRef type) {
        return new Input(field(name, type, true), location);
    }

    static Input optional(String name, Location location, TypeRef type) {
        return new Input(field(name, type, false), location);
    }

    static Field field(String name, TypeRef type, boolean required) {
        return new Field(
                name,
                type,
                required,
                Constraints.NONE,
                docs("", "The " + name + " of the test."),
                at("/components/parameters/" + name));
    }

    /** A verb of HTTP, as a text. */
    static Field verb(boolean required) {
        Constraints upperCase = new Constraints(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of("^[A-Z]+$"),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty());
        Field text = field("verb", STRING, required);
        return new Field(text.name(), text.type(), text.required(), upperCase, text.docs(), text.source());
    }

    static Docs docs(String summary, String description) {
        return new Docs(summary, description, Optional.empty());
    }

    private static Source at(String pointer) {
        return new Source(FILE, pointer);
    }
}
