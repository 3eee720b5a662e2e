package io.cloudruntimes.generator.emit;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.ToolFactory;
import org.eclipse.jdt.core.formatter.CodeFormatter;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.text.edits.TextEdit;

/**
 * Lays out emitted Java: at most {@value #COLUMNS} columns, wrapped as a person would wrap it. The formatter runs in this
 * JVM and reads no settings from outside, so every host gives the same bytes.
 */
public final class SourceFormatter {
    /** The widest line. */
    public static final int COLUMNS = 120;

    private static final Map<String, String> STYLE = CodeStyle.options(COLUMNS);
    private static final Map<String, String> NARROW = CodeStyle.narrow(COLUMNS);
    private static final int KIND = CodeFormatter.K_COMPILATION_UNIT;

    private SourceFormatter() {}

    /**
     * The same files, with their Java laid out. Other files stay as they are.
     *
     * @throws IllegalStateException if the formatter cannot read a file, which is a fault of the generator
     */
    public static List<GeneratedFile> format(List<GeneratedFile> files) {
        CodeFormatter formatter = ToolFactory.createCodeFormatter(STYLE);
        CodeFormatter narrow = ToolFactory.createCodeFormatter(NARROW);
        return files.stream()
                .map(file -> file.path().endsWith(".java") ? format(file, formatter, narrow) : file)
                .toList();
    }

    private static GeneratedFile format(GeneratedFile file, CodeFormatter usual, CodeFormatter narrow) {
        GeneratedFile formatted = format(file, usual);
        return formatted.text().lines().anyMatch(line -> line.length() > COLUMNS) ? format(file, narrow) : formatted;
    }

    private static GeneratedFile format(GeneratedFile file, CodeFormatter formatter) {
        String text = layOut(file, file.text(), formatter);
        // only literals that fit on no line are split: one piece is easier to read and to search for
        String split = LongLiterals.split(text, COLUMNS);
        if (!split.equals(text)) {
            text = layOut(file, split, formatter);
        }
        return new GeneratedFile(file.path(), JavadocLayout.of(text, COLUMNS), file.source());
    }

    private static String layOut(GeneratedFile file, String text, CodeFormatter formatter) {
        TextEdit edit = formatter.format(KIND, text, 0, text.length(), 0, "\n");
        if (edit == null) {
            throw new IllegalStateException(
                    "the emitted file " + file.path() + ", made from " + file.source() + ", cannot be read as Java");
        }
        Document document = new Document(text);
        try {
            edit.apply(document);
        } catch (BadLocationException e) {
            throw new IllegalStateException("the emitted file " + file.path() + " cannot be laid out", e);
        }
        return document.get();
    }
}
