package io.cloudruntimes.generator.openapi;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a document as YAML; the same document is the same text. */
final class YamlText {
    private static final int COLUMNS = 120;

    private YamlText() {}

    static String of(DocumentTree document) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(COLUMNS)
                .setBestLineBreak("\n")
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Dump(settings).dumpToString(document.entries());
    }
}
