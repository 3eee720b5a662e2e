// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.testkit.stubs;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.note.AttachToNoteRequest;
import io.cloudruntimes.note.Attachment;
import io.cloudruntimes.note.DetachFromNoteRequest;
import io.cloudruntimes.note.Filter;
import io.cloudruntimes.note.FindNoteRequest;
import io.cloudruntimes.note.GetNoteRequest;
import io.cloudruntimes.note.Item;
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
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The operations of the API as they can be stubbed on one wire. A stub matches the request that is given, as the client
 * of the wire sends it, and no other.
 */
@Generated("io.cloudruntimes.generator")
public final class OperationStubs {
    private final StubMaker maker;

    OperationStubs(StubMaker maker) {
        this.maker = maker;
    }

    /** Stubs {@link NoteService#get}. */
    public OptionalStub<Note> getNote(GetNoteRequest request) {
        return maker.optional(NoteOperations.GET, request);
    }

    /** Stubs {@link NoteService#get} with nothing in the request but what must be there. */
    public OptionalStub<Note> getNote(String book, String key) {
        return getNote(GetNoteRequest.builder().book(book).key(key).build());
    }

    /** Stubs {@link NoteService#read}. */
    public ValueStub<Page> readNotes(ReadNotesRequest request) {
        return maker.value(NoteOperations.READ, request);
    }

    /** Stubs {@link NoteService#read} with nothing in the request but what must be there. */
    public ValueStub<Page> readNotes(String book, List<String> keys) {
        return readNotes(ReadNotesRequest.builder().book(book).keys(keys).build());
    }

    /** Stubs {@link NoteService#find}. */
    public OptionalStub<Line> findNote(FindNoteRequest request) {
        return maker.optional(NoteOperations.FIND, request);
    }

    /** Stubs {@link NoteService#find} with nothing in the request but what must be there. */
    public OptionalStub<Line> findNote(String book, Filter filter) {
        return findNote(FindNoteRequest.builder().book(book).filter(filter).build());
    }

    /** Stubs {@link NoteService#save}. */
    public VoidStub saveNotes(SaveNotesRequest request) {
        return maker.nothing(NoteOperations.SAVE, request);
    }

    /** Stubs {@link NoteService#save} with nothing in the request but what must be there. */
    public VoidStub saveNotes(String book, List<Item> items) {
        return saveNotes(SaveNotesRequest.builder().book(book).items(items).build());
    }

    /** Stubs {@link NoteService#attach}. */
    public VoidStub attachToNote(AttachToNoteRequest request) {
        return maker.nothing(NoteOperations.ATTACH, request);
    }

    /** Stubs {@link NoteService#attach} with nothing in the request but what must be there. */
    public VoidStub attachToNote(String book, int page, Content data) {
        return attachToNote(AttachToNoteRequest.builder().book(book).page(page).data(data).build());
    }

    /** Stubs {@link NoteService#detach}. */
    public OptionalStub<Attachment> detachFromNote(DetachFromNoteRequest request) {
        return maker.optional(NoteOperations.DETACH, request);
    }

    /** Stubs {@link NoteService#detach} with nothing in the request but what must be there. */
    public OptionalStub<Attachment> detachFromNote(String book, int page) {
        return detachFromNote(DetachFromNoteRequest.builder().book(book).page(page).build());
    }

    /** Stubs {@link NoteService#publish}. */
    public ValueStub<Receipt> publishNote(PublishNoteRequest request) {
        return maker.value(NoteOperations.PUBLISH, request);
    }

    /** Stubs {@link NoteService#publish} with nothing in the request but what must be there. */
    public ValueStub<Receipt> publishNote(String book, Bytes data) {
        return publishNote(PublishNoteRequest.builder().book(book).data(data).build());
    }

    /** Stubs {@link NoteService#relay}. */
    public ValueStub<Relayed> relayNote(RelayNoteRequest request) {
        return maker.value(NoteOperations.RELAY, request);
    }

    /** Stubs {@link NoteService#relay} with nothing in the request but what must be there. */
    public ValueStub<Relayed> relayNote(String book, String to) {
        return relayNote(RelayNoteRequest.builder().book(book).to(to).build());
    }

    /** Stubs {@link NoteService#ping}. */
    public VoidStub pingNotes(PingNotesRequest request) {
        return maker.nothing(NoteOperations.PING, request);
    }

    /** Stubs {@link NoteService#ping} with nothing in the request but what must be there. */
    public VoidStub pingNotes() {
        return pingNotes(PingNotesRequest.builder().build());
    }
}
