package io.cloudruntimes.generator.poet.check;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * About how large emitted code is in a class file. The estimate is high rather than low: code that is accepted compiles.
 *
 * @param bytes of its instructions
 * @param longestConstant bytes of its longest string, its pieces joined
 */
record CodeSize(int bytes, int longestConstant) {
    static final CodeSize EMPTY = new CodeSize(0, 0);

    /** Loading or calling what a name or a literal stands for takes three bytes. */
    private static final int NAME = 3;

    /** An element of an array is stored with its index. */
    private static final int COMMA = 5;

    /** A case of a switch over strings: its hash, its comparison and its jump. */
    private static final int CASE = 30;

    /** An enum constant is made, stored, and put into the array of all. */
    private static final int ENUM_CONSTANT = 26;

    /** A character of an operator: what computes or compares, and jumps. */
    private static final int OPERATOR = 2;

    private static final String GROUPING = ".;(){}";

    /** The package of a type is a token of its own, which takes no instruction. */
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*+|(?:[a-z][a-z0-9]*+\\.)++(?=[A-Z])|\"((?:[^\"\\\\\\n]|\\\\.)*+)\"|[\\p{L}_$][\\p{L}\\p{N}_$]*+|[0-9]++|,|\\S");

    /** The size of a piece of code. */
    static CodeSize of(String code) {
        int bytes = 0;
        int constant = 0;
        int longest = 0;
        boolean joined = false;
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            String text = token.group();
            if (token.group(1) != null) {
                int length = token.group(1).getBytes(StandardCharsets.UTF_8).length;
                constant = joined ? constant + length : length;
                longest = Math.max(longest, constant);
                bytes += NAME;
            } else {
                bytes += bytes(text);
            }
            joined = text.equals("+") && constant > 0;
            constant = token.group(1) != null || joined ? constant : 0;
        }
        return new CodeSize(bytes, longest);
    }

    private static int bytes(String token) {
        if (Character.isJavaIdentifierPart(token.charAt(0))) {
            return token.equals("case") ? CASE : token.endsWith(".") ? 0 : NAME;
        }
        return token.equals(",") ? COMMA : GROUPING.contains(token) || token.startsWith("//") ? 0 : OPERATOR;
    }

    /** The size of what makes the constants of an enum. */
    static CodeSize ofEnum(int constants) {
        return new CodeSize(constants * ENUM_CONSTANT, 0);
    }

    CodeSize and(CodeSize other) {
        return new CodeSize(bytes + other.bytes, Math.max(longestConstant, other.longestConstant));
    }
}
