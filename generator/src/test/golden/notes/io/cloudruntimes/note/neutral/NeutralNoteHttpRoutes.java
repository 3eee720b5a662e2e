// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.neutral;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.NameValuePairs;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.server.Route;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.StreamRoute;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.note.AttachToNoteRequest;
import io.cloudruntimes.note.Attachment;
import io.cloudruntimes.note.DetachFromNoteRequest;
import io.cloudruntimes.note.FindNoteRequest;
import io.cloudruntimes.note.FollowNotesRequest;
import io.cloudruntimes.note.GetNoteRequest;
import io.cloudruntimes.note.Line;
import io.cloudruntimes.note.Mood;
import io.cloudruntimes.note.Note;
import io.cloudruntimes.note.NoteOperations;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.Page;
import io.cloudruntimes.note.PingNotesRequest;
import io.cloudruntimes.note.PublishNoteRequest;
import io.cloudruntimes.note.ReadNotesRequest;
import io.cloudruntimes.note.Receipt;
import io.cloudruntimes.note.RelayNoteRequest;
import io.cloudruntimes.note.Relayed;
import io.cloudruntimes.note.SaveNotesRequest;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import io.cloudruntimes.note.json.LineJson;
import io.cloudruntimes.note.json.PageJson;
import io.cloudruntimes.note.json.ReceiptJson;
import io.cloudruntimes.note.json.VerdictJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Serves a {@link NoteService} over the wire {@code http} of the runtime with the neutral HTTP API. */
@Generated("io.cloudruntimes.generator")
public final class NeutralNoteHttpRoutes implements RouteSet {
    private final NoteService service;

    /**
     * @param service handles the calls
     */
    public NeutralNoteHttpRoutes(NoteService service) {
        this.service = service;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of(NoteOperations.GET, "GET", "/v1/notes/{book}/item", this::get),
                Route.of(NoteOperations.READ, "POST", "/v1/notes/{book}/read", this::read),
                Route.of(NoteOperations.FIND, "POST", "/v1/notes/{book}/find", this::find),
                Route.of(NoteOperations.SAVE, "POST", "/v1/notes/{book}/save", this::save),
                Route.of(NoteOperations.ATTACH, "PUT", "/v1/notes/{book}/{page}/attachment", this::attach),
                Route.of(NoteOperations.DETACH, "POST", "/v1/notes/{book}/{page}/detach", this::detach),
                Route.of(NoteOperations.PUBLISH, "POST", "/v1/notes/{book}/events", this::publish),
                Route.of(NoteOperations.RELAY, "POST", "/v1/notes/{book}/relay", this::relay),
                Route.of(NoteOperations.PING, "POST", "/v1/notes/ping", this::ping));
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of(
                StreamRoute.of(NoteOperations.WATCH, "/v1/notes/{book}/watch", "/v1/notes/{book}/verdict", "line",
                        LineJson.INSTANCE, VerdictJson.INSTANCE, this::watch),
                StreamRoute.of(NoteOperations.FOLLOW, "/v1/notes/follow", null, "line", LineJson.INSTANCE, null,
                        this::follow));
    }

    private RouteResponse get(RouteRequest in) {
        GetNoteRequest request = GetNoteRequest.builder()
                .book(in.path("book"))
                .key(Checks.required("GetNoteRequest", "key", in.query("key")))
                .mood(in.query("mood", Mood::of))
                .limit(in.queryInt("limit"))
                .offset(in.queryLong("offset"))
                .fresh(in.queryBoolean("fresh"))
                .weight(in.query("weight", Double::valueOf))
                .since(in.query("since", Instant::parse))
                .maxAge(in.querySeconds("maxAge"))
                .seal(in.query("seal", Bytes::fromBase64))
                .labels(in.queryAll("labels"))
                .metadata(in.queryMap("metadata"))
                .NoteReader(in.header("Note-Reader"))
                .build();
        Optional<Note> found = service.get(request, in.options());
        if (found.isEmpty()) {
            return RouteResponse.empty(204);
        }
        Note value = found.get();
        RouteResponse response = RouteResponse.bytes(200, value.text(), "application/octet-stream");
        if (value.etag().isPresent()) {
            response = response.withHeader("Note-Etag", value.etag().get());
        }
        if (value.mood().isPresent()) {
            response = response.withHeader("Note-Mood", value.mood().get().value());
        }
        if (value.lines().isPresent()) {
            response = response.withHeader("Note-Lines", Integer.toString(value.lines().get()));
        }
        if (!value.metadata().isEmpty()) {
            response = response.withHeader("Note-Metadata", NameValuePairs.toHeader(value.metadata()));
        }
        return response;
    }

    private RouteResponse read(RouteRequest in) {
        ReadNotesRequest.Builder builder = ReadNotesRequest.builder().book(in.path("book"));
        in.json(NeutralReadNotesRequestHttp::read, builder);
        ReadNotesRequest request = builder.build();
        Page value = service.read(request, in.options());
        return RouteResponse.json(200, PageJson.INSTANCE, value);
    }

    private RouteResponse find(RouteRequest in) {
        FindNoteRequest.Builder builder = FindNoteRequest.builder().book(in.path("book"));
        in.json(NeutralFindNoteRequestHttp::read, builder);
        FindNoteRequest request = builder.build();
        Optional<Line> found = service.find(request, in.options());
        if (found.isEmpty()) {
            return RouteResponse.empty(204);
        }
        Line value = found.get();
        return RouteResponse.json(200, LineJson.INSTANCE, value);
    }

    private RouteResponse save(RouteRequest in) {
        SaveNotesRequest.Builder builder = SaveNotesRequest.builder().book(in.path("book"));
        in.json(NeutralSaveNotesRequestHttp::read, builder);
        SaveNotesRequest request = builder.build();
        service.save(request, in.options());
        return RouteResponse.empty(204);
    }

    private RouteResponse attach(RouteRequest in) {
        AttachToNoteRequest request = AttachToNoteRequest.builder()
                .book(in.path("book"))
                .page(in.path("page", Integer::valueOf))
                .data(in.content())
                .build();
        service.attach(request, in.options());
        return RouteResponse.empty(204);
    }

    private RouteResponse detach(RouteRequest in) {
        DetachFromNoteRequest request =
                DetachFromNoteRequest.builder().book(in.path("book")).page(in.path("page", Integer::valueOf)).build();
        Optional<Attachment> found = service.detach(request, in.streamedOptions());
        if (found.isEmpty()) {
            return RouteResponse.empty(204);
        }
        Attachment value = found.get();
        RouteResponse response = RouteResponse.content(200, value.data(), "application/octet-stream");
        if (value.kind().isPresent()) {
            response = response.withHeader("Note-Kind", value.kind().get());
        }
        return response;
    }

    private RouteResponse publish(RouteRequest in) {
        PublishNoteRequest request = PublishNoteRequest.builder()
                .book(in.path("book"))
                .contentType(in.query("contentType"))
                .data(in.body())
                .build();
        Receipt value = service.publish(request, in.options());
        return RouteResponse.json(200, ReceiptJson.INSTANCE, value);
    }

    private RouteResponse relay(RouteRequest in) {
        RelayNoteRequest request = RelayNoteRequest.builder()
                .book(in.path("book"))
                .to(Checks.required("RelayNoteRequest", "to", in.query("to")))
                .verb(in.query("verb"))
                .query(in.query("query"))
                .headers(in.queryMap("headers"))
                .contentType(in.query("contentType"))
                .data(in.body())
                .build();
        Relayed value = service.relay(request, in.options());
        RouteResponse response = RouteResponse.bytes(200, value.data(), "application/octet-stream");
        response = response.withHeader("Note-Status", Integer.toString(value.status()));
        if (value.contentType().isPresent()) {
            response = response.withHeader("Note-Type", value.contentType().get());
        }
        if (!value.headers().isEmpty()) {
            response = response.withHeader("Note-Headers", NameValuePairs.toHeader(value.headers()));
        }
        return response;
    }

    private RouteResponse ping(RouteRequest in) {
        PingNotesRequest request = PingNotesRequest.builder().build();
        service.ping(request, in.options());
        return RouteResponse.empty(204);
    }

    private Subscription watch(RouteRequest in, StreamListener<Line, Verdict> listener) {
        WatchNotesRequest request = WatchNotesRequest.builder()
                .book(in.path("book"))
                .limit(in.queryInt("limit"))
                .metadata(in.queryMap("metadata"))
                .build();
        return service.watch(request, listener);
    }

    private Subscription follow(RouteRequest in, StreamListener<Line, @Nullable Void> listener) {
        FollowNotesRequest request = FollowNotesRequest.builder().build();
        return service.follow(request, listener);
    }
}
