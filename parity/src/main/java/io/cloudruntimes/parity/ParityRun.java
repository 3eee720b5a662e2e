package io.cloudruntimes.parity;

import io.cloudruntimes.parity.Steps.Step;
import io.cloudruntimes.parity.language.BuildWorkspace;
import io.cloudruntimes.parity.language.Language;
import io.cloudruntimes.parity.language.RunnerException;
import io.cloudruntimes.parity.language.RunnerProcess;
import io.cloudruntimes.parity.language.ToolException;
import io.cloudruntimes.parity.request.Recorder;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import io.cloudruntimes.vectors.VectorNotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The vectors and steps through each language; what one does wrong is not the others' fault. */
final class ParityRun {
    /** The default timeout of one response. */
    static final Duration ANSWER = Duration.ofSeconds(60);

    private final BuildWorkspace workshop;
    private final Calls calls;
    private final List<Vector> vectors;
    private final List<Step> steps;
    private final Duration limit;
    private final Consumer<String> say;

    private ParityRun(
            BuildWorkspace workshop,
            Calls calls,
            List<Vector> vectors,
            List<Step> steps,
            Duration limit,
            Consumer<String> say) {
        this.workshop = workshop;
        this.calls = calls;
        this.vectors = vectors;
        this.steps = steps;
        this.limit = limit;
        this.say = say;
    }

    /**
     * A run.
     *
     * @param only which vectors to run, by id; steps lean on one another and run all or not at all
     * @param limit how long a runner may take for one response
     * @param say consumes the lines of progress, from any thread
     */
    static ParityRun of(BuildWorkspace workshop, Predicate<String> only, Duration limit, Consumer<String> say) {
        List<Step> steps = Steps.read(workshop.repository().resolve("parity/outcomes.json"));
        List<Vector> vectors = VectorFiles.read(workshop.spec()).stream()
                .filter(vector -> !vector.isStream())
                .filter(vector -> only.test(vector.id()))
                .toList();
        boolean withSteps = steps.stream().anyMatch(step -> only.test(step.id()));
        return new ParityRun(workshop, Calls.of(workshop.spec()), vectors, withSteps ? steps : List.of(), limit, say);
    }

    Calls calls() {
        return calls;
    }

    /** The ids of what runs. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        vectors.forEach(vector -> ids.add(vector.id()));
        steps.forEach(step -> ids.add(step.id()));
        return ids;
    }

    /** Runs the languages, two at a time; the results in the order of the languages. */
    List<LanguageResult> run(List<Language> languages) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<LanguageResult>> running = languages.stream()
                    .map(language -> CompletableFuture.supplyAsync(() -> run(language), threads))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private LanguageResult run(Language language) {
        say.accept(language.name() + ": generating and building");
        try {
            Language.Runner runner = language.build(workshop);
            say.accept(language.name() + ": running " + vectors.size() + " vectors against the recorder, "
                    + steps.size() + " calls to the embedded runtime");
            List<Difference> found = new ArrayList<>();
            found.addAll(recorded(language, runner));
            found.addAll(served(language, runner));
            long differing = found.stream().map(Difference::vector).distinct().count();
            say.accept(language.name() + ": " + (vectors.size() + steps.size() - differing) + " agree, " + differing
                    + " differ");
            return new LanguageResult(language, LanguageResult.State.RAN, counts(), compared(), found, "");
        } catch (ToolException e) {
            return without(language, LanguageResult.State.NOT_RUN, e);
        } catch (RunnerException e) {
            return without(language, LanguageResult.State.FAILED, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LanguageResult without(Language language, LanguageResult.State state, Exception e) {
        say.accept(language.name() + ": " + (state == LanguageResult.State.NOT_RUN ? "NOT RUN: " : "FAILED: ")
                + e.getMessage());
        return LanguageResult.without(language, state, String.valueOf(e.getMessage()));
    }

    private List<Difference> recorded(Language language, Language.Runner runner) throws RunnerException, IOException {
        List<Difference> found = new ArrayList<>();
        RecordedComparison comparison = new RecordedComparison(calls);
        try (Recorder recorder = Recorder.start();
                RunnerProcess process = start(language, runner, recorder.uri())) {
            for (Vector vector : vectors) {
                found.addAll(comparison.run(vector, language.name(), process, recorder));
            }
        }
        return found;
    }

    private List<Difference> served(Language language, Language.Runner runner) throws RunnerException, IOException {
        List<Difference> found = new ArrayList<>();
        if (steps.isEmpty()) {
            return found;
        }
        RuntimeComparison comparison = new RuntimeComparison(calls);
        try (RuntimeUnderTest runtime = new RuntimeUnderTest();
                RunnerProcess process = start(language, runner, runtime.uri())) {
            for (Step step : steps) {
                comparison.run(step, language.name(), process).ifPresent(found::add);
            }
        }
        return found;
    }

    private RunnerProcess start(Language language, Language.Runner runner, URI base) throws RunnerException {
        Path log = workshop.folder().resolve(language.name() + "-stderr.log");
        return RunnerProcess.start(runner, language.name(), base, log, limit);
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        vectors.forEach(vector -> counts.merge(vector.operation(), 1, Integer::sum));
        steps.forEach(step -> counts.merge(step.operation(), 1, Integer::sum));
        return counts;
    }

    /** The raw form only matters where there is something to encode. */
    private Map<Comparison, Integer> compared() {
        long encoded = vectors.stream()
                .filter(Vector::isSent)
                .filter(vector -> VectorNotation.text(
                                vector.json().getAsJsonObject("expect").get("target"))
                        .contains("%"))
                .count();
        return Map.of(
                Comparison.REQUEST, vectors.size(),
                Comparison.RAW, (int) encoded,
                Comparison.ANSWER, vectors.size(),
                Comparison.RUNTIME, steps.size());
    }
}
