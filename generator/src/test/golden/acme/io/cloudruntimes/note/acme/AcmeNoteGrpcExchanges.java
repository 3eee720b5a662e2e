// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.grpc.GrpcStream;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.ReorderResponse;
import io.cloudruntimes.core.runtime.UnsupportedInput;
import io.cloudruntimes.note.FindNoteRequest;
import io.cloudruntimes.note.FollowNotesRequest;
import io.cloudruntimes.note.GetNoteRequest;
import io.cloudruntimes.note.Line;
import io.cloudruntimes.note.Mood;
import io.cloudruntimes.note.Note;
import io.cloudruntimes.note.NoteOperations;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.Page;
import io.cloudruntimes.note.PageNote;
import io.cloudruntimes.note.PublishNoteRequest;
import io.cloudruntimes.note.ReadNotesRequest;
import io.cloudruntimes.note.Receipt;
import io.cloudruntimes.note.SaveNotesRequest;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link NoteService} as calls of the gRPC service of the Acme sidecar. */
@Generated("io.cloudruntimes.generator")
final class AcmeNoteGrpcExchanges {
    private static final Verdict WATCH_ON_ERROR = Verdict.builder().mood(Mood.GRIM).build();

    private AcmeNoteGrpcExchanges() {}

    static HttpExchange<Optional<Note>> get(GetNoteRequest request) {
        HttpRequest call = HttpRequest.builder(NoteOperations.GET, "POST", "/acme.v1.Notes/GetNote")
                .body(MessageWriter.frame(AcmeGetNoteRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, AcmeNoteGrpcExchanges::decodeGetNote);
    }

    private static Optional<Note> decodeGetNote(HttpResponse response) throws IOException {
        Note value = MessageReader.readFrame(response.body(), AcmeGetNoteResultGrpc::read, Note.builder()).build();
        return value.text().isEmpty() && value.etag().isEmpty() ? Optional.empty() : Optional.of(value);
    }

    static HttpExchange<Page> read(ReadNotesRequest request) {
        HttpRequest call = HttpRequest.builder(NoteOperations.READ, "POST", "/acme.v1.Notes/ReadNotes")
                .body(MessageWriter.frame(AcmeReadNotesRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, response -> decodeReadNotes(response, request));
    }

    private static Page decodeReadNotes(HttpResponse response, ReadNotesRequest request) throws IOException {
        Page value = MessageReader.readFrame(response.body(), AcmeReadNotesResultGrpc::read, Page.builder()).build();
        value = value.toBuilder().notes(ReorderResponse.to(request.keys(), value.notes(), PageNote::key)).build();
        return value;
    }

    static HttpExchange<Optional<Line>> find(FindNoteRequest request) {
        HttpRequest call = HttpRequest.builder(NoteOperations.FIND, "POST", "/acme.v1.Notes/FindNote")
                .body(MessageWriter.frame(AcmeFindNoteRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, AcmeNoteGrpcExchanges::decodeFindNote);
    }

    private static Optional<Line> decodeFindNote(HttpResponse response) throws IOException {
        Line value = MessageReader.readFrame(response.body(), AcmeFindNoteResultGrpc::read, Line.builder()).build();
        return value.text().isEmpty() ? Optional.empty() : Optional.of(value);
    }

    static HttpExchange<@Nullable Void> save(SaveNotesRequest request) {
        HttpRequest call = HttpRequest.builder(NoteOperations.SAVE, "POST", "/acme.v1.Notes/SaveNotes")
                .body(MessageWriter.frame(AcmeSaveNotesRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, AcmeNoteGrpcExchanges::decodeSaveNotes);
    }

    private static @Nullable Void decodeSaveNotes(HttpResponse response) throws IOException {
        return null;
    }

    static HttpExchange<Receipt> publish(PublishNoteRequest request) {
        HttpRequest call = HttpRequest.builder(NoteOperations.PUBLISH, "POST", "/acme.v1.Notes/PublishNote")
                .body(MessageWriter.frame(AcmePublishNoteRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, AcmeNoteGrpcExchanges::decodePublishNote);
    }

    private static Receipt decodePublishNote(HttpResponse response) throws IOException {
        Receipt value =
                MessageReader.readFrame(response.body(), AcmePublishNoteResultGrpc::read, Receipt.builder()).build();
        return value;
    }

    static GrpcStream<Line, Verdict> watch(WatchNotesRequest request) {
        if (!request.metadata().isEmpty()) {
            throw UnsupportedInput.input("metadata", "Acme has no metadata of a watch");
        }
        HttpRequest call = HttpRequest.builder(NoteOperations.WATCH, "POST", "/acme.v1.Notes/WatchNotes")
                .body(MessageWriter.frame(AcmeWatchNotesRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return GrpcStream.<Line, Verdict>builder(call, AcmeNoteGrpcExchanges::watchEvent)
                .opensWithField(1)
                .eventsInField(2)
                .replies(1, AcmeNoteGrpcExchanges::watchReply, WATCH_ON_ERROR)
                .build();
    }

    private static Line watchEvent(Bytes message) throws IOException {
        return MessageReader.read(message, AcmeLineGrpc::read, Line.builder()).build();
    }

    private static Bytes watchReply(String id, Verdict reply) {
        MessageWriter out = new MessageWriter();
        int mark2 = out.open();
        out.message(2, reply, AcmeVerdictGrpc::write);
        out.string(1, id);
        out.close(2, mark2);
        return out.toFrame();
    }

    static GrpcStream<Line, @Nullable Void> follow(FollowNotesRequest request) {
        HttpRequest call = HttpRequest.builder(NoteOperations.FOLLOW, "POST", "/acme.v1.Notes/FollowNotes")
                .body(MessageWriter.frame(AcmeFollowNotesRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return GrpcStream.<Line, @Nullable Void>builder(call, AcmeNoteGrpcExchanges::followEvent)
                .opensWithField(1)
                .eventsInField(2)
                .build();
    }

    private static Line followEvent(Bytes message) throws IOException {
        return MessageReader.read(message, AcmeLineGrpc::read, Line.builder()).build();
    }
}
