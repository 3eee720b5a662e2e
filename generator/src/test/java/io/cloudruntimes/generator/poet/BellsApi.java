package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.NotesApi.docs;
import static io.cloudruntimes.generator.poet.NotesApi.field;
import static io.cloudruntimes.generator.poet.NotesApi.object;
import static io.cloudruntimes.generator.poet.NotesApi.optional;
import static io.cloudruntimes.generator.poet.NotesApi.required;

import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Docs;
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
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.model.TypeRef.ListOf;
import io.cloudruntimes.generator.model.TypeRef.Named;
import io.cloudruntimes.generator.model.TypeRef.Scalar;
import io.cloudruntimes.generator.model.TypeRef.ScalarKind;
import io.cloudruntimes.generator.model.TypeRef.StringMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An API of streams, one for each way in which events arrive as calls of a runtime, and its runtimes. */
public final class BellsApi {
    public static final Path FOLDER = Path.of("src/test/resources/bells");

    private static final TypeRef STRING = new Scalar(ScalarKind.STRING);
    private static final TypeRef BYTES = new Scalar(ScalarKind.BYTES);
    private static final TypeRef MAP = new StringMap();
    private static final String ON_ERROR = "{\"status\":\"RETRY\"}";

    private BellsApi() {}

    public static ApiModel model() {
        return new ApiModel(
                "Bells",
                "1.0.0",
                List.of(bells()),
                List.of(
                        ring(),
                        reply(),
                        status(),
                        setting(),
                        letter(),
                        crate(),
                        tick(),
                        visit(),
                        object("Welcome", true, false, field("status", new Scalar(ScalarKind.INT32), false))),
                NotesApi.model().errorCodes(),
                at(""));
    }

    /** The API on a runtime that calls its application, and on one inside the JVM. */
    static GenerationPlan plan() {
        ApiModel model = model();
        List<RuntimeBinding> bindings = AcmeRuntime.bindings(FOLDER, model);
        return new GenerationPlan(model, bindings);
    }

    private static Service bells() {
        return new Service(
                "BellService",
                "note",
                new Docs("", "Bells that ring. A service for tests.", Optional.empty()),
                List.of(mute()),
                List.of(rings(), settings(), letters(), crates(), ticks(), visits()),
                at("/tags/0"));
    }

    private static Operation mute() {
        return new Operation(
                "muteBells",
                "mute",
                MaturityLevel.STABLE,
                docs("Mutes the bells.", ""),
                "POST",
                "/v1/bells/mute",
                false,
                List.of(),
                RequestBody.NONE,
                new Result.Nothing(204),
                List.of(),
                at("/paths/~1v1~1bells~1mute/post"));
    }

    /** Due jobs: nobody asks what is open, and the status is the whole reply. */
    private static Stream rings() {
        return stream(
                "receiveRings",
                "rings",
                List.of(optional("metadata", Location.QUERY, MAP)),
                "Ring",
                Optional.of(answer("RingReply", ON_ERROR)));
    }

    /** Changes of configuration: started and stopped by requests, several events a call, no reply. */
    private static Stream settings() {
        return stream(
                "watchSettings",
                "settings",
                List.of(
                        required("store", Location.PATH, STRING),
                        optional("keys", Location.QUERY, new ListOf(STRING)),
                        optional("metadata", Location.QUERY, MAP)),
                "Setting",
                Optional.empty());
    }

    /** Events of an input binding: the runtime asks for each name. */
    private static Stream letters() {
        return stream(
                "receiveLetters",
                "letters",
                List.of(required("box", Location.PATH, STRING)),
                "Letter",
                Optional.of(answer("RingReply", ON_ERROR)));
    }

    /** Events of an input binding, for whose names the server side of the runtime asks too. */
    private static Stream crates() {
        return stream(
                "receiveCrates",
                "crates",
                List.of(required("quay", Location.PATH, STRING)),
                "Crate",
                Optional.of(answer("RingReply", ON_ERROR)));
    }

    /** A list of events in the neutral form, with a property in the path. */
    private static Stream ticks() {
        return stream("receiveTicks", "ticks", List.of(), "Tick", Optional.empty());
    }

    /** Calls to any path, so that it is seen which stream takes a call. */
    private static Stream visits() {
        return stream(
                "receiveVisits", "visits", List.of(), "Visit", Optional.of(answer("Welcome", "{\"status\":500}")));
    }

    private static Stream.Answer answer(String type, String onError) {
        return new Stream.Answer("/v1/bells/replies", new Named(type), onError);
    }

    private static Stream stream(
            String id, String method, List<Input> inputs, String event, Optional<Stream.Answer> answer) {
        return new Stream(
                id,
                method,
                MaturityLevel.STABLE,
                docs("Receives each " + event + ".", ""),
                "GET",
                "/v1/bells/" + method,
                inputs,
                "event",
                new Named(event),
                answer,
                List.of(),
                new Source("asyncapi/bells.yaml", "/operations/" + id));
    }

    private static TypeDef ring() {
        return object(
                "Ring",
                false,
                true,
                field("name", STRING, true),
                field("data", BYTES, true),
                field("contentType", STRING, false),
                field("due", new Scalar(ScalarKind.INSTANT), false));
    }

    private static TypeDef reply() {
        return object(
                "RingReply",
                true,
                false,
                field("status", new Named("RingStatus"), true),
                field("remark", STRING, false));
    }

    private static TypeDef status() {
        return new EnumType(
                "RingStatus",
                "note",
                docs("", "Whether it was heard."),
                List.of(
                        new EnumValue("SUCCESS", "It was."),
                        new EnumValue("RETRY", "Not yet."),
                        new EnumValue("DROP", "It never will be.")),
                at("/components/schemas/RingStatus"));
    }

    private static TypeDef setting() {
        return object(
                "Setting",
                false,
                true,
                field("store", STRING, true),
                field("key", STRING, true),
                field("value", STRING, false),
                field("version", new Scalar(ScalarKind.INT32), false),
                field("label", STRING, false),
                field("metadata", MAP, false));
    }

    private static TypeDef letter() {
        return object(
                "Letter",
                false,
                true,
                field("box", STRING, true),
                field("data", BYTES, true),
                field("contentType", STRING, false),
                field("stamps", MAP, false),
                field("headers", MAP, false));
    }

    private static TypeDef crate() {
        return object(
                "Crate",
                false,
                true,
                field("quay", STRING, true),
                field("data", BYTES, true),
                field("contentType", STRING, false),
                field("labels", MAP, false));
    }

    private static TypeDef tick() {
        return object(
                "Tick",
                false,
                true,
                field("clock", STRING, true),
                field("count", new Scalar(ScalarKind.INT32), true),
                field("mood", new Named("RingStatus"), false));
    }

    private static TypeDef visit() {
        return object("Visit", false, true, field("path", STRING, true), NotesApi.verb(true));
    }

    private static Source at(String pointer) {
        return new Source("openapi/bells.yaml", pointer);
    }
}
