package io.cloudruntimes.generator.openapi;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Writes a document as YAML in lines of at most 120 columns; the same document is the same text. */
public final class YamlText {
    private static final int COLUMNS = 120;
    private static final int MIN_COLUMNS = 60;
    private static final int STEP = 4;

    private YamlText() {}

    static String of(DocumentTree document) {
        return of(document.entries());
    }

    /** The text of a map of maps, lists, texts, numbers, booleans and nulls. */
    public static String of(Map<String, Object> document) {
        // SnakeYAML ends a line after the first word that passes the width, so a narrower one may be needed
        int width = COLUMNS;
        String text = of(document, width);
        while (width > MIN_COLUMNS && text.lines().anyMatch(line -> line.length() > COLUMNS)) {
            width -= STEP;
            text = of(document, width);
        }
        return text;
    }

    private static String of(Map<String, Object> document, int width) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(width)
                .setBestLineBreak("\n")
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Dump(settings, new Representer(settings)).dumpToString(document);
    }

    /** Folds texts of several lines where a literal block would have too wide a line. */
    private static final class Representer extends StandardRepresenter {
        private static final int MAX_LITERAL = MIN_COLUMNS;

        Representer(DumpSettings settings) {
            super(settings);
        }

        @Override
        protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            boolean wide = style == ScalarStyle.LITERAL && value.lines().anyMatch(line -> line.length() > MAX_LITERAL);
            return super.representScalar(tag, value, wide ? ScalarStyle.FOLDED : style);
        }
    }
}
