package io.cloudruntimes.generator.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.spec.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** What holds of each problem that a bad document gives, whatever is wrong: it has a place, and it speaks of the document. */
public final class ReadableProblems {
    /** A record of Java as it prints itself, such as {@code Header[name=x]}. */
    private static final Pattern RECORD = Pattern.compile("[A-Z]\\w*\\[(\\w+=|])");

    /** A value of an enum of Java, such as {@code JSON_TEXT}. */
    private static final Pattern CONSTANT =
            Pattern.compile("\\b(PLAIN|[A-Z]+_(TEXT|TIME|ARRAYS|OBJECTS|STRING|VALUE))\\b");

    private ReadableProblems() {}

    /** The problems, of which each has a line and is text for people. */
    public static List<Problem> of(List<Problem> problems) {
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.file()).isNotEmpty();
            assertThat(problem.line()).isPositive();
            assertThat(problem.pointer()).matches("(/[^\\n]*)?");
            assertThat(problem.message()).doesNotContainPattern(RECORD).doesNotContainPattern(CONSTANT);
        });
        return problems;
    }
}
