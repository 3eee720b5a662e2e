package io.cloudruntimes.generator.spec;

import java.util.List;

/** Keywords of schemas that several classes know. */
public final class Keywords {
    /** Keywords that generators of other languages read differently, or not at all. */
    public static final List<String> NOT_PORTABLE =
            List.of("oneOf", "anyOf", "allOf", "not", "nullable", "discriminator", "default", "const", "xml");

    private Keywords() {}
}
