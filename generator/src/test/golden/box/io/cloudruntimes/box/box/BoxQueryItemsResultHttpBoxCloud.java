// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.cloudruntimes.box.Cell;
import io.cloudruntimes.box.Column;
import io.cloudruntimes.box.Row;
import io.cloudruntimes.box.Table;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.json.Rows;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Table} as JSON on the wire {@code http}. */
@Generated("io.cloudruntimes.generator")
final class BoxQueryItemsResultHttpBoxCloud {
    private BoxQueryItemsResultHttpBoxCloud() {}

    /** Writes the body. */
    static void write(JsonWriter out, Table value) throws IOException {
        out.beginObject();
        if (!value.rows().isEmpty()) {
            out.name("table");
            Rows.writeObjects(out, value.columns(), Column::name, value.rows(), Row::cells,
                    BoxCellHttp.INSTANCE::write);
        }
        out.endObject();
    }

    /** Reads the body; what this version does not know is passed over. */
    static void read(JsonReader in, Table.Builder builder) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (JsonValues.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "table" -> {
                    Rows<Cell> read = Rows.readObjects(in, BoxCellHttp.INSTANCE::read);
                    builder.columns(read.names(column -> Column.builder().name(column).build()));
                    builder.rows(read.rows(values -> Row.builder().cells(values).build()));
                }
                default -> in.skipValue();
            }
        }
        in.endObject();
    }
}
