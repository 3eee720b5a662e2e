package io.cloudruntimes.jackson;

import io.cloudruntimes.core.Bytes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Types of values, as applications have them. */
final class Samples {
    private Samples() {}

    record Order(String id, long total) {}

    record Page<T>(List<T> items, Optional<String> next) {}

    enum Size {
        SMALL,
        LARGE {
            @Override
            boolean big() {
                return true;
            }
        };

        boolean big() {
            return false;
        }
    }

    record Times(
            Instant instant,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            OffsetDateTime offsetDateTime,
            OffsetTime offsetTime,
            ZonedDateTime zonedDateTime,
            Year year,
            YearMonth yearMonth,
            MonthDay monthDay,
            Duration duration,
            Period period,
            ZoneId zone,
            ZoneOffset offset,
            DayOfWeek day) {}

    static final Times TIMES = new Times(
            Instant.EPOCH,
            LocalDate.of(2026, 11, 28),
            LocalTime.of(10, 0),
            LocalDateTime.of(2026, 11, 28, 10, 0),
            OffsetDateTime.of(2026, 11, 28, 10, 0, 0, 1, ZoneOffset.ofHours(1)),
            OffsetTime.of(10, 0, 1, 0, ZoneOffset.UTC),
            ZonedDateTime.of(2026, 11, 28, 10, 0, 0, 0, ZoneId.of("Europe/Berlin")),
            Year.of(2026),
            YearMonth.of(2026, 11),
            MonthDay.of(11, 28),
            Duration.ofSeconds(90),
            Period.of(1, 2, 3),
            ZoneId.of("Europe/Berlin"),
            ZoneOffset.ofHours(-3),
            DayOfWeek.SATURDAY);

    static final String TIMES_JSON =
            "{\"instant\":\"1970-01-01T00:00:00Z\",\"date\":\"2026-11-28\",\"time\":\"10:00:00\","
                    + "\"dateTime\":\"2026-11-28T10:00:00\",\"offsetDateTime\":\"2026-11-28T10:00:00.000000001+01:00\","
                    + "\"offsetTime\":\"10:00:01Z\",\"zonedDateTime\":\"2026-11-28T10:00:00+01:00[Europe/Berlin]\","
                    + "\"year\":\"2026\",\"yearMonth\":\"2026-11\",\"monthDay\":\"--11-28\",\"duration\":\"PT1M30S\","
                    + "\"period\":\"P1Y2M3D\",\"zone\":\"Europe/Berlin\",\"offset\":\"-03:00\",\"day\":\"SATURDAY\"}";

    record Choices(Optional<String> text, OptionalInt small, OptionalLong large, OptionalDouble exact, Size size) {}

    record Binary(byte[] array, Bytes bytes) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Binary that
                    && Bytes.of(array).equals(Bytes.of(that.array))
                    && bytes.equals(that.bytes);
        }

        @Override
        public int hashCode() {
            return bytes.hashCode();
        }
    }

    record Scalars(
            boolean truth,
            byte octet,
            short small,
            int medium,
            long large,
            float rough,
            double fine,
            char letter,
            java.math.BigInteger whole,
            java.math.BigDecimal decimal,
            java.util.UUID id) {}

    /** A class as they were before records: fields, a constructor without arguments, and setters. */
    static final class Bean {
        private String name = "none";
        private @Nullable String note = "default";
        private List<Long> numbers = new ArrayList<>();
        private Optional<String> nick = Optional.empty();

        static Bean of(String name, @Nullable String note, Long... numbers) {
            Bean bean = new Bean();
            bean.name = name;
            bean.note = note;
            bean.numbers = List.of(numbers);
            return bean;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bean that
                    && name.equals(that.name)
                    && Objects.equals(note, that.note)
                    && numbers.equals(that.numbers)
                    && nick.equals(that.nick);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name + " " + note + " " + numbers + " " + nick;
        }
    }

    /** A type whose values have a rule. */
    record Positive(String secret, long value) {
        Positive {
            if (value < 0) {
                throw new IllegalStateException(secret + " must not be negative: " + value);
            }
        }
    }

    /** Its constructor never ends well. */
    static final class Unlucky {
        Unlucky() {
            throw new IllegalStateException("no luck today");
        }
    }

    record Timed(Map<LocalDate, Order> byDay, Map<Size, Long> bySize, Map<Long, String> byNumber) {}

    /** Refers to others of its kind, and so perhaps to itself. */
    static final class Node {
        private final String secret = SerializersTest.MARKER;
        private @Nullable Node next;

        static Node cycle() {
            Node one = new Node();
            Node two = new Node();
            one.next = two;
            two.next = one;
            return one;
        }

        static Node chain(int length) {
            Node first = new Node();
            for (int i = 1; i < length; i++) {
                Node before = new Node();
                before.next = first;
                first = before;
            }
            return first;
        }

        String secret() {
            return next == null ? secret : secret + next.secret;
        }
    }

    /** Has a part that has no JSON form. */
    record Holder(String secret, Thread thread) {}
}
