// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.neutral;

import io.cloudruntimes.core.NameValuePairs;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.stream.sse.HttpStream;
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
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The requests of {@link NoteService} as exchanges of the wire {@code http} of the runtime with the neutral HTTP API.
 */
@Generated("io.cloudruntimes.generator")
final class NeutralNoteHttpExchanges {
    private static final Verdict WATCH_ON_ERROR = Verdict.builder().mood(Mood.GRIM).build();

    private NeutralNoteHttpExchanges() {}

    static HttpExchange<Optional<Note>> get(GetNoteRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.GET, "GET", "/v1/notes/" + HttpRequest.segment(request.book()) + "/item")
                .resource(request);
        http.query("key", request.key());
        if (request.mood().isPresent()) {
            http.query("mood", request.mood().get().value());
        }
        if (request.limit().isPresent()) {
            http.query("limit", Integer.toString(request.limit().get()));
        }
        if (request.offset().isPresent()) {
            http.query("offset", Long.toString(request.offset().get()));
        }
        if (request.fresh().isPresent()) {
            http.query("fresh", Boolean.toString(request.fresh().get()));
        }
        if (request.weight().isPresent()) {
            http.query("weight", Double.toString(request.weight().get()));
        }
        if (request.since().isPresent()) {
            http.query("since", request.since().get().toString());
        }
        if (request.maxAge().isPresent()) {
            http.query("maxAge", Long.toString(request.maxAge().get().toSeconds()));
        }
        if (request.seal().isPresent()) {
            http.query("seal", request.seal().get().toBase64());
        }
        for (String element : request.labels()) {
            http.query("labels", element);
        }
        http.queryMap("metadata", request.metadata());
        if (request.NoteReader().isPresent()) {
            http.header("Note-Reader", request.NoteReader().get());
        }
        return new HttpExchange<>(http.build(), NeutralNoteHttpExchanges::decodeGetNote);
    }

    private static Optional<Note> decodeGetNote(HttpResponse response) throws IOException {
        return switch (response.status()) {
            case 200 -> Optional.of(Note.builder()
                    .text(response.body())
                    .etag(response.header("Note-Etag"))
                    .mood(Responses.header(response, "Note-Mood", Mood::of))
                    .lines(Responses.header(response, "Note-Lines", Integer::valueOf))
                    .metadata(NameValuePairs.fromHeader(response.header("Note-Metadata")))
                    .build());
            case 204 -> Optional.empty();
            default -> throw Responses.unexpected(response, 200, 204);
        };
    }

    static HttpExchange<Page> read(ReadNotesRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.READ, "POST", "/v1/notes/" + HttpRequest.segment(request.book()) + "/read")
                .resource(request);
        http.body(Json.toBytes(NeutralReadNotesRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), NeutralNoteHttpExchanges::decodeReadNotes);
    }

    private static Page decodeReadNotes(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Responses.json(response, PageJson.INSTANCE);
    }

    static HttpExchange<Optional<Line>> find(FindNoteRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.FIND, "POST", "/v1/notes/" + HttpRequest.segment(request.book()) + "/find")
                .resource(request);
        http.body(Json.toBytes(NeutralFindNoteRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), NeutralNoteHttpExchanges::decodeFindNote);
    }

    private static Optional<Line> decodeFindNote(HttpResponse response) throws IOException {
        return switch (response.status()) {
            case 200 -> Optional.of(Responses.json(response, LineJson.INSTANCE));
            case 204 -> Optional.empty();
            default -> throw Responses.unexpected(response, 200, 204);
        };
    }

    static HttpExchange<@Nullable Void> save(SaveNotesRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.SAVE, "POST", "/v1/notes/" + HttpRequest.segment(request.book()) + "/save")
                .resource(request);
        http.body(Json.toBytes(NeutralSaveNotesRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), NeutralNoteHttpExchanges::decodeSaveNotes);
    }

    private static @Nullable Void decodeSaveNotes(HttpResponse response) throws IOException {
        Responses.expect(response, 204);
        return null;
    }

    static HttpExchange<@Nullable Void> attach(AttachToNoteRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.ATTACH, "PUT",
                        "/v1/notes/" + HttpRequest.segment(request.book()) + "/"
                                + HttpRequest.segment(Integer.toString(request.page())) + "/attachment")
                .resource(request);
        http.body(request.data(), "application/octet-stream");
        return new HttpExchange<>(http.build(), NeutralNoteHttpExchanges::decodeAttachToNote);
    }

    private static @Nullable Void decodeAttachToNote(HttpResponse response) throws IOException {
        Responses.expect(response, 204);
        return null;
    }

    static HttpExchange<Optional<Attachment>> detach(DetachFromNoteRequest request) {
        HttpRequest.Builder http =
                HttpRequest
                        .builder(NoteOperations.DETACH, "POST",
                                "/v1/notes/" + HttpRequest.segment(request.book()) + "/"
                                        + HttpRequest.segment(Integer.toString(request.page())) + "/detach")
                        .resource(request);
        return new HttpExchange<>(http.build(), NeutralNoteHttpExchanges::decodeDetachFromNote);
    }

    private static Optional<Attachment> decodeDetachFromNote(HttpResponse response) throws IOException {
        return switch (response.status()) {
            case 200 ->
                Optional.of(Attachment.builder().data(response.content()).kind(response.header("Note-Kind")).build());
            case 204 -> Optional.empty();
            default -> throw Responses.unexpected(response, 200, 204);
        };
    }

    static HttpExchange<Receipt> publish(PublishNoteRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.PUBLISH, "POST", "/v1/notes/" + HttpRequest.segment(request.book()) + "/events")
                .resource(request);
        if (request.contentType().isPresent()) {
            http.query("contentType", request.contentType().get());
        }
        http.body(request.data(), "application/octet-stream");
        return new HttpExchange<>(http.build(), NeutralNoteHttpExchanges::decodePublishNote);
    }

    private static Receipt decodePublishNote(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Responses.json(response, ReceiptJson.INSTANCE);
    }

    static HttpExchange<Relayed> relay(RelayNoteRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.RELAY, "POST", "/v1/notes/" + HttpRequest.segment(request.book()) + "/relay")
                .resource(request);
        http.query("to", request.to());
        if (request.verb().isPresent()) {
            http.query("verb", request.verb().get());
        }
        if (request.query().isPresent()) {
            http.query("query", request.query().get());
        }
        http.queryMap("headers", request.headers());
        if (request.contentType().isPresent()) {
            http.query("contentType", request.contentType().get());
        }
        if (request.data().isPresent()) {
            http.body(request.data().get(), "application/octet-stream");
        }
        return new HttpExchange<>(http.build(), NeutralNoteHttpExchanges::decodeRelayNote);
    }

    private static Relayed decodeRelayNote(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Relayed.builder()
                .data(response.body())
                .status(Checks.required("Relayed", "status",
                        Responses.header(response, "Note-Status", Integer::valueOf)))
                .contentType(response.header("Note-Type"))
                .headers(NameValuePairs.fromHeader(response.header("Note-Headers")))
                .build();
    }

    static HttpExchange<@Nullable Void> ping(PingNotesRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(NoteOperations.PING, "POST", "/v1/notes/ping").resource(request);
        return new HttpExchange<>(http.build(), NeutralNoteHttpExchanges::decodePingNotes);
    }

    private static @Nullable Void decodePingNotes(HttpResponse response) throws IOException {
        Responses.expect(response, 204);
        return null;
    }

    static HttpStream<Line, Verdict> watch(WatchNotesRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.WATCH, "GET", "/v1/notes/" + HttpRequest.segment(request.book()) + "/watch")
                .resource(request);
        if (request.limit().isPresent()) {
            http.query("limit", Integer.toString(request.limit().get()));
        }
        http.queryMap("metadata", request.metadata());
        return new HttpStream<>(http.build(), "line", LineJson.INSTANCE, new HttpStream.Answers<>(
                "/v1/notes/" + HttpRequest.segment(request.book()) + "/verdict", VerdictJson.INSTANCE, WATCH_ON_ERROR));
    }

    static HttpStream<Line, @Nullable Void> follow(FollowNotesRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(NoteOperations.FOLLOW, "GET", "/v1/notes/follow").resource(request);
        return new HttpStream<>(http.build(), "line", LineJson.INSTANCE, null);
    }
}
