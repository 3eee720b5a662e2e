package io.cloudruntimes.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.Generator;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.bundle.Bundles;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.emit.SourceFormatter;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Every emitted file of the real specification and of every API of these tests reads as if a person had written it. */
class EmittedSourcesTest {
    /** Each emitted file by the API and its path. */
    private static final Map<String, GeneratedFile> FILES = new TreeMap<>();

    private static final Map<String, EmittedSource> SOURCES = new TreeMap<>();

    @BeforeAll
    static void emit() {
        add("real", Generation.plan(SpecFixture.real()));
        for (Arguments plan : GoldenSourcesTest.plans()) {
            add((String) plan.get()[0], (GenerationPlan) plan.get()[1]);
        }
        add("bundle", Bundles.of(Documents.read(SpecFixture.real(), new Problems())));
    }

    private static void add(String api, GenerationPlan plan) {
        List<GeneratedFile> files = new ArrayList<>(SourceFormatter.format(Generator.generate(plan)));
        files.addAll(SourceFormatter.format(Generator.stubs(plan)));
        files.addAll(Generator.resources(plan));
        add(api, files);
    }

    private static void add(String api, List<GeneratedFile> files) {
        files.forEach(file -> FILES.put(api + ": " + file.path(), file));
        List<GeneratedFile> java =
                files.stream().filter(file -> file.path().endsWith(".java")).toList();
        EmittedSource.parse(java).forEach(source -> SOURCES.put(api + ": " + source.path(), source));
    }

    @Test
    void noLineIsWiderThan120Columns() {
        List<String> wide = new ArrayList<>();
        FILES.forEach((name, file) -> {
            List<String> lines = file.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > 120) {
                    wide.add(name + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        });

        assertThat(wide).isEmpty();
    }

    @Test
    void noNumberIsAPositionalArgumentAmongThreeOrMore() {
        assertThat(findings(EmittedSource::positionalNumbers)).isEmpty();
    }

    @Test
    void noLongConstantIsInAFileTwice() {
        assertThat(findings(EmittedSource::repeatedConstants)).isEmpty();
    }

    @Test
    void eachPublicTypeAndMethodHasJavadoc() {
        assertThat(findings(EmittedSource::undocumented)).isEmpty();
    }

    @Test
    void noJavadocOnlyRepeatsTheName() {
        assertThat(findings(EmittedSource::restatements)).isEmpty();
    }

    private interface Check {
        List<String> of(EmittedSource source);
    }

    private static List<String> findings(Check check) {
        List<String> findings = new ArrayList<>();
        SOURCES.forEach((name, source) -> check.of(source).forEach(finding -> findings.add(name + " " + finding)));
        return findings;
    }
}
