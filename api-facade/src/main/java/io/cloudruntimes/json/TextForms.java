package io.cloudruntimes.json;

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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** Dates, times and lengths of time in ISO 8601. */
final class TextForms {
    /** What others write of a {@code java.util.Date} too: milliseconds, and the offset of UTC in digits. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    static final List<TextForm<?>> TIMES = List.of(
            TextForm.of(Instant.class, "a moment in ISO 8601", Instant::toString, TextForms::instant),
            TextForm.of(
                    Date.class,
                    "a moment in ISO 8601",
                    date -> DATE.format(date.toInstant().atOffset(ZoneOffset.UTC)),
                    text -> Date.from(instant(text))),
            TextForm.of(LocalDate.class, "a date in ISO 8601", LocalDate::toString, LocalDate::parse),
            TextForm.of(
                    LocalTime.class, "a time in ISO 8601", DateTimeFormatter.ISO_LOCAL_TIME::format, LocalTime::parse),
            TextForm.of(
                    LocalDateTime.class,
                    "a date and time in ISO 8601",
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME::format,
                    LocalDateTime::parse),
            TextForm.of(
                    OffsetDateTime.class,
                    "a date, time and offset in ISO 8601",
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME::format,
                    OffsetDateTime::parse),
            TextForm.of(
                    OffsetTime.class,
                    "a time and offset in ISO 8601",
                    DateTimeFormatter.ISO_OFFSET_TIME::format,
                    OffsetTime::parse),
            TextForm.of(
                    ZonedDateTime.class,
                    "a date, time and zone in ISO 8601",
                    DateTimeFormatter.ISO_ZONED_DATE_TIME::format,
                    ZonedDateTime::parse),
            TextForm.of(Year.class, "a year in ISO 8601", Year::toString, Year::parse),
            TextForm.of(YearMonth.class, "a month in ISO 8601", YearMonth::toString, YearMonth::parse),
            TextForm.of(MonthDay.class, "a day of a month in ISO 8601", MonthDay::toString, MonthDay::parse),
            TextForm.of(Duration.class, "a duration in ISO 8601", Duration::toString, Duration::parse),
            TextForm.of(Period.class, "a period in ISO 8601", Period::toString, Period::parse));

    private TextForms() {}

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
