package io.cloudruntimes.specdiff.java;

import io.cloudruntimes.specdiff.Changes;
import io.cloudruntimes.specdiff.ComparisonException;
import io.cloudruntimes.specdiff.Verdict;
import io.cloudruntimes.specdiff.Version;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.filter.JavadocLikePackageFilter;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Compares the public and protected Java of jars or folders of classes, by japicmp. */
public final class JavaApiDiff {
    private static final Pattern VERSIONED = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)(-[A-Za-z0-9.]+)?\\.jar$");

    private JavaApiDiff() {}

    /**
     * Compares.
     *
     * @param old jars and folders of classes, separated as in a class path; versions are those in the names of jars
     * @param now the same
     * @param excluded packages that are no API, with those below them
     * @throws ComparisonException where there is no such jar or folder
     */
    public static Verdict compare(String old, String now, List<String> excluded) throws IOException {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.setNoAnnotations(true);
        // what the classes stand on is not compared, and need not be there
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        for (String name : excluded) {
            options.getFilters().getExcludes().add(new JavadocLikePackageFilter(name, false));
        }
        List<JApiClass> classes = new JarArchiveComparator(options).compare(archives(old), archives(now));
        Changes changes = new Changes();
        for (JApiClass one : classes) {
            new ClassChanges(changes, one).find();
        }
        return new Verdict(changes.sorted(), version(old), version(now));
    }

    private static List<JApiCmpArchive> archives(String paths) throws IOException {
        List<JApiCmpArchive> archives = new ArrayList<>();
        for (String path : paths.split(Pattern.quote(File.pathSeparator), -1)) {
            Path file = Path.of(path);
            if (Files.isDirectory(file)) {
                archives.add(new JApiCmpArchive(jar(file), "0", path));
            } else if (Files.isRegularFile(file) && path.endsWith(".jar")) {
                archives.add(new JApiCmpArchive(file.toFile(), "0"));
            } else {
                throw new ComparisonException("'" + path + "' is neither a jar nor a folder of classes");
            }
        }
        return archives;
    }

    private static byte[] jar(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Path> classes;
        try (Stream<Path> files = Files.walk(folder)) {
            classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        if (classes.isEmpty()) {
            throw new ComparisonException("the folder '" + folder + "' has no classes; build it first");
        }
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Path file : classes) {
                jar.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                jar.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    /** The version in the name of the first jar that has one. */
    private static Optional<Version> version(String paths) {
        return Stream.of(paths.split(Pattern.quote(File.pathSeparator), -1))
                .map(VERSIONED::matcher)
                .filter(Matcher::find)
                .flatMap(found -> Version.of(found.group(1)).stream())
                .findFirst();
    }
}
