package checks;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** That each jar is a module of a name which stays, and that no package is in two of them. */
final class Modules {
    private final Map<String, String> ownerOfPackage = new HashMap<>();
    private final Map<String, String> ownerOfName = new HashMap<>();

    /** The module's name, a dash where there is no jar or it is no module. */
    String add(Artifact artifact, List<String> problems) throws IOException {
        if (!artifact.has(".jar")) {
            return "-";
        }
        try (JarFile jar = new JarFile(artifact.file(".jar").toFile())) {
            if (jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name") == null) {
                problems.add("the manifest has no Automatic-Module-Name; set the property module.name in its POM");
                return "-";
            }
        }
        ModuleDescriptor module;
        try {
            module = ModuleFinder.of(artifact.file(".jar"))
                    .findAll()
                    .iterator()
                    .next()
                    .descriptor();
        } catch (FindException e) {
            problems.add("the jar is no module: " + e.getMessage() + "; set the property module.name in its POM");
            return "-";
        }
        if (!module.name().startsWith(Artifact.GROUP + ".")) {
            problems.add("the module's name " + module.name() + " does not begin with " + Artifact.GROUP);
        }
        String other = ownerOfName.put(module.name(), artifact.name());
        if (other != null) {
            problems.add("the module's name " + module.name() + " is also the one of " + other);
        }
        for (String contained : module.packages()) {
            String owner = ownerOfPackage.put(contained, artifact.name());
            if (owner != null) {
                problems.add("the package " + contained + " is also in " + owner + ": on a module path neither loads");
            }
        }
        return module.name();
    }
}
