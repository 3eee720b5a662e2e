package io.cloudruntimes.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What stands in the files of a folder, for comparing one folder with another. */
public final class FolderTexts {
    private FolderTexts() {}

    /** The text of every file below a folder by its path from there, so that a temporary one that was left is seen. */
    public static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
