package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** That the bill of materials is of this jar and has what comes with it. */
final class Sbom {
    private Sbom() {}

    static List<String> problems(Artifact artifact, List<String> dependencies) throws IOException {
        List<String> problems = new ArrayList<>();
        if (!artifact.has("-cyclonedx.json")) {
            return problems;
        }
        String text = Files.readString(artifact.file("-cyclonedx.json"));
        if (!text.contains("\"CycloneDX\"")) {
            problems.add("the SBOM is not of CycloneDX");
        }
        if (text.contains("\"serialNumber\"")) {
            problems.add("the SBOM has a serial number, which each build makes anew");
        }
        List<String> parts = new ArrayList<>(dependencies);
        parts.add(Artifact.GROUP + "/" + artifact.name() + "@" + artifact.version());
        for (String part : parts) {
            if (!text.contains("pkg:maven/" + part + "?")) {
                problems.add("the SBOM does not have " + part);
            }
        }
        return problems;
    }
}
