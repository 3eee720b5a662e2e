// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.stream.WireStream;
import io.cloudruntimes.note.AttachToNoteRequest;
import io.cloudruntimes.note.Attachment;
import io.cloudruntimes.note.DetachFromNoteRequest;
import io.cloudruntimes.note.FindNoteRequest;
import io.cloudruntimes.note.FollowNotesRequest;
import io.cloudruntimes.note.GetNoteRequest;
import io.cloudruntimes.note.Line;
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
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** How each operation of {@link NoteService} is sent to the Acme sidecar, or why that does not support it. */
@Generated("io.cloudruntimes.generator")
public final class AcmeNoteOperations {
    private static final String REASON = "Acme has no attachments over gRPC";

    static final WireOperation<GetNoteRequest, HttpExchange<Optional<Note>>> GET = WireOperation
            .<GetNoteRequest, HttpExchange<Optional<Note>>>of(NoteOperations.GET,
                    "Over gRPC an empty note is returned as no note.")
            .over("http", AcmeNoteHttpExchanges::get)
            .over("grpc", AcmeNoteGrpcExchanges::get);

    static final WireOperation<ReadNotesRequest, HttpExchange<Page>> READ =
            WireOperation.<ReadNotesRequest, HttpExchange<Page>>of(NoteOperations.READ, "")
                    .over("grpc", AcmeNoteGrpcExchanges::read)
                    .notOver("http", "Acme reads one note at a time over HTTP");

    static final WireOperation<FindNoteRequest, HttpExchange<Optional<Line>>> FIND =
            WireOperation.<FindNoteRequest, HttpExchange<Optional<Line>>>of(NoteOperations.FIND, "")
                    .over("grpc", AcmeNoteGrpcExchanges::find)
                    .over("http", AcmeNoteHttpExchanges::find);

    static final WireOperation<SaveNotesRequest, HttpExchange<@Nullable Void>> SAVE =
            WireOperation.<SaveNotesRequest, HttpExchange<@Nullable Void>>of(NoteOperations.SAVE, "")
                    .over("http", AcmeNoteHttpExchanges::save)
                    .over("grpc", AcmeNoteGrpcExchanges::save);

    static final WireOperation<AttachToNoteRequest, HttpExchange<@Nullable Void>> ATTACH =
            WireOperation.<AttachToNoteRequest, HttpExchange<@Nullable Void>>of(NoteOperations.ATTACH, "")
                    .over("http", AcmeNoteHttpExchanges::attach)
                    .notOver("grpc", REASON);

    static final WireOperation<DetachFromNoteRequest, HttpExchange<Optional<Attachment>>> DETACH =
            WireOperation.<DetachFromNoteRequest, HttpExchange<Optional<Attachment>>>of(NoteOperations.DETACH, "")
                    .over("http", AcmeNoteHttpExchanges::detach)
                    .notOver("grpc", REASON);

    static final WireOperation<PublishNoteRequest, HttpExchange<Receipt>> PUBLISH =
            WireOperation.<PublishNoteRequest, HttpExchange<Receipt>>of(NoteOperations.PUBLISH, "")
                    .over("grpc", AcmeNoteGrpcExchanges::publish)
                    .over("http", AcmeNoteHttpExchanges::publish);

    static final WireOperation<RelayNoteRequest, HttpExchange<Relayed>> RELAY =
            WireOperation.<RelayNoteRequest, HttpExchange<Relayed>>of(NoteOperations.RELAY, "")
                    .over("http", AcmeNoteHttpExchanges::relay)
                    .notOver("grpc", "Acme relays over HTTP only");

    static final WireOperation<PingNotesRequest, HttpExchange<@Nullable Void>> PING =
            WireOperation.unsupported(NoteOperations.PING, "Acme does not report whether it exists");

    static final WireOperation<WatchNotesRequest, WireStream<Line, Verdict>> WATCH =
            WireOperation.<WatchNotesRequest, WireStream<Line, Verdict>>of(NoteOperations.WATCH, "Ends a comment, */.")
                    .over("grpc", AcmeNoteGrpcExchanges::watch)
                    .over("http", AcmeNoteHttpExchanges::watch)
                    .overWhenDeferred("app", AcmeNoteAppStreams::watch,
                            "the runtime asks once for what is open (GET /acme/watches), when it finds the port of "
                                    + "the application; open it in AcmeCallbacks before that is served, or defer the "
                                    + "callbacks of the connection");

    static final WireOperation<FollowNotesRequest, WireStream<Line, @Nullable Void>> FOLLOW =
            WireOperation.<FollowNotesRequest, WireStream<Line, @Nullable Void>>of(NoteOperations.FOLLOW, "")
                    .over("grpc", AcmeNoteGrpcExchanges::follow)
                    .over("http", AcmeNoteHttpExchanges::follow)
                    .notOver("app", "Acme does not call for what is not answered");

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL =
            List.of(GET, READ, FIND, SAVE, ATTACH, DETACH, PUBLISH, RELAY, PING, WATCH, FOLLOW);

    private AcmeNoteOperations() {}
}
