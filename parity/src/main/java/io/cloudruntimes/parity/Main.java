package io.cloudruntimes.parity;

import io.cloudruntimes.parity.language.BuildWorkspace;
import io.cloudruntimes.parity.language.GoLanguage;
import io.cloudruntimes.parity.language.JavaLanguage;
import io.cloudruntimes.parity.language.Language;
import io.cloudruntimes.parity.language.PythonLanguage;
import io.cloudruntimes.parity.language.TypeScriptLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: runs the languages that are installed, compares, and reports differences. */
@Command(
        name = "parity/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the contract vectors through the stock clients of other languages and ours.")
final class Main implements Callable<Integer> {
    @Option(names = "--repository", hidden = true, description = "The root of the project.")
    private Path repository = Path.of("");

    @Option(names = "--languages", split = ",", description = "Only these of java, go, python, typescript.")
    private List<String> languages = List.of();

    @Option(names = "--require", split = ",", description = "Those that must run; the run fails where one does not.")
    private Set<String> require = Set.of();

    @Option(names = "--only", description = "Only the vector of this id; prints what differs, and checks no list.")
    private @Nullable String only;

    @Option(names = "--update", description = "Writes docs/parity.md; every language must run.")
    private boolean update;

    @Option(names = "--limit", description = "Seconds that a runner may take for one response; 60 if not given.")
    private long limit = ParityRun.ANSWER.toSeconds();

    /** The four, in the order of the page. */
    static List<Language> all() {
        return List.of(new JavaLanguage(), new GoLanguage(), new PythonLanguage(), new TypeScriptLanguage());
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        checkNames();
        BuildWorkspace workshop = BuildWorkspace.of(repository.toAbsolutePath().normalize());
        ParityRun run = ParityRun.of(
                workshop, id -> only == null || id.equals(only), Duration.ofSeconds(limit), System.out::println);
        if (run.ids().isEmpty()) {
            System.out.println("There is no vector and no step called '" + only + "'.");
            return 2;
        }
        List<LanguageResult> results = run.run(all().stream()
                .filter(language -> languages.isEmpty() || languages.contains(language.name()))
                .toList());
        if (only != null) {
            results.forEach(result -> result.differences().forEach(System.out::println));
            return results.stream().allMatch(LanguageResult::ran) ? 0 : 1;
        }
        Divergences divergences = Divergences.read(repository.resolve("parity/divergences.yaml"));
        List<String> problems = Verdict.problems(run.ids(), results, divergences, require);
        problems.forEach(problem -> System.out.println("PROBLEM: " + problem));
        System.out.println(Verdict.totals(run.calls(), results));
        if (update) {
            problems = new ArrayList<>(problems);
            problems.addAll(write(run, results, divergences));
        }
        return problems.isEmpty() ? 0 : 1;
    }

    private List<String> write(ParityRun run, List<LanguageResult> results, Divergences divergences)
            throws IOException {
        if (results.size() < all().size() || !results.stream().allMatch(LanguageResult::ran)) {
            String problem = "docs/parity.md is not written: not every language ran";
            System.out.println("PROBLEM: " + problem);
            return List.of(problem);
        }
        Path page = repository.resolve("docs/parity.md");
        Files.writeString(
                page, ParityPage.render(run.calls().operations(), run.calls().streams(), results, divergences));
        System.out.println("Written: " + page);
        return List.of();
    }

    private void checkNames() {
        List<String> known = all().stream().map(Language::name).toList();
        Set<String> asked = new HashSet<>(require);
        asked.addAll(languages);
        asked.removeAll(known);
        if (!asked.isEmpty()) {
            throw new CommandLine.ParameterException(new CommandLine(this), asked + " is none of " + known);
        }
    }
}
