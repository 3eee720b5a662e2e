package io.cloudruntimes.generator.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names look like. */
public final class NamePatterns {
    private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][A-Za-z0-9]{0,99}");
    private static final Pattern UPPER_CAMEL = Pattern.compile("[A-Z][A-Za-z0-9]{0,99}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)\\}");

    private NamePatterns() {}

    public static boolean isLowerCamel(String name) {
        return LOWER_CAMEL.matcher(name).matches();
    }

    public static boolean isUpperCamel(String name) {
        return UPPER_CAMEL.matcher(name).matches();
    }

    /** The names in braces of a path template. */
    public static Set<String> placeholders(String path) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
