// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.Row;
import io.cloudruntimes.box.Table;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.Rows;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;

/** {@link Table} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class BoxQueryItemsResultGrpcBoxDisk {
    private BoxQueryItemsResultGrpcBoxDisk() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Table value) {
        if (!value.rows().isEmpty()) {
            out.bytes(1, Json.toBytes((json, it) -> Rows.writeArrays(json, it, Row::cells, BoxCellGrpc.INSTANCE::write),
                    value.rows()));
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Table.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.rows(Json.<List<Row>>fromBytes(json -> Rows.readArrays(json,
                        values -> Row.builder().cells(values).build(), BoxCellGrpc.INSTANCE::read), in.bytes()));
                default -> in.skip();
            }
        }
    }
}
