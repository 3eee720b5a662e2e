package io.cloudruntimes.benchmarks;

import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.Generator;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.model.ApiModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The generator, warm: documents to checked model, and model to the text of every file. Nothing is written. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GeneratorBenchmark {
    private final Path spec = Path.of(System.getProperty("spec", "spec"));
    private ApiModel model;

    @Setup
    public void load() {
        model = Generation.load(spec);
    }

    @Benchmark
    public ApiModel documentsToModel() {
        return Generation.load(spec);
    }

    @Benchmark
    public List<GeneratedFile> modelToFiles() {
        return Generator.generate(model);
    }
}
