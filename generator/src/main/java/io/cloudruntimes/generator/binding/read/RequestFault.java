package io.cloudruntimes.generator.binding.read;

import java.util.List;
import java.util.Locale;

/** Names the part that keeps a text from being a request: a verb, one space, and a path. */
final class RequestFault {
    /** The verbs of the operations over HTTP. */
    static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private RequestFault() {}

    /**
     * The fault, to go on within a sentence.
     *
     * @param verbs the verbs that are allowed; any of capital letters if there are none
     */
    static String of(String text, List<String> verbs) {
        int space = text.indexOf(' ');
        String verb = space < 0 ? text : text.substring(0, space);
        String path = space < 0 ? "" : text.substring(space + 1);
        if (text.startsWith("/")) {
            return "the verb is missing before '" + text + "'";
        }
        boolean known =
                verb.matches("\\{\\w+=[A-Z]+}") || (verbs.isEmpty() ? verb.matches("[A-Z]+") : verbs.contains(verb));
        if (!known) {
            return noVerb(verb, verbs);
        }
        if (path.isEmpty()) {
            return "the path is missing after '" + verb + "'";
        }
        if (path.startsWith(" ")) {
            return "one space stands between the verb and the path";
        }
        if (!path.startsWith("/")) {
            return "the path '" + path + "' does not begin with '/'";
        }
        return path.matches(".*\\s.*")
                ? "the path '" + path + "' has a space, which is written %20"
                : "the path '" + path + "' has braces, and there are no parameters here";
    }

    private static String noVerb(String verb, List<String> verbs) {
        String upper = verb.toUpperCase(Locale.ROOT);
        if (!upper.equals(verb) && (verbs.isEmpty() ? upper.matches("[A-Z]+") : verbs.contains(upper))) {
            return "'" + verb + "' is written '" + upper + "'";
        }
        return "'" + verb + "' is no verb, which is "
                + (verbs.isEmpty()
                        ? "capital letters"
                        : "one of " + String.join(", ", verbs) + ", or an input with its default, as {verb=POST}");
    }
}
