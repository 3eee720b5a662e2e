// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.callback.CloudEvents;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.server.OpenStreams;
import io.cloudruntimes.core.server.ResponseEncoder;
import io.cloudruntimes.core.server.grpc.GrpcCall;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.core.server.grpc.StopMethod;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.note.FindNoteRequest;
import io.cloudruntimes.note.FollowNotesRequest;
import io.cloudruntimes.note.GetNoteRequest;
import io.cloudruntimes.note.Line;
import io.cloudruntimes.note.Note;
import io.cloudruntimes.note.NoteOperations;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.Page;
import io.cloudruntimes.note.PublishNoteRequest;
import io.cloudruntimes.note.ReadNotesRequest;
import io.cloudruntimes.note.Receipt;
import io.cloudruntimes.note.SaveNotesRequest;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Serves a {@link NoteService} as methods of the gRPC service of the Acme sidecar. */
@Generated("io.cloudruntimes.generator")
public final class AcmeNoteGrpcMethods implements GrpcMethodSet {
    private final NoteService service;

    private final OpenStreams openStreams = new OpenStreams();

    /**
     * @param service handles the calls
     */
    public AcmeNoteGrpcMethods(NoteService service) {
        this.service = service;
    }

    @Override
    public List<GrpcMethod> methods() {
        return List.of(new GrpcMethod.Unary(NoteOperations.GET, "acme.v1.Notes/GetNote", this::get),
                new GrpcMethod.Unary(NoteOperations.READ, "acme.v1.Notes/ReadNotes", this::read),
                new GrpcMethod.Unary(NoteOperations.FIND, "acme.v1.Notes/FindNote", this::find),
                new GrpcMethod.Unary(NoteOperations.SAVE, "acme.v1.Notes/SaveNotes", this::save),
                new GrpcMethod.Unary(NoteOperations.PUBLISH, "acme.v1.Notes/PublishNote", this::publish),
                new GrpcMethod.Unary(NoteOperations.PUBLISH, "acme.v1.Notes/PublishNoteAlpha", this::publish),
                GrpcMethod
                        .events(NoteOperations.WATCH, "acme.v1.Notes/WatchNotes", this::watch,
                                AcmeNoteGrpcMethods::watchEvent)
                        .opensWith(MessageWriter.message(1, (out, opened) -> {}, ""))
                        .replies(Line::text, AcmeNoteGrpcMethods::watchReply)
                        .build(),
                GrpcMethod
                        .events(NoteOperations.WATCH, "acme.v1.Notes/WatchNotesAlpha", this::watch,
                                AcmeNoteGrpcMethods::watchEvent)
                        .opensWith(MessageWriter.message(1, (out, opened) -> {}, ""))
                        .replies(Line::text, AcmeNoteGrpcMethods::watchReply)
                        .build(),
                GrpcMethod
                        .events(NoteOperations.FOLLOW, "acme.v1.Notes/FollowNotes", this::follow,
                                AcmeNoteGrpcMethods::followEvent)
                        .opensWithId(openStreams, 1)
                        .build(),
                StopMethod.of(NoteOperations.FOLLOW, "acme.v1.Notes/UnfollowNotes", openStreams)
                        .id(2)
                        .stopped(1)
                        .problem(3)
                        .build());
    }

    private Bytes get(Bytes message, GrpcCall call) throws IOException {
        GetNoteRequest request =
                MessageReader.read(message, AcmeGetNoteRequestGrpc::read, GetNoteRequest.builder()).build();
        Map<String, String> attributes = MapEntries.prefixed(MessageFields.entriesOf(message, 9), "own.");
        if (!attributes.isEmpty()) {
            request = request.toBuilder()
                    .seal(CloudEvents.withAttributes(request.seal().orElse(Bytes.EMPTY),
                            request.NoteReader().orElse("application/octet-stream"), attributes))
                    .NoteReader("application/cloudevents+json")
                    .build();
        }
        Optional<Note> found = service.get(request, call.options());
        if (found.isEmpty()) {
            return Bytes.EMPTY;
        }
        Note value = found.get();
        return ResponseEncoder.message(AcmeGetNoteResultGrpc::write, value);
    }

    private Bytes read(Bytes message, GrpcCall call) throws IOException {
        ReadNotesRequest request =
                MessageReader.read(message, AcmeReadNotesRequestGrpc::read, ReadNotesRequest.builder()).build();
        Page value = service.read(request, call.options());
        return ResponseEncoder.message(AcmeReadNotesResultGrpc::write, value);
    }

    private Bytes find(Bytes message, GrpcCall call) throws IOException {
        FindNoteRequest request =
                MessageReader.read(message, AcmeFindNoteRequestGrpc::read, FindNoteRequest.builder()).build();
        Optional<Line> found = service.find(request, call.options());
        if (found.isEmpty()) {
            return Bytes.EMPTY;
        }
        Line value = found.get();
        return ResponseEncoder.message(AcmeFindNoteResultGrpc::write, value);
    }

    private Bytes save(Bytes message, GrpcCall call) throws IOException {
        SaveNotesRequest request =
                MessageReader.read(message, AcmeSaveNotesRequestGrpc::read, SaveNotesRequest.builder()).build();
        service.save(request, call.options());
        return Bytes.EMPTY;
    }

    private Bytes publish(Bytes message, GrpcCall call) throws IOException {
        PublishNoteRequest request =
                MessageReader.read(message, AcmePublishNoteRequestGrpc::read, PublishNoteRequest.builder()).build();
        Receipt value = service.publish(request, call.options());
        return ResponseEncoder.message(AcmePublishNoteResultGrpc::write, value);
    }

    private Subscription watch(Bytes message, GrpcCall call, StreamListener<Line, Verdict> listener)
            throws IOException {
        WatchNotesRequest request =
                MessageReader.read(message, AcmeWatchNotesRequestGrpc::read, WatchNotesRequest.builder()).build();
        return service.watch(request, listener);
    }

    private static Bytes watchEvent(Line event) {
        return MessageWriter.message(2, AcmeLineGrpc::write, event);
    }

    private static GrpcMethod.Reply<Verdict> watchReply(Bytes message) throws IOException {
        Verdict reply =
                MessageReader.read(MessageFields.bytesOf(message, 2, 2), AcmeVerdictGrpc::read, Verdict.builder())
                        .build();
        return new GrpcMethod.Reply<>(MessageFields.stringOf(message, 2, 1), reply);
    }

    private Subscription follow(Bytes message, GrpcCall call, StreamListener<Line, @Nullable Void> listener)
            throws IOException {
        FollowNotesRequest request =
                MessageReader.read(message, AcmeFollowNotesRequestGrpc::read, FollowNotesRequest.builder()).build();
        return service.follow(request, listener);
    }

    private static Bytes followEvent(Line event) {
        return MessageWriter.message(2, AcmeLineGrpc::write, event);
    }
}
