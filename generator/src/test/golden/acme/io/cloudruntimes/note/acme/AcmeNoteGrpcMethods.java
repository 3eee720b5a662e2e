// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.server.GrpcMethod;
import io.cloudruntimes.core.server.GrpcMethodSet;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.note.FindNoteRequest;
import io.cloudruntimes.note.FollowNotesRequest;
import io.cloudruntimes.note.GetNoteRequest;
import io.cloudruntimes.note.Line;
import io.cloudruntimes.note.Note;
import io.cloudruntimes.note.NoteOperations;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.PublishNoteRequest;
import io.cloudruntimes.note.ReadNotesRequest;
import io.cloudruntimes.note.SaveNotesRequest;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Serves a {@link NoteService} as methods of the gRPC service of the Acme sidecar. */
@Generated("io.cloudruntimes.generator")
public final class AcmeNoteGrpcMethods implements GrpcMethodSet {
    private final NoteService service;

    /**
     * @param service answers the calls
     */
    public AcmeNoteGrpcMethods(NoteService service) {
        this.service = service;
    }

    @Override
    public List<GrpcMethod> methods() {
        return List.of(new GrpcMethod.Unary(NoteOperations.GET, "GetNote", this::get),
                new GrpcMethod.Unary(NoteOperations.READ, "ReadNotes", this::read),
                new GrpcMethod.Unary(NoteOperations.FIND, "FindNote", this::find),
                new GrpcMethod.Unary(NoteOperations.SAVE, "SaveNotes", this::save),
                new GrpcMethod.Unary(NoteOperations.PUBLISH, "PublishNote", this::publish),
                new GrpcMethod.Duplex<>(NoteOperations.WATCH, "WatchNotes", this::watch,
                        MessageWriter.message(1, (out, opened) -> {}, ""), AcmeNoteGrpcMethods::watchEvent, Line::text,
                        AcmeNoteGrpcMethods::watchAnswer),
                new GrpcMethod.Duplex<>(NoteOperations.FOLLOW, "FollowNotes", this::follow,
                        MessageWriter.message(1, (out, opened) -> {}, ""), AcmeNoteGrpcMethods::followEvent, null,
                        null));
    }

    private Bytes get(Bytes message, CallOptions options) throws IOException {
        GetNoteRequest request =
                MessageReader.read(message, AcmeGetNoteRequestGrpc::read, GetNoteRequest.builder()).build();
        Optional<Note> found = service.get(request, options);
        return found.isEmpty() ? Bytes.EMPTY : MessageWriter.message(AcmeGetNoteResultGrpc::write, found.get());
    }

    private Bytes read(Bytes message, CallOptions options) throws IOException {
        ReadNotesRequest request =
                MessageReader.read(message, AcmeReadNotesRequestGrpc::read, ReadNotesRequest.builder()).build();
        return MessageWriter.message(AcmeReadNotesResultGrpc::write, service.read(request, options));
    }

    private Bytes find(Bytes message, CallOptions options) throws IOException {
        FindNoteRequest request =
                MessageReader.read(message, AcmeFindNoteRequestGrpc::read, FindNoteRequest.builder()).build();
        Optional<Line> found = service.find(request, options);
        return found.isEmpty() ? Bytes.EMPTY : MessageWriter.message(AcmeFindNoteResultGrpc::write, found.get());
    }

    private Bytes save(Bytes message, CallOptions options) throws IOException {
        SaveNotesRequest request =
                MessageReader.read(message, AcmeSaveNotesRequestGrpc::read, SaveNotesRequest.builder()).build();
        service.save(request, options);
        return Bytes.EMPTY;
    }

    private Bytes publish(Bytes message, CallOptions options) throws IOException {
        PublishNoteRequest request =
                MessageReader.read(message, AcmePublishNoteRequestGrpc::read, PublishNoteRequest.builder()).build();
        return MessageWriter.message(AcmePublishNoteResultGrpc::write, service.publish(request, options));
    }

    private Subscription watch(Bytes message, StreamListener<Line, Verdict> listener) throws IOException {
        WatchNotesRequest request =
                MessageReader.read(message, AcmeWatchNotesRequestGrpc::read, WatchNotesRequest.builder()).build();
        return service.watch(request, listener);
    }

    private static Bytes watchEvent(Line event) {
        return MessageWriter.message(2, AcmeLineGrpc::write, event);
    }

    private static GrpcMethod.Answer<Verdict> watchAnswer(Bytes message) throws IOException {
        Verdict answer =
                MessageReader.read(MessageReader.bytesOf(message, 2, 2), AcmeVerdictGrpc::read, Verdict.builder())
                        .build();
        return new GrpcMethod.Answer<>(MessageReader.stringOf(message, 2, 1), answer);
    }

    private Subscription follow(Bytes message, StreamListener<Line, @Nullable Void> listener) throws IOException {
        FollowNotesRequest request =
                MessageReader.read(message, AcmeFollowNotesRequestGrpc::read, FollowNotesRequest.builder()).build();
        return service.follow(request, listener);
    }

    private static Bytes followEvent(Line event) {
        return MessageWriter.message(2, AcmeLineGrpc::write, event);
    }
}
