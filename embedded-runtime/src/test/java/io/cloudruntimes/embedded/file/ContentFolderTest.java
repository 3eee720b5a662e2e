package io.cloudruntimes.embedded.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {
    private static final Content CONTENT = Content.of(Bytes.utf8("content"));

    @TempDir
    Path parent;

    @Test
    void aTemporaryFolderGoesWithItsContents() {
        ContentFolder contents = ContentFolder.temporary();
        contents.write("1-1", CONTENT);
        Path folder = contents.created();
        assertThat(folder.resolve("1-1")).content(StandardCharsets.UTF_8).isEqualTo("content");
        contents.close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aFolderOfADatabaseStays() throws Exception {
        ContentFolder contents = ContentFolder.beside(parent.resolve("data.db"));
        contents.retainOnly(Set.of());
        assertThat(parent).isEmptyDirectory(); // it is created with the first content
        contents.write("1-1", CONTENT);
        contents.close();
        contents.retainOnly(Set.of("1-1"));
        try (FileChannel content = contents.open("1-1")) {
            assertThat(content.size()).isEqualTo(7);
        }
        assertThat(parent.resolve("data.db.files/1-1"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("content");
    }
}
