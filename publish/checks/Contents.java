package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** That each file is there, has its checksums, and holds what its name promises. */
final class Contents {
    private static final List<String> OF_JARS = List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json");
    private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");

    private Contents() {}

    static List<String> problems(Artifact artifact) throws IOException {
        List<String> problems = new ArrayList<>();
        if (!artifact.has(".pom")) {
            problems.add("no POM");
        }
        if (!artifact.isPom()) {
            for (String end : OF_JARS) {
                if (!artifact.has(end)) {
                    problems.add("no " + artifact.name() + "-" + artifact.version() + end);
                }
            }
        }
        for (Map.Entry<String, Path> file : artifact.files().entrySet()) {
            checksums(artifact, file.getKey(), file.getValue(), problems);
        }
        if (OF_JARS.stream().allMatch(artifact::has)) {
            sources(artifact, problems);
            documentation(artifact, problems);
        }
        return problems;
    }

    static boolean isChecksum(String end) {
        return CHECKSUMS.keySet().stream().anyMatch(end::endsWith);
    }

    private static void checksums(Artifact artifact, String end, Path file, List<String> problems) throws IOException {
        if (isChecksum(end)) {
            return;
        }
        for (Map.Entry<String, String> sum : CHECKSUMS.entrySet()) {
            Path beside = artifact.file(end + sum.getKey());
            if (beside == null) {
                problems.add("no checksum " + sum.getKey() + " of " + end);
            } else if (!Files.readString(beside).strip().equals(digest(sum.getValue(), file))) {
                problems.add("the checksum " + sum.getKey() + " of " + end + " is of other bytes");
            }
        }
    }

    private static String digest(String algorithm, Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    /**
     * A source for each class, generated ones too; for a jar without classes, a source for each file. The compiler may write
     * {@code META-INF/services} from annotations: those files need no source.
     */
    private static void sources(Artifact artifact, List<String> problems) throws IOException {
        Set<String> sources = entries(artifact.file("-sources.jar"));
        for (String entry : entries(artifact.file(".jar"))) {
            if (entry.startsWith("META-INF/maven/") || entry.equals("META-INF/MANIFEST.MF")
                    || entry.startsWith("META-INF/services/") || entry.contains("$")) {
                continue;
            }
            String source = entry.endsWith(".class") ? entry.replaceFirst("\\.class$", ".java") : entry;
            if (!sources.contains(source)) {
                problems.add("the sources have no " + source);
            }
        }
    }

    private static void documentation(Artifact artifact, List<String> problems) throws IOException {
        Set<String> classes = entries(artifact.file(".jar"));
        classes.removeIf(entry -> !entry.endsWith(".class"));
        Set<String> pages = entries(artifact.file("-javadoc.jar"));
        if (classes.isEmpty()) {
            if (pages.stream().noneMatch(page -> page.endsWith("README.md"))) {
                problems.add("the documentation of a jar without classes has no README.md");
            }
        } else if (!pages.contains("index.html")
                || classes.stream().noneMatch(name -> pages.contains(name.replaceFirst("\\.class$", ".html")))) {
            problems.add("the Javadoc has no page of a class");
        }
    }

    /** The names of the files in an archive. */
    static Set<String> entries(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
