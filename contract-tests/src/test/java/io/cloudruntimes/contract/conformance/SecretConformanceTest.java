package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets, on each runtime: of a file, of a file whose secrets have several values, and of the environment. */
class SecretConformanceTest {
    private static final List<String> ODD_NAMES = List.of(
            "a/b+c %?# \u00e9 \ud83d\ude00&=;..",
            "a/b", "a+b", "a%20b", "a?b#c&d=e", " ", "\u00e9\u20ac\ud83d\ude00", "\"\\");
    private static final String EXACT = " \\=#!:\"'\r\n\u00e9\u20ac\ud83d\ude00\t-----END-----\n";

    /** What stands in place of an absent secret. */
    private static final String ABSENT = "absent";

    static List<Target> targets() {
        return Target.all();
    }

    private static String value(Secrets secrets, String name) {
        return secrets.get(name).map(value -> "[" + value + "]").orElse(ABSENT);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aFileOfSecrets(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Secrets vault = runtime.secrets("vault");
            check(target, "vault", "secret-get", "[hunter2]", () -> value(vault, "db-password"));
            check(
                    target,
                    "vault",
                    "secret-get-async",
                    "hunter2",
                    () -> vault.async().get("db-password").join().orElse(ABSENT));
            check(target, "vault", "secret-absent", ABSENT, () -> value(vault, "missing"));
            check(
                    target,
                    "vault",
                    "secret-absent-values",
                    false,
                    () -> vault.getValues("missing").isPresent());
            check(target, "vault", "secret-nested", "[x]", () -> value(vault, "nested:a"));
            check(target, "vault", "secret-nested-deeper", "[y]", () -> value(vault, "nested:b:c"));
            check(target, "vault", "secret-of-objects", ABSENT, () -> value(vault, "nested"));
            check(target, "vault", "secret-empty", "[]", () -> value(vault, "empty"));
            check(target, "vault", "secret-exact", "[" + EXACT + "]", () -> value(vault, "exact"));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void namesAreAnyText(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Secrets vault = runtime.secrets("vault");
            for (String odd : ODD_NAMES) {
                check(target, "vault", "secret-odd-name", "[value of " + odd + "]", () -> value(vault, odd));
            }
            check(target, "vault", "secret-named-bulk", "[of the name bulk]", () -> value(vault, "bulk"));
            check(target, "vault", "secret-named-dots", "[value of ..]", () -> value(vault, ".."));
            check(target, "vault", "secret-named-dots", "[value of .]", () -> value(vault, "."));
            check(
                    target,
                    "vault",
                    "secret-odd-absent-name",
                    ABSENT,
                    () -> value(vault, "x not found: connection refused"));
            check(target, "vault", "secret-half-character", "invalid_argument", () -> value(vault, "a\ud83d"));
            check(target, "vault", "secret-empty-name", "invalid_argument", () -> value(vault, ""));
            check(target, "vault", "secret-long-name", "invalid_argument", () -> value(vault, "n".repeat(1025)));
            check(
                    target,
                    "no-such-vault",
                    "secret-unknown-store",
                    "component_not_found",
                    () -> value(runtime.secrets("no-such-vault"), "db-password"));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aSecretOfSeveralValues(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Secrets vault = runtime.secrets("vault-multi");
            check(
                    target,
                    "vault-multi",
                    "secret-values",
                    true,
                    () -> vault.getValues("db")
                            .orElseThrow()
                            .equals(Map.of("user", "app", "password", "hunter2", "deep:a", "b")));
            check(target, "vault-multi", "secret-one-of-several", "invalid_argument", () -> vault.get("db"));
            check(target, "vault-multi", "secret-one", "[v]", () -> value(vault, "flat"));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void secretsOfTheEnvironment(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Secrets environment = runtime.secrets("environment");
            check(target, "environment", "secret-variable", "[hunter2]", () -> value(environment, "PASSWORD"));
            check(target, "environment", "secret-no-variable", ABSENT, () -> value(environment, "NOPE"));
            check(target, "environment", "secret-empty-variable", "[]", () -> value(environment, "EMPTY"));
            check(
                    target,
                    "environment",
                    "secret-all-variables",
                    true,
                    () -> environment
                            .getAll()
                            .equals(Map.of("PASSWORD", Map.of("PASSWORD", "hunter2"), "EMPTY", Map.of("EMPTY", ""))));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void allSecretsOfAStore(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Set<String> names = new TreeSet<>(
                    List.of("..", ".", "bulk", "db-password", "denied", "empty", "exact", "nested:a", "nested:b:c"));
            names.addAll(ODD_NAMES);
            check(
                    target,
                    "vault",
                    "secret-all-names",
                    names,
                    () -> new TreeSet<>(runtime.secrets("vault").getAll().keySet()));
            check(
                    target,
                    "vault",
                    "secret-all-exact",
                    true,
                    () -> Map.of("exact", EXACT)
                            .equals(runtime.secrets("vault").getAll().get("exact")));
            check(
                    target,
                    "vault-multi",
                    "secret-all-values",
                    true,
                    () -> runtime.secrets("vault-multi")
                            .async()
                            .getAll()
                            .join()
                            .equals(Map.of(
                                    "db",
                                    Map.of("user", "app", "password", "hunter2", "deep:a", "b"),
                                    "flat",
                                    Map.of("flat", "v"))));
        }
    }
}
