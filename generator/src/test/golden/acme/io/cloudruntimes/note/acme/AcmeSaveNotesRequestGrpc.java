// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.Item;
import io.cloudruntimes.note.SaveNotesRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link SaveNotesRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeSaveNotesRequestGrpc {
    private AcmeSaveNotesRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, SaveNotesRequest value) {
        if (!value.metadata().isEmpty()) {
            out.map(3, value.metadata());
        }
        if (!value.items().isEmpty()) {
            out.each(value.items(), (to, element) -> to.message(2, element, AcmeItemGrpc::write));
        }
        out.string(1, value.book());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, SaveNotesRequest.Builder builder) throws IOException {
        builder.book("");
        List<Item> itemsRead = new ArrayList<>();
        Map<String, String> metadataRead = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.book(in.string());
                case 2 -> itemsRead.add(in.message(AcmeItemGrpc::read, Item.builder()).build());
                case 3 -> in.entry(metadataRead);
                default -> in.skip();
            }
        }
        builder.items(itemsRead);
        builder.metadata(metadataRead);
    }
}
