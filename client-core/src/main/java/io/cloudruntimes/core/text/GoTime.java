package io.cloudruntimes.core.text;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as Go prints it: {@code 2026-11-02 08:15:30.957 +0000 UTC}. */
public final class GoTime {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)"
            + " ([+-]\\d{2})(\\d{2}) [A-Za-z0-9+-]+(?: m=[+-][0-9.]+)?");
    private static final DateTimeFormatter UTC = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral(" +0000 UTC")
            .toFormatter(Locale.ROOT);

    private GoTime() {}

    /** The moment in UTC, without the trailing zeros of its fraction. */
    public static String format(Instant value) {
        return UTC.format(value.atOffset(ZoneOffset.UTC));
    }

    /**
     * The moment; the name of the zone and a trailing {@code m=…}, Go's monotonic clock, mean nothing.
     *
     * @throws IllegalArgumentException if the text has another form
     * @throws java.time.DateTimeException if there is no such date or time
     */
    public static Instant parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a moment such as 2026-11-02 08:15:30.957 +0000 UTC");
        }
        return OffsetDateTime.parse(form.group(1) + "T" + form.group(2) + form.group(3) + ":" + form.group(4))
                .toInstant();
    }
}
