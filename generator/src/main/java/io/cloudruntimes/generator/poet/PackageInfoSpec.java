package io.cloudruntimes.generator.poet;

import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.model.Source;

/** Emits the {@code package-info.java} of a package, which JavaPoet has no builder for. */
final class PackageInfoSpec {
    private PackageInfoSpec() {}

    // /** … */
    // @NullMarked
    // package io.cloudruntimes.state;
    static GeneratedFile of(String packageName, String text, Source source) {
        String file = "// " + SourceFiles.header(source) + "\n"
                + "/** " + Javadocs.html(text) + " */\n"
                + "@NullMarked\n"
                + "package " + packageName + ";\n\n"
                + "import org.jspecify.annotations.NullMarked;\n";
        return new GeneratedFile(packageName.replace('.', '/') + "/package-info.java", file, source);
    }
}
