package io.cloudruntimes.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.model.Source;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFormatterTest {
    private static final Source SOURCE = new Source("openapi/odd.yaml", "");

    private static String format(String text) {
        return SourceFormatter.format(List.of(new GeneratedFile("Odd.java", text, SOURCE)))
                .get(0)
                .text();
    }

    private static String type(String member) {
        return "class Odd {\n" + member + "\n}\n";
    }

    @Test
    void aLiteralThatFitsOnNoLineIsSplitBetweenWords() {
        String words = "word ".repeat(40).strip();

        String text = format(type("String a = \"" + words + "\";"));

        assertThat(text.lines()).allMatch(line -> line.length() <= SourceFormatter.COLUMNS);
        assertThat(text.replaceAll("\"\\s*\\+ \"", "")).contains('"' + words + '"');
        assertThat(text.lines().filter(line -> line.contains("\"") && !line.endsWith(";")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("word \""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00e9", "\\\\", "\\\"", "\\n", "\\101", "\uD83D\uDE00", "x"})
    void whatStandsForOneCharacterStaysWhole(String unit) {
        String content = unit.repeat(200);

        String text = format(type("String a = \"" + content + "\";"));

        assertThat(text.lines()).allMatch(line -> line.length() <= SourceFormatter.COLUMNS);
        assertThat(text.replaceAll("\"\\s*\\+ \"", "")).contains('"' + content + '"');
        assertThat(text.lines().filter(line -> line.contains("\"")).map(line -> line.replaceAll(".*?\"(.*)\".*", "$1")))
                .hasSizeGreaterThan(1)
                .allMatch(piece -> piece.length() % unit.length() == 0 && piece.startsWith(unit));
    }

    @Test
    void aLiteralThatFitsStaysInOnePiece() {
        String literal = '"' + "word ".repeat(18).strip() + '"';

        String text = format(type("String a = String.valueOf(" + literal + ").concat(" + literal + ");"));

        assertThat(text.split(literal, -1)).hasSize(3);
    }

    @Test
    void aLiteralWithAMethodStaysInOnePiece() {
        String literal = '"' + "word ".repeat(40).strip() + '"';

        assertThat(format(type("int a = " + literal + ".length();"))).contains(literal);
    }

    @Test
    void aQuoteInACommentOrACharacterOpensNoLiteral() {
        String text = type("    // it's \" open\n    char a = '\"';\n\n    String b = \""
                + "word ".repeat(40).strip() + "\";");

        assertThat(format(text)).contains("// it's \" open\n    char a = '\"';").contains("\"\n            + \"word");
    }

    @Test
    void aShortCommentStandsOnOneLineAndALongOneIsFilled() {
        String comment = "    /**\n     * %s\n     */\n    int a;";

        assertThat(format(type(String.format(Locale.ROOT, comment, "A number."))))
                .contains("    /** A number. */\n    int a;");
        assertThat(format(type(
                        String.format(Locale.ROOT, comment, "word ".repeat(50).strip()))))
                .contains("    /**\n     * " + "word ".repeat(21) + "word\n     * word")
                .contains("word\n     */\n    int a;");
    }

    @Test
    void aBlockTagGoesOnIndentedAndNoWordBecomesATag() {
        String text = format(
                type(
                        "    /**\n     * First.\n     *\n     * @param a " + "word ".repeat(22)
                                + "@word and\n     *     more\n     * @return it\n     */\n    int a(int a) {\n        return a;\n    }"));

        assertThat(text)
                .contains("     * First.\n     *\n     * @param a word")
                .contains("\n     * @return it\n")
                .doesNotContain("* @word")
                .containsPattern("\n     \\*     [@\\w ]*and more\n");
    }

    @Test
    void otherFilesStayAsTheyAre() {
        GeneratedFile yaml = new GeneratedFile("odd.yaml", "a:   1\n", SOURCE);

        assertThat(SourceFormatter.format(List.of(yaml))).containsExactly(yaml);
    }

    @Test
    void formattedTextStaysAsItIs() {
        String once =
                format(type("/**\n * " + "word ".repeat(60) + "\n */\nString a = \"" + "word ".repeat(60) + "\";"));

        assertThat(format(once)).isEqualTo(once);
    }
}
