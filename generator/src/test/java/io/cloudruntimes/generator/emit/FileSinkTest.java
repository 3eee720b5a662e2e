package io.cloudruntimes.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.generator.FolderTexts;
import io.cloudruntimes.generator.model.Source;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSinkTest {
    private static final String OURS = "// Generated from spec/openapi/a.yaml" + FileSink.HEADER + "\n";
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void choose_a_folder_that_is_not_there() {
        out = folder.resolve("a/b/out");
    }

    @Test
    void writes_each_file_into_folders_that_need_not_exist() throws IOException {
        FileSink.Summary summary = write(file("io/A.java", "é"), file("io/deep/B.java", "b"));

        assertThat(summary).hasToString("Generated 2 Java files (2 new or changed, 0 removed)");
        assertThat(FolderTexts.of(out)).isEqualTo(Map.of("io/A.java", OURS + "é", "io/deep/B.java", OURS + "b"));
    }

    @Test
    void a_file_that_has_the_text_is_not_written_again_and_one_that_has_not_is() throws IOException {
        write(file("A.java", "a"), file("B.java", "b"));
        Files.setLastModifiedTime(out.resolve("A.java"), LONG_AGO);
        Files.setLastModifiedTime(out.resolve("B.java"), LONG_AGO);

        assertThat(write(file("A.java", "a"), file("B.java", "changed"))).isEqualTo(new FileSink.Summary(2, 1, 0));
        assertThat(Files.getLastModifiedTime(out.resolve("A.java"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(out.resolve("B.java"))).isGreaterThan(LONG_AGO);
        assertThat(FolderTexts.of(out)).isEqualTo(Map.of("A.java", OURS + "a", "B.java", OURS + "changed"));
    }

    @Test
    void a_file_that_is_no_longer_made_is_removed_if_it_has_our_header() throws IOException {
        write(file("io/A.java", "a"), file("io/B.java", "b"));
        put(out.resolve("io/Mine.java"), "package io;\n" + OURS);
        put(out.resolve("io/Empty.java"), "");
        put(out.resolve("io/notes.txt"), OURS);

        assertThat(write(file("io/A.java", "a"))).isEqualTo(new FileSink.Summary(1, 0, 1));
        assertThat(FolderTexts.of(out).keySet())
                .containsExactly("io/A.java", "io/Empty.java", "io/Mine.java", "io/notes.txt");
    }

    @Test
    void a_file_whose_first_line_was_checked_out_with_a_carriage_return_is_still_ours() throws IOException {
        put(out.resolve("Old.java"), OURS.replace("\n", "\r\n") + "class Old {}\r\n");

        assertThat(write(file("A.java", "a")).removed()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_ours_is_not_overwritten_and_nothing_is_written() throws IOException {
        put(out.resolve("B.java"), "class B {}\n");

        assertThatThrownBy(() -> write(file("A.java", "a"), file("B.java", "b")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("B.java")
                .hasMessageContaining("not a file that the generator made");
        assertThat(FolderTexts.of(out)).isEqualTo(Map.of("B.java", "class B {}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a/..", "..", "../X.java", "a/../../X.java", "../out-of-it/X.java"})
    void a_path_that_leads_out_of_the_folder_is_refused_and_nothing_is_written(String path) {
        assertRefused(path, "would be written outside");
    }

    @Test
    void an_absolute_path_is_refused_and_nothing_is_written() {
        assertRefused(folder.resolve("X.java").toString(), "would be written outside");
    }

    @Test
    void a_link_to_a_folder_is_not_written_through() throws IOException {
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("io"), Files.createDirectories(folder.resolve("elsewhere")));

        assertRefused("io/X.java", "through the link");
        assertThat(FolderTexts.of(folder.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void a_link_to_a_file_is_not_written_through() throws IOException {
        put(folder.resolve("elsewhere/X.java"), OURS);
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("X.java"), folder.resolve("elsewhere/X.java"));

        assertRefused("X.java", "through the link");
        assertThat(FolderTexts.of(folder.resolve("elsewhere"))).isEqualTo(Map.of("X.java", OURS));
    }

    @Test
    void what_a_link_leads_to_is_not_removed() throws IOException {
        put(folder.resolve("elsewhere/Old.java"), OURS);
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("linked"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(out.resolve("Old.java"), folder.resolve("elsewhere/Old.java"));

        assertThat(write(file("A.java", "a"))).isEqualTo(new FileSink.Summary(1, 1, 0));
        assertThat(folder.resolve("elsewhere/Old.java")).exists();
    }

    @Test
    void the_folder_itself_may_be_a_link() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(out, real);
        write(file("A.java", "a"), file("B.java", "b"));

        assertThat(write(file("B.java", "b"))).isEqualTo(new FileSink.Summary(1, 0, 1));
        assertThat(FolderTexts.of(real)).isEqualTo(Map.of("B.java", OURS + "b"));
    }

    private void assertRefused(String path, String reason) {
        assertThatThrownBy(() -> write(file("Good.java", "good"), file(path, "bad")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
        assertThat(out.resolve("Good.java")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**/X.java");
    }

    private FileSink.Summary write(GeneratedFile... files) throws IOException {
        return new FileSink(out).write(List.of(files));
    }

    private static GeneratedFile file(String path, String text) {
        return new GeneratedFile(path, OURS + text, new Source("openapi/a.yaml", ""));
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
