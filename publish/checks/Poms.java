package checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What Maven Central asks of a POM, and what its readers may expect of one. */
final class Poms {
    /** Each of these must hold a text: elements inside each other. */
    private static final List<String> REQUIRED = List.of(
            "name",
            "description",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "developers/developer/organization",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");
    /** What a published POM must not have, and why. */
    private static final List<String[]> FORBIDDEN = List.of(
            new String[] {"parent", "the parent is not published"},
            new String[] {"repositories", "Maven Central refuses POMs that send their readers elsewhere"},
            new String[] {"pluginRepositories", "Maven Central refuses POMs that send their readers elsewhere"},
            new String[] {"distributionManagement", "where it was deployed is no business of its readers"},
            new String[] {"properties", "every version is written out"},
            new String[] {"build", "how it was built is no business of its readers"},
            new String[] {"profiles", "a profile would change what its readers get"},
            new String[] {"modules", "they are not published beside it"});

    private final String version;
    private final Set<String> published;

    Poms(String version, Set<String> published) {
        this.version = version;
        this.published = published;
    }

    List<String> problems(Artifact artifact) throws IOException {
        List<String> problems = new ArrayList<>();
        if (!artifact.has(".pom")) {
            return problems;
        }
        Element pom = read(artifact.file(".pom"));
        String[][] coordinates = {
            {"groupId", Artifact.GROUP}, {"artifactId", artifact.name()}, {"version", version},
        };
        for (String[] each : coordinates) {
            if (!each[1].equals(text(pom, each[0]))) {
                problems.add("the POM has " + each[0] + " " + text(pom, each[0]) + ", not " + each[1]);
            }
        }
        for (String path : REQUIRED) {
            if (text(pom, path).isBlank()) {
                problems.add("the POM has no " + path + ", which Maven Central asks for");
            }
        }
        for (String[] each : FORBIDDEN) {
            if (!children(pom, each[0]).isEmpty()) {
                problems.add("the POM has " + each[0] + ": " + each[1]);
            }
        }
        for (Element dependency : children(pom, "dependencies/dependency")) {
            dependency(dependency, problems);
        }
        bom(artifact, pom, problems);
        return problems;
    }

    private void dependency(Element dependency, List<String> problems) {
        String group = text(dependency, "groupId");
        String name = text(dependency, "artifactId");
        String wants = text(dependency, "version").replace("${project.version}", version);
        String scope = text(dependency, "scope");
        String what = "the POM depends on " + group + ":" + name + ":" + wants;
        if (group.equals(Artifact.GROUP)) {
            if (!published.contains(name)) {
                problems.add(what + ", which is not published");
            }
            if (!wants.equals(version)) {
                problems.add(what + ", not on version " + version);
            }
        } else if (!wants.matches("[0-9][A-Za-z0-9._-]*") || wants.endsWith("-SNAPSHOT")) {
            problems.add(what + ", which is no release");
        }
        if (scope.equals("system") || scope.equals("test")) {
            problems.add(what + " in scope " + scope);
        }
    }

    /** The BOM has all that is published and nothing else. */
    private void bom(Artifact artifact, Element pom, List<String> problems) {
        List<Element> managed = children(pom, "dependencyManagement/dependencies/dependency");
        if (!artifact.isPom()) {
            if (!managed.isEmpty()) {
                problems.add("the POM manages versions of others");
            }
            return;
        }
        Set<String> missing = new TreeSet<>(published);
        missing.remove(artifact.name());
        for (Element dependency : managed) {
            dependency(dependency, problems);
            if (!text(dependency, "groupId").equals(Artifact.GROUP)) {
                problems.add(
                        "it settles the version of " + text(dependency, "artifactId") + ", which is somebody else's");
            }
            missing.remove(text(dependency, "artifactId"));
        }
        if (!missing.isEmpty()) {
            problems.add("it lacks " + missing + "; add them to bom/pom.xml");
        }
        if (!children(pom, "dependencies").isEmpty()) {
            problems.add("it depends on something");
        }
    }

    /** What comes with it, as {@code group/name@version}. */
    List<String> dependencies(Artifact artifact) throws IOException {
        List<String> found = new ArrayList<>();
        for (Element dependency : children(read(artifact.file(".pom")), "dependencies/dependency")) {
            if (!text(dependency, "scope").equals("provided")) {
                found.add(text(dependency, "groupId") + "/" + text(dependency, "artifactId") + "@"
                        + text(dependency, "version"));
            }
        }
        return found;
    }

    private static Element read(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }

    /** The text of the first element at the path, empty where there is none. */
    private static String text(Element from, String path) {
        List<Element> found = children(from, path);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static List<Element> children(Element from, String path) {
        List<Element> found = List.of(from);
        for (String name : path.split("/")) {
            List<Element> next = new ArrayList<>();
            for (Element element : found) {
                for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element inner && inner.getTagName().equals(name)) {
                        next.add(inner);
                    }
                }
            }
            found = next;
        }
        return found;
    }
}
