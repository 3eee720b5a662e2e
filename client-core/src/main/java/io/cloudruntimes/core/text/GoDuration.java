package io.cloudruntimes.core.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as Go writes it: numbers with units, as {@code 1h30m} or {@code 1.5s}. */
public final class GoDuration {
    private static final int MAX_LENGTH = 100;
    private static final String NUMBER = "(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)";
    private static final String UNIT = "(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h)";
    private static final Pattern SUM = Pattern.compile("[+-]?(?:0|(?:" + NUMBER + UNIT + ")+)");
    private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(" + UNIT + ")");
    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "ns", BigDecimal.valueOf(1, 9),
            "us", BigDecimal.valueOf(1, 6),
            "\u00b5s", BigDecimal.valueOf(1, 6),
            "\u03bcs", BigDecimal.valueOf(1, 6),
            "ms", BigDecimal.valueOf(1, 3),
            "s", BigDecimal.ONE,
            "m", BigDecimal.valueOf(60),
            "h", BigDecimal.valueOf(3600));

    private GoDuration() {}

    /** The whole seconds of it, as {@code 3600s}. */
    public static String format(Duration value) {
        return value.getSeconds() + "s";
    }

    /**
     * The sum of its parts, rounded down to whole seconds.
     *
     * @throws IllegalArgumentException if the text is no such length of time
     */
    public static Duration parse(String text) {
        if (text.length() > MAX_LENGTH || !SUM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a duration such as 1h30m");
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            BigDecimal unit = SECONDS.getOrDefault(part.group(2), BigDecimal.ONE);
            sum = sum.add(new BigDecimal(part.group(1)).multiply(unit));
        }
        BigDecimal signed = text.startsWith("-") ? sum.negate() : sum;
        try {
            return Duration.ofSeconds(signed.setScale(0, RoundingMode.FLOOR).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("the duration has more than 64 bits", e);
        }
    }
}
