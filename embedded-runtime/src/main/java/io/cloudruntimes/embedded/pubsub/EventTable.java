package io.cloudruntimes.embedded.pubsub;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.embedded.store.Columns;
import io.cloudruntimes.embedded.store.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Events, the consumer groups of topics, and the deliveries: which group has not acknowledged which event. An event is deleted
 * when every group has acknowledged it. An event of a topic without a group waits for the first group of the topic.
 */
final class EventTable {
    /** Version 1 accepts existing tables: files that were written before versions were stored have them. */
    static final Schema SCHEMA = Schema.of("pubsub")
            .version(
                    "CREATE TABLE IF NOT EXISTS event(id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL,"
                            + " broker TEXT NOT NULL, topic TEXT NOT NULL, content_type TEXT, data BLOB NOT NULL,"
                            + " time INTEGER NOT NULL, expires INTEGER)",
                    "CREATE INDEX IF NOT EXISTS event_topic ON event(broker, topic)",
                    "CREATE INDEX IF NOT EXISTS event_expires ON event(expires) WHERE expires IS NOT NULL",
                    "CREATE TABLE IF NOT EXISTS subscriber_group(id INTEGER PRIMARY KEY, broker TEXT NOT NULL,"
                            + " topic TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(broker, topic, name))",
                    "CREATE TABLE IF NOT EXISTS delivery(group_id INTEGER NOT NULL, event_id INTEGER NOT NULL,"
                            + " attempts INTEGER NOT NULL, due INTEGER NOT NULL, PRIMARY KEY(group_id, event_id))"
                            + " WITHOUT ROWID",
                    "CREATE INDEX IF NOT EXISTS delivery_event ON delivery(event_id)")
            .version(
                    "ALTER TABLE event ADD COLUMN source TEXT",
                    "ALTER TABLE event ADD COLUMN type TEXT",
                    "ALTER TABLE event ADD COLUMN attributes TEXT")
            // the part of the time that is below a millisecond
            .version("ALTER TABLE event ADD COLUMN nanos INTEGER NOT NULL DEFAULT 0");

    private static final int NANOS_OF_MILLI = 1_000_000;

    private EventTable() {}

    /** An event to be stored. */
    record NewEvent(
            String id,
            String broker,
            String topic,
            @Nullable String contentType,
            Bytes data,
            Instant time,
            @Nullable Long expires,
            Attributes attributes) {}

    /**
     * What describes an event.
     *
     * @param others further attributes, by name
     */
    record Attributes(@Nullable String source, @Nullable String type, Map<String, String> others) {
        /** None. */
        static final Attributes NONE = new Attributes(null, null, Map.of());

        Attributes {
            others = Map.copyOf(others);
        }
    }

    /** An event that a group has not acknowledged; {@code attempts} counts its deliveries so far. */
    record Pending(
            long rowId,
            String id,
            @Nullable String contentType,
            Bytes data,
            Instant time,
            int attempts,
            Attributes attributes) {}

    /** Stores an event for every group of its topic, or, if there is none, for the first group. */
    static void publish(Connection sql, NewEvent event) throws SQLException {
        try (PreparedStatement insert = sql.prepareStatement("INSERT INTO event(uuid, broker, topic, content_type,"
                + " data, time, expires, source, type, attributes, nanos) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, event.id());
            insert.setString(2, event.broker());
            insert.setString(3, event.topic());
            insert.setString(4, event.contentType());
            insert.setBytes(5, event.data().array());
            insert.setLong(6, event.time().toEpochMilli());
            Columns.setLong(insert, 7, event.expires());
            insert.setString(8, event.attributes().source());
            insert.setString(9, event.attributes().type());
            Map<String, String> others = event.attributes().others();
            insert.setString(10, others.isEmpty() ? null : Json.toText(JsonCollections::writeStringMap, others));
            insert.setInt(11, event.time().getNano() % NANOS_OF_MILLI);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = sql.prepareStatement("INSERT INTO delivery(group_id, event_id, attempts, due)"
                + " SELECT id, last_insert_rowid(), 0, 0 FROM subscriber_group WHERE broker = ? AND topic = ?")) {
            insert.setString(1, event.broker());
            insert.setString(2, event.topic());
            insert.executeUpdate();
        }
    }

    /** Creates a group if it does not exist. The first group of a topic gets the events that wait for one. */
    static void createGroup(Connection sql, String broker, String topic, String name) throws SQLException {
        try (PreparedStatement insert =
                sql.prepareStatement("INSERT OR IGNORE INTO subscriber_group(broker, topic, name) VALUES(?, ?, ?)")) {
            insert.setString(1, broker);
            insert.setString(2, topic);
            insert.setString(3, name);
            if (insert.executeUpdate() == 0) {
                return; // it exists
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

    /** The id of a group that exists. */
    static long groupId(Connection sql, String broker, String topic, String name) throws SQLException {
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

    /** The next events that are due for a group, oldest first, except those that are in flight. */
    static List<Pending> due(Connection sql, long group, Collection<Long> inFlight, long now, int limit)
            throws SQLException {
        try (PreparedStatement select = sql.prepareStatement("SELECT e.id, e.uuid, e.content_type, e.data, e.time,"
                + " d.attempts, e.source, e.type, e.attributes, e.nanos FROM delivery d JOIN event e ON e.id = d.event_id"
                + " WHERE d.group_id = ? AND d.due <= ? AND (e.expires IS NULL OR e.expires > ?)"
                + " AND d.event_id NOT IN (SELECT value FROM json_each(?)) ORDER BY d.event_id LIMIT ?")) {
            select.setLong(1, group);
            select.setLong(2, now);
            select.setLong(3, now);
            select.setString(4, inFlight.toString());
            select.setInt(5, limit);
            List<Pending> pending = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    pending.add(new Pending(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            Columns.bytes(rows, 4),
                            Instant.ofEpochMilli(rows.getLong(5)).plusNanos(rows.getInt(10)),
                            rows.getInt(6),
                            new Attributes(rows.getString(7), rows.getString(8), others(rows.getString(9)))));
                }
            }
            return pending;
        }
    }

    private static Map<String, String> others(@Nullable String text) {
        try {
            return text == null ? Map.of() : Json.fromBytes(JsonCollections::readStringMap, Bytes.utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException("the attributes of an event are damaged", e);
        }
    }

    /** When the next event of a group becomes due that is not due now; empty if there is none. */
    static OptionalLong nextDue(Connection sql, long group, long now) throws SQLException {
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

    /** A group has acknowledged an event: it is not delivered to the group again. */
    static void acknowledge(Connection sql, long group, long event) throws SQLException {
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

    /** An event is delivered to a group again, when it is due. */
    static void redeliver(Connection sql, long group, long event, int attempts, long due) throws SQLException {
        try (PreparedStatement update =
                sql.prepareStatement("UPDATE delivery SET attempts = ?, due = ? WHERE group_id = ? AND event_id = ?")) {
            update.setInt(1, attempts);
            update.setLong(2, due);
            update.setLong(3, group);
            update.setLong(4, event);
            update.executeUpdate();
        }
    }

    /** Deletes the expired events. */
    static void purge(Connection sql, long now) throws SQLException {
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
