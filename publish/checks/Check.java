package checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks what two builds of one source deployed, each to a repository of its own: complete, fit for Maven Central, usable as
 * modules, and the same bytes. Prints a table, then what is wrong; ends with 1 where anything is.
 *
 * <p>Arguments: the version, the artifacts that must be there separated by commas, the two repositories.
 */
public final class Check {
    private Check() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("Usage: checks.Check VERSION ARTIFACT,ARTIFACT,... REPOSITORY REPOSITORY");
            System.exit(2);
        }
        Set<String> expected = new TreeSet<>(List.of(args[1].split(",")));
        List<String> problems = check(args[0], expected, Path.of(args[2]), Path.of(args[3]), true);
        for (String problem : problems) {
            System.err.println("WRONG  " + problem);
        }
        if (!problems.isEmpty()) {
            System.exit(1);
        }
        List<String> blind = Mutations.missed(args[0], expected, Path.of(args[2]));
        for (String problem : blind) {
            System.err.println("WRONG  " + problem);
        }
        System.exit(blind.isEmpty() ? 0 : 1);
    }

    /** What is wrong, in no particular order; empty where nothing is. */
    static List<String> check(String version, Set<String> expected, Path one, Path two, boolean table)
            throws IOException {
        List<Artifact> published = Artifact.in(one, version);
        List<Artifact> again = Artifact.in(two, version);
        List<String> problems = new ArrayList<>();
        Set<String> names = Artifact.names(published);
        if (!names.equals(expected)) {
            problems.add("the build has the published modules " + expected + ", deployed were " + names
                    + "; a module that is not to be published sets maven.deploy.skip in its POM");
        }
        if (!names.equals(Artifact.names(again))) {
            problems.add("the second build deployed others: " + Artifact.names(again));
            return problems;
        }
        Modules modules = new Modules();
        Poms poms = new Poms(version, names);
        if (table) {
            row("artifact", "jar", "sources", "javadoc", "SBOM", "reproducible", "module");
        }
        for (int i = 0; i < published.size(); i++) {
            Artifact artifact = published.get(i);
            List<String> here = new ArrayList<>();
            here.addAll(Contents.problems(artifact));
            here.addAll(poms.problems(artifact));
            String module = modules.add(artifact, here);
            here.addAll(Sbom.problems(artifact, poms.dependencies(artifact)));
            List<String> differences = Same.differences(artifact, again.get(i));
            if (table) {
                row(
                        artifact.name(),
                        artifact.size(".jar"),
                        artifact.size("-sources.jar"),
                        artifact.size("-javadoc.jar"),
                        artifact.size("-cyclonedx.json"),
                        differences.isEmpty() ? "yes" : "NO",
                        module);
            }
            here.addAll(differences);
            here.forEach(problem -> problems.add(artifact.name() + ": " + problem));
        }
        return problems;
    }

    private static void row(Object... cells) {
        System.out.printf(Locale.ROOT, "%-28s %9s %9s %9s %9s  %-12s  %s%n", cells);
    }
}
