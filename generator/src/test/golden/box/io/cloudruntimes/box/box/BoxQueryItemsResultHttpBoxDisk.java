// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.box.Row;
import io.cloudruntimes.box.Table;
import io.cloudruntimes.core.json.Rows;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Table} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class BoxQueryItemsResultHttpBoxDisk {
    private BoxQueryItemsResultHttpBoxDisk() {}

    /** Writes the body. */
    static void write(JsonWriter out, Table value) throws IOException {
        Rows.writeArrays(out, value.rows(), Row::cells, BoxCellHttp.INSTANCE::write);
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Table.Builder builder) throws IOException {
        builder.rows(Rows.readArrays(in, values -> Row.builder().cells(values).build(), BoxCellHttp.INSTANCE::read));
    }
}
