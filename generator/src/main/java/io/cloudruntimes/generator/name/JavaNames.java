package io.cloudruntimes.generator.name;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Java names for the names of the documents. */
public final class JavaNames {
    /** The constant of every enumeration for values that this version does not know. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Methods that every emitted type or its builder has, or that every object has, and what Java takes for a statement. */
    private static final Set<String> TAKEN = Set.of(
            "build",
            "builder",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "known",
            "notify",
            "notifyAll",
            "of",
            "resource",
            "toBuilder",
            "toString",
            "unknownFields",
            "wait",
            // no keyword, but a call of such a method needs a qualifier
            "yield");

    private JavaNames() {}

    /** A field, parameter or method: {@code store-name} is {@code storeName}, {@code class} is {@code class_}. */
    public static String member(String name) {
        String camel = camel(name);
        return SourceVersion.isKeyword(camel) || TAKEN.contains(camel) ? camel + "_" : camel;
    }

    /** A type: the name with a capital first letter. */
    public static String type(String name) {
        return capitalize(camel(name));
    }

    /** A constant: {@code first-write} and {@code firstWrite} are {@code FIRST_WRITE}. */
    public static String constant(String name) {
        StringBuilder constant = new StringBuilder();
        boolean lower = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isPart(c)) {
                constant.append('_');
            } else {
                if (Character.isUpperCase(c) && lower) {
                    constant.append('_');
                }
                constant.append(Character.toUpperCase(c));
            }
            lower = Character.isLowerCase(c) || Character.isDigit(c);
        }
        if (constant.length() == 0) {
            return "EMPTY";
        }
        return startingWell(constant.toString());
    }

    /** The constant of a value of an enumeration, which is never the one for values that are not known. */
    public static String value(String value) {
        String constant = constant(value);
        return constant.equals(UNKNOWN) ? constant + "_" : constant;
    }

    /** The name with a capital first letter. */
    public static String capitalize(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        boolean up = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isPart(c)) {
                up = camel.length() > 0;
            } else {
                camel.append(up ? Character.toUpperCase(c) : c);
                up = false;
            }
        }
        return startingWell(camel.isEmpty() ? "_" : camel.toString());
    }

    /** Begins with an underscore where it is a digit that it begins with; a single underscore is a keyword. */
    private static String startingWell(String name) {
        return Character.isJavaIdentifierStart(name.charAt(0)) && !name.equals("_") ? name : "_" + name;
    }

    /** Not all that Java allows: no dollar, and nothing that cannot be seen. */
    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
