package io.cloudruntimes.contract.siblings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.contract.Repo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/siblings.md} is what the documents say. {@code -Dgolden.update=true} writes it. */
@Tag("one-jdk")
class SiblingsPageTest {
    private static final Path PAGE = Repo.root().resolve("docs/siblings.md");

    @Test
    void is_not_older_than_the_documents() throws IOException {
        String page = SiblingsPage.of(Sibling.all());
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("written with -Dgolden.update=true")
                .content(StandardCharsets.UTF_8)
                .isEqualTo(page);
    }
}
