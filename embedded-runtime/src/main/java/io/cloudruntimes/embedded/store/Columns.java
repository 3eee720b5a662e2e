package io.cloudruntimes.embedded.store;

import io.cloudruntimes.core.Bytes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Reads and writes column values that JDBC does not handle in one call. */
public final class Columns {
    private Columns() {}

    /** Reads a BLOB. JDBC returns null for an empty one. */
    public static Bytes bytes(ResultSet rows, int column) throws SQLException {
        byte[] value = rows.getBytes(column);
        return value == null ? Bytes.EMPTY : Bytes.wrap(value);
    }

    /** Reads an integer that may be null. */
    public static @Nullable Long nullableLong(ResultSet rows, int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }

    /** Sets an integer parameter that may be null. */
    public static void setLong(PreparedStatement statement, int parameter, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.INTEGER);
        } else {
            statement.setLong(parameter, value);
        }
    }
}
