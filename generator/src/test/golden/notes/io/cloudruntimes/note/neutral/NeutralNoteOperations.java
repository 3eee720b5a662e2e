// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.neutral;

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

/**
 * How each operation of {@link NoteService} is sent to the runtime with the neutral HTTP API, or why that does not
 * support it.
 */
@Generated("io.cloudruntimes.generator")
public final class NeutralNoteOperations {
    static final WireOperation<GetNoteRequest, HttpExchange<Optional<Note>>> GET =
            WireOperation.<GetNoteRequest, HttpExchange<Optional<Note>>>of(NoteOperations.GET, "")
                    .over("http", NeutralNoteHttpExchanges::get);

    static final WireOperation<ReadNotesRequest, HttpExchange<Page>> READ =
            WireOperation.<ReadNotesRequest, HttpExchange<Page>>of(NoteOperations.READ, "")
                    .over("http", NeutralNoteHttpExchanges::read);

    static final WireOperation<FindNoteRequest, HttpExchange<Optional<Line>>> FIND =
            WireOperation.<FindNoteRequest, HttpExchange<Optional<Line>>>of(NoteOperations.FIND, "")
                    .over("http", NeutralNoteHttpExchanges::find);

    static final WireOperation<SaveNotesRequest, HttpExchange<@Nullable Void>> SAVE =
            WireOperation.<SaveNotesRequest, HttpExchange<@Nullable Void>>of(NoteOperations.SAVE, "")
                    .over("http", NeutralNoteHttpExchanges::save);

    static final WireOperation<AttachToNoteRequest, HttpExchange<@Nullable Void>> ATTACH =
            WireOperation.<AttachToNoteRequest, HttpExchange<@Nullable Void>>of(NoteOperations.ATTACH, "")
                    .over("http", NeutralNoteHttpExchanges::attach);

    static final WireOperation<DetachFromNoteRequest, HttpExchange<Optional<Attachment>>> DETACH =
            WireOperation.<DetachFromNoteRequest, HttpExchange<Optional<Attachment>>>of(NoteOperations.DETACH, "")
                    .over("http", NeutralNoteHttpExchanges::detach);

    static final WireOperation<PublishNoteRequest, HttpExchange<Receipt>> PUBLISH =
            WireOperation.<PublishNoteRequest, HttpExchange<Receipt>>of(NoteOperations.PUBLISH, "")
                    .over("http", NeutralNoteHttpExchanges::publish);

    static final WireOperation<RelayNoteRequest, HttpExchange<Relayed>> RELAY =
            WireOperation.<RelayNoteRequest, HttpExchange<Relayed>>of(NoteOperations.RELAY, "")
                    .over("http", NeutralNoteHttpExchanges::relay);

    static final WireOperation<PingNotesRequest, HttpExchange<@Nullable Void>> PING =
            WireOperation.<PingNotesRequest, HttpExchange<@Nullable Void>>of(NoteOperations.PING, "")
                    .over("http", NeutralNoteHttpExchanges::ping);

    static final WireOperation<WatchNotesRequest, WireStream<Line, Verdict>> WATCH =
            WireOperation.<WatchNotesRequest, WireStream<Line, Verdict>>of(NoteOperations.WATCH, "")
                    .over("http", NeutralNoteHttpExchanges::watch);

    static final WireOperation<FollowNotesRequest, WireStream<Line, @Nullable Void>> FOLLOW =
            WireOperation.<FollowNotesRequest, WireStream<Line, @Nullable Void>>of(NoteOperations.FOLLOW, "")
                    .over("http", NeutralNoteHttpExchanges::follow);

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL =
            List.of(GET, READ, FIND, SAVE, ATTACH, DETACH, PUBLISH, RELAY, PING, WATCH, FOLLOW);

    private NeutralNoteOperations() {}
}
