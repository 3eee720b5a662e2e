package io.cloudruntimes.generator.emit;

import static org.eclipse.jdt.core.formatter.DefaultCodeFormatterConstants.*;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.core.JavaCore;

/** How emitted Java looks, in the formatter's terms. */
final class CodeStyle {
    private static final String LEVEL = JavaCore.VERSION_17;
    private static final String AS_NEEDED = createAlignmentValue(false, WRAP_COMPACT, INDENT_DEFAULT);
    private static final String EACH_ONCE_WRAPPED = createAlignmentValue(false, WRAP_NEXT_PER_LINE, INDENT_DEFAULT);
    private static final String ALL_ONCE_WRAPPED = createAlignmentValue(false, WRAP_ONE_PER_LINE, INDENT_DEFAULT);
    private static final String ALWAYS = createAlignmentValue(true, WRAP_ONE_PER_LINE, INDENT_DEFAULT);

    private CodeStyle() {}

    static Map<String, String> options(int columns) {
        Map<String, String> options = new HashMap<>(getEclipseDefaultSettings());
        options.put(JavaCore.COMPILER_SOURCE, LEVEL);
        options.put(JavaCore.COMPILER_COMPLIANCE, LEVEL);
        options.put(JavaCore.COMPILER_CODEGEN_TARGET_PLATFORM, LEVEL);
        options.put(FORMATTER_LINE_SPLIT, Integer.toString(columns));
        addIndentation(options);
        addWrapping(options);
        addBracesAndBlankLines(options);
        addComments(options);
        return Map.copyOf(options);
    }

    /** The same, where a declaration fits on no line: its type arguments may be on lines of their own. */
    static Map<String, String> narrow(int columns) {
        Map<String, String> options = new HashMap<>(options(columns));
        options.put(FORMATTER_ALIGNMENT_FOR_PARAMETERIZED_TYPE_REFERENCES, AS_NEEDED);
        return Map.copyOf(options);
    }

    private static void addIndentation(Map<String, String> options) {
        options.put(FORMATTER_TAB_CHAR, JavaCore.SPACE);
        options.put(FORMATTER_TAB_SIZE, "4");
        options.put(FORMATTER_INDENTATION_SIZE, "4");
        options.put(FORMATTER_CONTINUATION_INDENTATION, "2");
        options.put(FORMATTER_CONTINUATION_INDENTATION_FOR_ARRAY_INITIALIZER, "2");
        options.put(FORMATTER_INDENT_SWITCHSTATEMENTS_COMPARE_TO_SWITCH, TRUE);
    }

    private static void addWrapping(Map<String, String> options) {
        options.put(FORMATTER_JOIN_WRAPPED_LINES, TRUE);
        options.put(FORMATTER_ALIGNMENT_FOR_ASSIGNMENT, AS_NEEDED);
        options.put(FORMATTER_ALIGNMENT_FOR_SELECTOR_IN_METHOD_INVOCATION, EACH_ONCE_WRAPPED);
        options.put(FORMATTER_ALIGNMENT_FOR_CONDITIONAL_EXPRESSION, EACH_ONCE_WRAPPED);
        options.put(FORMATTER_ALIGNMENT_FOR_CONDITIONAL_EXPRESSION_CHAIN, EACH_ONCE_WRAPPED);
        options.put(FORMATTER_ALIGNMENT_FOR_LOGICAL_OPERATOR, ALL_ONCE_WRAPPED);
        options.put(FORMATTER_ALIGNMENT_FOR_STRING_CONCATENATION, AS_NEEDED);
        options.put(FORMATTER_ALIGNMENT_FOR_EXPRESSIONS_IN_ARRAY_INITIALIZER, AS_NEEDED);
        options.put(FORMATTER_ALIGNMENT_FOR_THROWS_CLAUSE_IN_METHOD_DECLARATION, AS_NEEDED);
        options.put(FORMATTER_ALIGNMENT_FOR_ENUM_CONSTANTS, ALWAYS);
    }

    private static void addBracesAndBlankLines(Map<String, String> options) {
        options.put(FORMATTER_KEEP_TYPE_DECLARATION_ON_ONE_LINE, ONE_LINE_IF_EMPTY);
        options.put(FORMATTER_KEEP_RECORD_DECLARATION_ON_ONE_LINE, ONE_LINE_IF_EMPTY);
        options.put(FORMATTER_KEEP_METHOD_BODY_ON_ONE_LINE, ONE_LINE_IF_EMPTY);
        options.put(FORMATTER_KEEP_LAMBDA_BODY_BLOCK_ON_ONE_LINE, ONE_LINE_IF_EMPTY);
        options.put(FORMATTER_INSERT_SPACE_AFTER_OPENING_BRACE_IN_ARRAY_INITIALIZER, JavaCore.DO_NOT_INSERT);
        options.put(FORMATTER_INSERT_SPACE_BEFORE_CLOSING_BRACE_IN_ARRAY_INITIALIZER, JavaCore.DO_NOT_INSERT);
        options.put(FORMATTER_BLANK_LINES_BETWEEN_IMPORT_GROUPS, "0");
        options.put(FORMATTER_BLANK_LINES_BEFORE_FIRST_CLASS_BODY_DECLARATION, "0");
        options.put(FORMATTER_NUMBER_OF_EMPTY_LINES_TO_PRESERVE, "1");
    }

    /** {@link JavadocLayout} lays out the comments; the text of documents in them is not for the formatter to read. */
    private static void addComments(Map<String, String> options) {
        options.put(FORMATTER_COMMENT_FORMAT_JAVADOC_COMMENT, FALSE);
        options.put(FORMATTER_COMMENT_FORMAT_BLOCK_COMMENT, FALSE);
        options.put(FORMATTER_COMMENT_FORMAT_LINE_COMMENT, FALSE);
        options.put(FORMATTER_COMMENT_FORMAT_HEADER, FALSE);
    }
}
