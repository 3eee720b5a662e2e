package io.cloudruntimes.embedded.store;

import io.cloudruntimes.core.Bytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Events, the groups that subscribe to topics, and which group still has to answer which event. An event goes when no group
 * has to answer it any more; one that no group was there for waits for the first group of its topic.
 */
public final class EventTable {
    private EventTable() {}

    /** An event to be kept. */
    public record NewEvent(
            String id,
            String broker,
            String topic,
            @Nullable String contentType,
            Bytes data,
            long time,
            @Nullable Long expires) {}

    /** An event that a group has to answer; {@code attempts} counts the deliveries before. */
    public record Pending(long rowId, String id, @Nullable String contentType, Bytes data, long time, int attempts) {}

    /** Keeps an event for every group of its topic, or for the first that comes. */
    public static void publish(Connection sql, NewEvent event) throws SQLException {
        try (PreparedStatement insert = sql.prepareStatement("INSERT INTO event(uuid, broker, topic, content_type,"
                + " data, time, expires) VALUES(?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, event.id());
            insert.setString(2, event.broker());
            insert.setString(3, event.topic());
            insert.setString(4, event.contentType());
            insert.setBytes(5, event.data().array());
            insert.setLong(6, event.time());
            if (event.expires() == null) {
                insert.setNull(7, Types.INTEGER);
            } else {
                insert.setLong(7, event.expires());
            }
            insert.executeUpdate();
        }
        try (PreparedStatement insert = sql.prepareStatement("INSERT INTO delivery(group_id, event_id, attempts, due)"
                + " SELECT id, last_insert_rowid(), 0, 0 FROM subscriber_group WHERE broker = ? AND topic = ?")) {
            insert.setString(1, event.broker());
            insert.setString(2, event.topic());
            insert.executeUpdate();
        }
    }

    /** Makes a group, if it is not there; the first group of a topic gets the events that waited for one. */
    public static void makeGroup(Connection sql, String broker, String topic, String name) throws SQLException {
        try (PreparedStatement insert =
                sql.prepareStatement("INSERT OR IGNORE INTO subscriber_group(broker, topic, name) VALUES(?, ?, ?)")) {
            insert.setString(1, broker);
            insert.setString(2, topic);
            insert.setString(3, name);
            if (insert.executeUpdate() == 0) {
                return; // it was there
            }
        }
        try (PreparedStatement insert = sql.prepareStatement(
                "INSERT INTO delivery(group_id, event_id, attempts, due)"
                        + " SELECT g.id, e.id, 0, 0 FROM event e JOIN subscriber_group g"
                        + " ON g.broker = e.broker AND g.topic = e.topic WHERE e.broker = ? AND e.topic = ?"
                        + " AND (SELECT count(*) FROM subscriber_group o WHERE o.broker = e.broker AND o.topic = e.topic) = 1")) {
            insert.setString(1, broker);
            insert.setString(2, topic);
            insert.executeUpdate();
        }
    }

    /** The id of a group that was made. */
    public static long group(Connection sql, String broker, String topic, String name) throws SQLException {
        try (PreparedStatement select =
                sql.prepareStatement("SELECT id FROM subscriber_group WHERE broker = ? AND topic = ? AND name = ?")) {
            select.setString(1, broker);
            select.setString(2, topic);
            select.setString(3, name);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** The next events that a group has to answer and that are due, oldest first, but for those that are out. */
    public static List<Pending> due(Connection sql, long group, Collection<Long> out, long now, int most)
            throws SQLException {
        try (PreparedStatement select = sql.prepareStatement("SELECT e.id, e.uuid, e.content_type, e.data, e.time,"
                + " d.attempts FROM delivery d JOIN event e ON e.id = d.event_id"
                + " WHERE d.group_id = ? AND d.due <= ? AND (e.expires IS NULL OR e.expires > ?)"
                + " AND d.event_id NOT IN (SELECT value FROM json_each(?)) ORDER BY d.event_id LIMIT ?")) {
            select.setLong(1, group);
            select.setLong(2, now);
            select.setLong(3, now);
            select.setString(4, out.toString());
            select.setInt(5, most);
            List<Pending> pending = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    pending.add(new Pending(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            StateTable.bytes(rows.getBytes(4)),
                            rows.getLong(5),
                            rows.getInt(6)));
                }
            }
            return pending;
        }
    }

    /** When the next event of a group becomes due that is not due now; empty if none. */
    public static OptionalLong nextDue(Connection sql, long group, long now) throws SQLException {
        try (PreparedStatement select =
                sql.prepareStatement("SELECT min(due) FROM delivery WHERE group_id = ? AND due > ?")) {
            select.setLong(1, group);
            select.setLong(2, now);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                long due = rows.getLong(1);
                return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(due);
            }
        }
    }

    /** The group has answered for good. */
    public static void done(Connection sql, long group, long event) throws SQLException {
        try (PreparedStatement delete =
                sql.prepareStatement("DELETE FROM delivery WHERE group_id = ? AND event_id = ?")) {
            delete.setLong(1, group);
            delete.setLong(2, event);
            delete.executeUpdate();
        }
        try (PreparedStatement delete = sql.prepareStatement(
                "DELETE FROM event WHERE id = ? AND NOT EXISTS (SELECT 1 FROM delivery WHERE event_id = ?)")) {
            delete.setLong(1, event);
            delete.setLong(2, event);
            delete.executeUpdate();
        }
    }

    /** The group gets the event again. */
    public static void again(Connection sql, long group, long event, int attempts, long due) throws SQLException {
        try (PreparedStatement update =
                sql.prepareStatement("UPDATE delivery SET attempts = ?, due = ? WHERE group_id = ? AND event_id = ?")) {
            update.setInt(1, attempts);
            update.setLong(2, due);
            update.setLong(3, group);
            update.setLong(4, event);
            update.executeUpdate();
        }
    }

    /** Deletes what has expired. */
    public static void purge(Connection sql, long now) throws SQLException {
        try (PreparedStatement delete = sql.prepareStatement(
                "DELETE FROM delivery WHERE event_id IN (SELECT id FROM event WHERE expires <= ?)")) {
            delete.setLong(1, now);
            delete.executeUpdate();
        }
        try (PreparedStatement delete = sql.prepareStatement("DELETE FROM event WHERE expires <= ?")) {
            delete.setLong(1, now);
            delete.executeUpdate();
        }
    }
}
