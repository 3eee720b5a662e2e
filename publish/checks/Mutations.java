package checks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The checks themselves: what is spoilt on purpose must be found, by name. */
final class Mutations {
    /** Spoils a copy of the repository. */
    private interface Spoil {
        void in(Repository copy) throws IOException;
    }

    private record Mutation(Spoil spoil, String expected) {}

    private static final List<Mutation> ALL = List.of(
            new Mutation(copy -> Files.delete(copy.file("facade", "-sources.jar")), "facade: no "),
            new Mutation(copy -> Files.delete(copy.file("facade", ".jar.sha1")), "facade: no checksum .sha1 of .jar"),
            new Mutation(
                    copy -> copy.entry("facade", ".jar", "io/cloudruntimes/State.class", "other"),
                    ".jar is not reproducible: io/cloudruntimes/State.class differs from byte 0 on"),
            new Mutation(
                    copy -> copy.entry("client", "-javadoc.jar", "index.html", "other"),
                    "-javadoc.jar is not reproducible: index.html differs"),
            new Mutation(
                    copy -> copy.entry("client", ".jar", "io/cloudruntimes/State.class", "split"),
                    "the package io.cloudruntimes is also in"),
            new Mutation(
                    copy -> copy.entry("client", ".jar", "io/cloudruntimes/state/Extra.class", "no source"),
                    "the sources have no io/cloudruntimes/state/Extra.java"),
            new Mutation(copy -> copy.manifest("embedded", ""), "no Automatic-Module-Name"),
            new Mutation(copy -> copy.manifest("embedded", "${module.name}"), "the jar is no module"),
            new Mutation(copy -> copy.manifest("embedded", "io.cloudruntimes.core"), "is also the one of"),
            new Mutation(copy -> copy.pom("facade", "<license>.*?</license>", ""), "no licenses/license/name"),
            new Mutation(
                    copy -> copy.pom("facade", "<developers>.*?</developers>", ""), "no developers/developer/name"),
            new Mutation(copy -> copy.pom("facade", "<scm .*?</scm>", ""), "no scm/connection"),
            new Mutation(copy -> copy.pom("facade", "<description>.*?</description>", ""), "no description"),
            new Mutation(
                    copy -> copy.pom(
                            "facade",
                            "<dependencies>",
                            "<repositories><repository/></repositories><parent/><dependencies>"),
                    "the POM has repositories"),
            new Mutation(
                    copy -> copy.pom(
                            "client-core",
                            "<dependencies>",
                            "<dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId>"
                                    + "<version>1-SNAPSHOT</version><scope>system</scope></dependency>"),
                    "a:b:1-SNAPSHOT, which is no release"),
            new Mutation(
                    copy -> copy.pom(
                            "bom", "<artifactId>cloud-runtimes-facade</artifactId>", "<artifactId>x</artifactId>"),
                    "it lacks [cloud-runtimes-facade]"),
            new Mutation(
                    copy -> copy.pom(
                            "bom",
                            "<groupId>io.cloudruntimes</groupId>(?=\\s*<artifactId>cloud-runtimes-spec)",
                            "<groupId>a</groupId>"),
                    "which is somebody else's"),
            new Mutation(
                    copy -> copy.pom("facade", "<version>.*?</version>", "<version>7</version>"),
                    "the POM has version 7"),
            new Mutation(
                    copy -> copy.replace("facade", "-cyclonedx.json", "gson@", "json@"),
                    "the SBOM does not have com.google.code.gson/gson"));

    private Mutations() {}

    /** The mutations that nobody found. */
    static List<String> missed(String version, Set<String> expected, Path repository) throws IOException {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            Path folder = Files.createTempDirectory(repository.toAbsolutePath().getParent(), "spoilt");
            try {
                copy(repository, folder);
                ALL.get(i).spoil().in(new Repository(Artifact.in(folder, version)));
                List<String> problems = Check.check(version, expected, folder, repository, false);
                String wanted = ALL.get(i).expected();
                if (problems.stream().noneMatch(problem -> problem.contains(wanted))) {
                    missed.add("the check is blind: a repository was spoilt so that it should say \"" + wanted
                            + "\", it says " + problems);
                }
            } finally {
                delete(folder);
            }
        }
        if (missed.isEmpty()) {
            System.out.println("The check found each of " + ALL.size() + " faults made on purpose.");
        }
        return missed;
    }

    private record Repository(List<Artifact> artifacts) {
        Path file(String name, String end) {
            return artifacts.stream()
                    .filter(artifact -> artifact.name().equals("cloud-runtimes-" + name))
                    .findFirst()
                    .orElseThrow()
                    .file(end);
        }

        void entry(String name, String end, String entry, String content) throws IOException {
            try (FileSystem zip = FileSystems.newFileSystem(file(name, end))) {
                Path path = zip.getPath(entry);
                Files.createDirectories(path.getParent() == null ? zip.getPath("/") : path.getParent());
                Files.writeString(path, content);
            }
        }

        void manifest(String name, String module) throws IOException {
            try (FileSystem zip = FileSystems.newFileSystem(file(name, ".jar"))) {
                Manifest manifest = new Manifest();
                manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
                if (!module.isEmpty()) {
                    manifest.getMainAttributes().putValue("Automatic-Module-Name", module);
                }
                try (OutputStream out = Files.newOutputStream(zip.getPath("META-INF/MANIFEST.MF"))) {
                    manifest.write(out);
                }
            }
        }

        void pom(String name, String pattern, String by) throws IOException {
            replace(name, ".pom", "(?s)" + pattern, by);
        }

        void replace(String name, String end, String pattern, String by) throws IOException {
            Path file = file(name, end);
            String text = Files.readString(file);
            String spoilt = text.replaceAll(pattern, by);
            if (spoilt.equals(text)) {
                throw new IOException("Nothing to spoil: " + pattern + " is not in " + file);
            }
            Files.write(file, spoilt.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Without the program, which is large and not spoilt. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.getFileName().toString().contains("-server.jar")) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
