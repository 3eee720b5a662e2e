package io.cloudruntimes.core.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;

/** A {@code google.protobuf.Duration} as its JSON is: seconds and a letter, as {@code 3s} or {@code 0.5s}. */
public final class ProtoDuration {
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,12}(?:\\.[0-9]{1,9})?s");
    private static final int NANO_DIGITS = 9;

    private ProtoDuration() {}

    /** Its seconds, with as many digits as it has. */
    public static String format(Duration value) {
        BigDecimal seconds =
                BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), NANO_DIGITS));
        BigDecimal shortest = seconds.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString() + "s";
    }

    /**
     * The length of time.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Duration parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not seconds such as 0.5s");
        }
        BigDecimal seconds = new BigDecimal(text.substring(0, text.length() - 1));
        long whole = seconds.longValue();
        return Duration.ofSeconds(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole))
                        .movePointRight(NANO_DIGITS)
                        .longValueExact());
    }
}
