package io.cloudruntimes.generator.mutation;

import static io.cloudruntimes.generator.SpecFixture.COMMON;
import static io.cloudruntimes.generator.SpecFixture.RACK;
import static io.cloudruntimes.generator.SpecFixture.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.binding.ReadableProblems;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.spec.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random edits of the documents of a small API and of its runtime: each gives code that compiles, or problems with their places. Each
 * run has a seed of its own, which it prints: {@code -Dmutation.seed=SEED} makes the same edits again, {@code -Dmutation.count=COUNT}
 * more of them, within the same time.
 */
@Tag("one-jdk")
class MutationTest {
    private static final long SEED = Long.getLong("mutation.seed", new Random().nextInt(Integer.MAX_VALUE));
    private static final int COUNT = Integer.getInteger("mutation.count", 300);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** The binding is edited most often: it has the most words. */
    private static final List<String> FILES = List.of(RACK, RACK, SHELF, COMMON);

    @TempDir
    Path folder;

    @Test
    void eachEditGivesCodeThatCompilesOrProblemsWithTheirPlaces() throws IOException {
        System.out.println("MutationTest: -Dmutation.seed=" + SEED);
        SpecFixture spec = SpecFixture.shelf(folder);
        Set<List<GeneratedFile>> compiled = new HashSet<>(Set.of(Generation.generate(spec.folder())));
        Random random = new Random(SEED);
        Instant end = Instant.now().plus(LIMIT);
        int edits = 0;
        try (EmittedCompiler compiler = new EmittedCompiler()) {
            for (; edits < COUNT && Instant.now().isBefore(end); edits++) {
                String file = Mutation.pick(FILES, random);
                String original = spec.text(file);
                String edited = Mutation.edit(original, random);
                spec.write(file, edited);
                check(
                        spec,
                        compiler,
                        compiled,
                        "edit " + edits + " of the seed " + SEED + ", " + file + ":\n" + edited);
                spec.write(file, original);
            }
        }
        System.out.println("MutationTest: " + edits + " edits, " + (compiled.size() - 1) + " compiled");
        assertThat(edits).isPositive();
    }

    private static void check(
            SpecFixture spec, EmittedCompiler compiler, Set<List<GeneratedFile>> compiled, String what) {
        try {
            List<GeneratedFile> files = Generation.generate(spec.folder());
            if (compiled.add(files)) {
                assertThat(compiler.errors(files)).as(what).isEmpty();
            }
        } catch (SpecException e) {
            assertThat(e.problems()).as(what).isNotEmpty();
            ReadableProblems.of(e.problems());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("not a problem but " + e + " at " + what, e);
        }
    }
}
