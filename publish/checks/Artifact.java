package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One published module in a repository of files.
 *
 * @param name its artifact id
 * @param version the version asked for
 * @param files its files by what comes after name and version: {@code .pom}, {@code -sources.jar}
 */
record Artifact(String name, String version, SortedMap<String, Path> files) {
    static final String GROUP = "io.cloudruntimes";

    /** Those of the repository, by name. */
    static List<Artifact> in(Path repository, String version) throws IOException {
        Path group = repository.resolve(GROUP.replace('.', '/'));
        if (!Files.isDirectory(group)) {
            throw new IOException("Nothing of " + GROUP + " was deployed to " + repository);
        }
        List<Artifact> found = new ArrayList<>();
        for (Path folder : list(group)) {
            if (Files.isDirectory(folder)) {
                found.add(read(folder, version));
            }
        }
        return found;
    }

    /** A snapshot's files carry the time of the deployment in place of the word. */
    private static Artifact read(Path folder, String version) throws IOException {
        String name = folder.getFileName().toString();
        String stamped = version.endsWith("-SNAPSHOT")
                ? Pattern.quote(version.substring(0, version.length() - "-SNAPSHOT".length()))
                        + "-(?:SNAPSHOT|\\d{8}\\.\\d{6}-\\d+)"
                : Pattern.quote(version);
        Pattern pattern = Pattern.compile(Pattern.quote(name) + "-" + stamped + "(.*)");
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path file : list(folder.resolve(version))) {
            Matcher matcher = pattern.matcher(file.getFileName().toString());
            if (matcher.matches()) {
                files.put(matcher.group(1), file);
            } else if (!file.getFileName().toString().startsWith("maven-metadata")) {
                throw new IOException("A file that is not of version " + version + ": " + file);
            }
        }
        return new Artifact(name, version, files);
    }

    static Set<String> names(List<Artifact> artifacts) {
        Set<String> names = new TreeSet<>();
        artifacts.forEach(artifact -> names.add(artifact.name()));
        return names;
    }

    /** Whether it is a POM and nothing else. */
    boolean isPom() {
        return name.endsWith("-bom");
    }

    boolean has(String end) {
        return files.containsKey(end);
    }

    Path file(String end) {
        return files.get(end);
    }

    /** In kilobytes of 1000 bytes, a dash where there is no such file. */
    String size(String end) throws IOException {
        return has(end) ? String.format(Locale.ROOT, "%.1f kB", Files.size(file(end)) / 1000.0) : "-";
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
