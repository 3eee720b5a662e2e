// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.OutcomeMatcher;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.runtime.UnsupportedInput;
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
import io.cloudruntimes.note.PublishNoteRequest;
import io.cloudruntimes.note.Receipt;
import io.cloudruntimes.note.RelayNoteRequest;
import io.cloudruntimes.note.Relayed;
import io.cloudruntimes.note.SaveNotesRequest;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import io.cloudruntimes.note.json.LineJson;
import io.cloudruntimes.note.json.VerdictJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link NoteService} as exchanges of the wire {@code http} of the Acme sidecar. */
@Generated("io.cloudruntimes.generator")
final class AcmeNoteHttpExchanges {
    private static final Verdict WATCH_ON_ERROR = Verdict.builder().mood(Mood.GRIM).build();

    private AcmeNoteHttpExchanges() {}

    static HttpExchange<Optional<Note>> get(GetNoteRequest request) {
        if (!request.labels().isEmpty()) {
            throw UnsupportedInput.input("labels", "Acme has no labels over HTTP");
        }
        HttpRequest.Builder http =
                HttpRequest
                        .builder(NoteOperations.GET, "GET",
                                "/acme/" + HttpRequest.segment(request.book()) + "/notes/"
                                        + HttpRequest.segments(request.key()))
                        .resource(request);
        http.query("mood", request.mood().map(value -> value.value()).orElse("glad"));
        if (request.limit().isPresent()) {
            http.query("most", Integer.toString(request.limit().get()));
        }
        if (request.offset().isPresent()) {
            http.header("Acme-Offset", Long.toString(request.offset().get()));
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
            http.query("meta.maxAge", Long.toString(request.maxAge().get().toSeconds()));
        }
        if (request.seal().isPresent()) {
            http.header("Acme-Seal", request.seal().get().toBase64());
        }
        http.queryPrefixed("meta.", request.metadata());
        http.header("Acme-Reader", request.NoteReader().orElse("nobody"));
        return new HttpExchange<>(http.build(), AcmeNoteHttpExchanges::decodeGetNote, OutcomeMatcher.statuses(404));
    }

    private static Optional<Note> decodeGetNote(HttpResponse response) throws IOException {
        return switch (response.status()) {
            case 200 -> Optional.of(Note.builder()
                    .text(response.body())
                    .etag(response.header("ETag"))
                    .mood(Responses.header(response, "Acme-Mood", Mood::of))
                    .lines(Responses.header(response, "Acme-Lines", Integer::valueOf))
                    .metadata(Responses.headers(response, "acme-meta-"))
                    .build());
            case 404 -> Optional.empty();
            default -> throw Responses.unexpected(response, 200, 404);
        };
    }

    static HttpExchange<Optional<Line>> find(FindNoteRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.FIND, "POST", "/acme/" + HttpRequest.segment(request.book()) + "/find")
                .resource(request);
        http.body(Json.toBytes(AcmeFindNoteRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), AcmeNoteHttpExchanges::decodeFindNote);
    }

    private static Optional<Line> decodeFindNote(HttpResponse response) throws IOException {
        return switch (response.status()) {
            case 200 -> Optional.of(Responses.read(response, AcmeFindNoteResultHttp::read, Line.builder()).build());
            case 204 -> Optional.empty();
            default -> throw Responses.unexpected(response, 200, 204);
        };
    }

    static HttpExchange<@Nullable Void> save(SaveNotesRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.SAVE, "POST", "/acme/" + HttpRequest.segment(request.book()) + "/notes")
                .resource(request);
        http.headersPrefixed("acme-meta-", request.metadata());
        http.body(Json.toBytes(AcmeSaveNotesRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), AcmeNoteHttpExchanges::decodeSaveNotes);
    }

    private static @Nullable Void decodeSaveNotes(HttpResponse response) throws IOException {
        Responses.expect(response, 204);
        return null;
    }

    static HttpExchange<@Nullable Void> attach(AttachToNoteRequest request) {
        HttpRequest.Builder http =
                HttpRequest
                        .builder(NoteOperations.ATTACH, "PUT",
                                "/acme/" + HttpRequest.segment(request.book()) + "/pages/"
                                        + HttpRequest.segment(Integer.toString(request.page())))
                        .resource(request);
        http.body(request.data(), "application/octet-stream");
        return new HttpExchange<>(http.build(), AcmeNoteHttpExchanges::decodeAttachToNote);
    }

    private static @Nullable Void decodeAttachToNote(HttpResponse response) throws IOException {
        Responses.expect(response, 204);
        return null;
    }

    static HttpExchange<Optional<Attachment>> detach(DetachFromNoteRequest request) {
        HttpRequest.Builder http =
                HttpRequest
                        .builder(NoteOperations.DETACH, "DELETE",
                                "/acme/" + HttpRequest.segment(request.book()) + "/pages/"
                                        + HttpRequest.segment(Integer.toString(request.page())))
                        .resource(request);
        return new HttpExchange<>(http.build(), AcmeNoteHttpExchanges::decodeDetachFromNote);
    }

    private static Optional<Attachment> decodeDetachFromNote(HttpResponse response) throws IOException {
        return switch (response.status()) {
            case 200 ->
                Optional.of(Attachment.builder().data(response.content()).kind(response.header("Acme-Kind")).build());
            case 204 -> Optional.empty();
            default -> throw Responses.unexpected(response, 200, 204);
        };
    }

    static HttpExchange<Receipt> publish(PublishNoteRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.PUBLISH, "POST", "/acme/" + HttpRequest.segment(request.book()) + "/events")
                .resource(request);
        http.body(request.data(), request.contentType().orElse("text/plain"));
        return new HttpExchange<>(http.build(), AcmeNoteHttpExchanges::decodePublishNote, OutcomeMatcher.statuses(503));
    }

    private static Receipt decodePublishNote(HttpResponse response) throws IOException {
        return switch (response.status()) {
            case 200 -> Responses.read(response, AcmePublishNoteResultHttp::read, Receipt.builder()).build();
            case 503 -> Receipt.builder().id("later").build();
            default -> throw Responses.unexpected(response, 200, 503);
        };
    }

    static HttpExchange<Relayed> relay(RelayNoteRequest request) {
        HttpRequest.Builder http =
                HttpRequest
                        .builder(NoteOperations.RELAY, request.verb().map(verb -> verb).orElse("POST"),
                                "/acme/" + HttpRequest.segment(request.book()) + "/relay/"
                                        + HttpRequest.segments(request.to()))
                        .resource(request);
        if (request.query().isPresent()) {
            http.queryString(request.query().get());
        }
        http.headers(request.headers());
        if (request.data().isPresent()) {
            http.body(request.data().get(), request.contentType(), "application/octet-stream");
        }
        return new HttpExchange<>(http.build(), AcmeNoteHttpExchanges::decodeRelayNote,
                OutcomeMatcher.anyBut("errorCode", List.of("ERR_RELAY"), List.of("no such reader")));
    }

    private static Relayed decodeRelayNote(HttpResponse response) throws IOException {
        return Relayed.builder()
                .status(response.status())
                .contentType(response.header("Content-Type"))
                .headers(Responses.ownHeaders(response))
                .data(response.body())
                .build();
    }

    static HttpStream<Line, Verdict> watch(WatchNotesRequest request) {
        if (!request.metadata().isEmpty()) {
            throw UnsupportedInput.input("metadata", "Acme has no metadata of a watch");
        }
        HttpRequest.Builder http = HttpRequest
                .builder(NoteOperations.WATCH, "GET", "/acme-watches/" + HttpRequest.segment(request.book()) + "/lines")
                .resource(request);
        if (request.limit().isPresent()) {
            http.query("limit", Integer.toString(request.limit().get()));
        }
        return new HttpStream<>(http.build(), "line", LineJson.INSTANCE,
                new HttpStream.Answers<>("/acme-watches/" + HttpRequest.segment(request.book()) + "/verdicts",
                        VerdictJson.INSTANCE, WATCH_ON_ERROR));
    }

    static HttpStream<Line, @Nullable Void> follow(FollowNotesRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(NoteOperations.FOLLOW, "GET", "/acme/lines").resource(request);
        return new HttpStream<>(http.build(), "line", LineJson.INSTANCE, null);
    }
}
