// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.callback.CloudEvents;
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
import io.cloudruntimes.note.PublishNoteRequest;
import io.cloudruntimes.note.Receipt;
import io.cloudruntimes.note.RelayNoteRequest;
import io.cloudruntimes.note.Relayed;
import io.cloudruntimes.note.SaveNotesRequest;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import io.cloudruntimes.note.json.LineJson;
import io.cloudruntimes.note.json.VerdictJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Serves a {@link NoteService} over the wire {@code http} of the Acme sidecar. */
@Generated("io.cloudruntimes.generator")
public final class AcmeNoteHttpRoutes implements RouteSet {
    private final NoteService service;

    /**
     * @param service handles the calls
     */
    public AcmeNoteHttpRoutes(NoteService service) {
        this.service = service;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of(NoteOperations.GET, "GET", "/acme/{book}/notes/{+key}", this::get).forEveryone(),
                Route.of(NoteOperations.GET, "GET", "/acme/{book}/notes/{+key}", this::get)
                        .forEveryone()
                        .alsoAt("GET", "/acme/books/{book}/notes/{+key}"),
                Route.of(NoteOperations.FIND, "POST", "/acme/{book}/find", this::find),
                Route.of(NoteOperations.SAVE, "POST", "/acme/{book}/notes", this::save),
                Route.of(NoteOperations.ATTACH, "PUT", "/acme/{book}/pages/{page}", this::attach),
                Route.of(NoteOperations.DETACH, "DELETE", "/acme/{book}/pages/{page}", this::detach),
                Route.of(NoteOperations.PUBLISH, "POST", "/acme/{book}/events", this::publish),
                Route.of(NoteOperations.RELAY, "*", "/acme/{book}/relay/{+to}", this::relay));
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of(
                StreamRoute.of(NoteOperations.WATCH, "/acme-watches/{book}/lines", "/acme-watches/{book}/verdicts",
                        "line", LineJson.INSTANCE, VerdictJson.INSTANCE, this::watch),
                StreamRoute.of(NoteOperations.FOLLOW, "/acme/lines", null, "line", LineJson.INSTANCE, null,
                        this::follow));
    }

    private RouteResponse get(RouteRequest in) {
        GetNoteRequest request = GetNoteRequest.builder()
                .book(in.path("book"))
                .key(in.path("key"))
                .mood(in.query("mood", Mood::of))
                .limit(in.queryInt("most"))
                .offset(in.header("Acme-Offset", Long::valueOf))
                .fresh(in.queryBoolean("fresh"))
                .weight(in.query("weight", Double::valueOf))
                .since(in.query("since", Instant::parse))
                .maxAge(in.querySeconds("meta.maxAge", 1))
                .seal(in.header("Acme-Seal", Bytes::fromBase64))
                .NoteReader(in.header("Acme-Reader"))
                .build();
        Map<String, String> attributes = in.queryPrefixed("meta.own.");
        if (!attributes.isEmpty()) {
            request = request.toBuilder()
                    .seal(CloudEvents.withAttributes(request.seal().orElse(Bytes.EMPTY),
                            request.NoteReader().orElse("application/octet-stream"), attributes))
                    .NoteReader("application/cloudevents+json")
                    .build();
        }
        Optional<Note> found = service.get(request, in.options());
        if (found.isEmpty()) {
            return RouteResponse.empty(404);
        }
        Note value = found.get();
        RouteResponse response = RouteResponse.bytes(200, value.text(), "text/plain");
        if (value.etag().isPresent()) {
            response = response.withHeader("ETag", value.etag().get());
        }
        if (value.mood().isPresent()) {
            response = response.withHeader("Acme-Mood", value.mood().get().value());
        }
        if (value.lines().isPresent()) {
            response = response.withHeader("Acme-Lines", Integer.toString(value.lines().get()));
        }
        response = response.withHeaders("acme-meta-", value.metadata());
        return response;
    }

    private RouteResponse find(RouteRequest in) {
        FindNoteRequest.Builder builder = FindNoteRequest.builder().book(in.path("book"));
        in.json(AcmeFindNoteRequestHttp::read, builder);
        FindNoteRequest request = builder.build();
        Optional<Line> found = service.find(request, in.options());
        if (found.isEmpty()) {
            return RouteResponse.empty(204);
        }
        Line value = found.get();
        return RouteResponse.json(200, AcmeFindNoteResultHttp::write, value);
    }

    private RouteResponse save(RouteRequest in) {
        SaveNotesRequest.Builder builder =
                SaveNotesRequest.builder().book(in.path("book")).metadata(in.headersPrefixed("acme-meta-"));
        in.json(AcmeSaveNotesRequestHttp::read, builder);
        SaveNotesRequest request = builder.build();
        String key = in.query("all-keys");
        if (key != null) {
            request = request.toBuilder()
                    .items(request.items().stream().map(it -> it.toBuilder().key(key).build()).toList())
                    .build();
        }
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
            response = response.withHeader("Acme-Kind", value.kind().get());
        }
        return response;
    }

    private RouteResponse publish(RouteRequest in) {
        PublishNoteRequest request = PublishNoteRequest.builder()
                .book(in.path("book"))
                .contentType(Objects.requireNonNullElse(in.header("Content-Type"), "text/plain"))
                .data(in.body())
                .build();
        Receipt value = service.publish(request, in.options());
        if (value.id().equals("later")) {
            return RouteResponse.empty(503);
        }
        return RouteResponse.json(200, AcmePublishNoteResultHttp::write, value);
    }

    private RouteResponse relay(RouteRequest in) {
        RelayNoteRequest request = RelayNoteRequest.builder()
                .book(in.path("book"))
                .to(in.path("to"))
                .verb(in.verb())
                .query(in.queryString())
                .headers(in.ownHeaders())
                .contentType(in.header("Content-Type"))
                .data(in.body())
                .build();
        Relayed value = service.relay(request, in.options());
        RouteResponse response =
                RouteResponse.bytes(value.status(), value.data(), value.contentType(), "application/octet-stream");
        response = response.withHeaders("", value.headers());
        return response;
    }

    private Subscription watch(RouteRequest in, StreamListener<Line, Verdict> listener) {
        WatchNotesRequest request =
                WatchNotesRequest.builder().book(in.path("book")).limit(in.queryInt("limit")).build();
        return service.watch(request, listener);
    }

    private Subscription follow(RouteRequest in, StreamListener<Line, @Nullable Void> listener) {
        FollowNotesRequest request = FollowNotesRequest.builder().build();
        return service.follow(request, listener);
    }
}
