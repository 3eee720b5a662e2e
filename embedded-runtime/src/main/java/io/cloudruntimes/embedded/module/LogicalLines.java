package io.cloudruntimes.embedded.module;

/**
 * The logical lines of a properties file, one after the other: a backslash at the end of a line continues it on the next one, unless the
 * line is a comment.
 */
final class LogicalLines {
    private final String text;
    private int start;
    private int end;
    private int number;
    private int nextNumber = 1;

    LogicalLines(String text) {
        this.text = text;
    }

    /** Goes to the next one; false if there is none. */
    boolean next() {
        if (end == text.length()) {
            return false;
        }
        start = end;
        number = nextNumber;
        boolean comment = isComment();
        boolean continued = true;
        while (continued && end < text.length()) {
            int terminator = terminator(end);
            continued = !comment && endsWithBackslash(terminator);
            end = afterTerminator(terminator);
            nextNumber++;
        }
        return true;
    }

    /** The text with the ends of its lines. */
    String text() {
        return text.substring(start, end);
    }

    /** The number of its first line; the first one of the text is 1. */
    int number() {
        return number;
    }

    private boolean isComment() {
        int i = start;
        while (i < text.length() && " \t\f".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '#' || text.charAt(i) == '!');
    }

    private int terminator(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private int afterTerminator(int terminator) {
        if (terminator == text.length()) {
            return terminator;
        }
        return text.startsWith("\r\n", terminator) ? terminator + 2 : terminator + 1;
    }

    /** Two backslashes are one that is part of the value. */
    private boolean endsWithBackslash(int terminator) {
        int i = terminator;
        while (i > start && text.charAt(i - 1) == '\\') {
            i--;
        }
        return (terminator - i) % 2 == 1;
    }
}
