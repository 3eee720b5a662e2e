package io.cloudruntimes.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits string literals of lines that are too wide, between words where it can. */
final class LongLiterals {
    /** A comment, a character or a string; each is skipped as a whole, so that a quote inside of it opens nothing. */
    private static final Pattern TOKEN =
            Pattern.compile("//[^\\n]*+|/\\*(?s:.*?)\\*/|'(?:[^'\\\\\\n]|\\\\.)++'|\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");

    /** What must stay in one piece: an escape, or one character. */
    private static final Pattern UNIT =
            Pattern.compile("\\\\u++[0-9a-fA-F]{4}|\\\\[0-7]{1,3}|\\\\.|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|(?s:.)");

    private static final Pattern SELECTOR = Pattern.compile("\\s*+\\.");

    /** What a wrapped operand is indented by, its quotes and the operator before it. */
    private static final int OVERHEAD = "        + \"\",".length();

    private static final int MIN_WIDTH = 40;

    private LongLiterals() {}

    /** The text with such literals as sums of shorter ones. The lines are to be wrapped anew afterwards. */
    static String split(String text, int columns) {
        StringBuilder split = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            token.appendReplacement(split, Matcher.quoteReplacement(replacement(text, token, columns)));
        }
        return token.appendTail(split).toString();
    }

    private static String replacement(String text, Matcher token, int columns) {
        String content = token.group(1);
        if (content == null || lineEnd(text, token.start()) - lineStart(text, token.start()) <= columns) {
            return token.group();
        }
        // a method of the literal would become one of its last piece
        boolean selected =
                SELECTOR.matcher(text).region(token.end(), text.length()).lookingAt();
        int width = Math.max(MIN_WIDTH, columns - indentation(text, token.start()) - OVERHEAD);
        List<String> pieces = pieces(content, width);
        if (selected || pieces.size() == 1) {
            return token.group();
        }
        return pieces.stream().map(piece -> "\"" + piece + "\"").collect(Collectors.joining(" + "));
    }

    private static List<String> pieces(String content, int width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int wordEnd = 0;
        Matcher unit = UNIT.matcher(content);
        while (unit.find()) {
            if (piece.length() + unit.group().length() > width) {
                int cut = wordEnd > 0 ? wordEnd : piece.length();
                pieces.add(piece.substring(0, cut));
                piece.delete(0, cut);
                wordEnd = 0;
            }
            piece.append(unit.group());
            if (unit.group().equals(" ")) {
                wordEnd = piece.length();
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static int indentation(String text, int position) {
        int start = lineStart(text, position);
        int end = start;
        while (text.charAt(end) == ' ') {
            end++;
        }
        return end - start;
    }

    private static int lineStart(String text, int position) {
        return text.lastIndexOf('\n', position) + 1;
    }

    private static int lineEnd(String text, int position) {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }
}
