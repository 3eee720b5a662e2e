package io.cloudruntimes.generator.openapi;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a document as YAML; the same document is the same text. */
public final class YamlText {
    private static final int COLUMNS = 120;

    private YamlText() {}

    static String of(DocumentTree document) {
        return of(document.entries());
    }

    /** The text of a map of maps, lists, texts, numbers, booleans and nulls. */
    public static String of(Map<String, Object> document) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(COLUMNS)
                .setBestLineBreak("\n")
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Dump(settings).dumpToString(document);
    }
}
