package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.secret.MemorySecretStore;
import io.cloudruntimes.embedded.secret.SecretModule;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String MARKER = "s3cr3t-marker";

    private final MemorySecretStore store = new MemorySecretStore()
            .put("password", MARKER)
            .put("empty", "")
            .put("odd", Map.of("another name", MARKER))
            .put("db", Map.of("user", MARKER, "password", MARKER));
    private final EmbeddedRuntime embedded = EmbeddedRuntime.builder()
            .option(SecretModule.STORES, Map.of("vault", store))
            .build();
    private final EmbeddedServer server = embedded.serve(ServeOptions.onFreePort());

    @AfterEach
    void stop() {
        embedded.close();
    }

    private CloudRuntimes connect(boolean served) {
        return served
                ? CloudRuntimes.connect(server.uri().toString())
                : CloudRuntimes.over(embedded.connection(), Serializer.gson());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theValueOfASecretIsRead(boolean served) {
        try (CloudRuntimes runtime = connect(served)) {
            Secrets vault = runtime.secrets("vault");
            assertThat(vault.get("password")).contains(MARKER);
            assertThat(vault.get("empty")).contains("");
            assertThat(vault.get("odd"))
                    .as("the name of the only value does not matter")
                    .contains(MARKER);
            assertThat(vault.get("nope")).isEmpty();
            assertThat(vault.async().get("password").join()).contains(MARKER);
            assertThat(vault.async().get("nope").join()).isEmpty();
            store.put("password", "changed");
            assertThat(vault.get("password")).contains("changed");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSecretOfSeveralValuesIsNoText(boolean served) {
        try (CloudRuntimes runtime = connect(served)) {
            Secrets vault = runtime.secrets("vault");
            assertThat(vault.getValues("db")).contains(Map.of("user", MARKER, "password", MARKER));
            assertThat(vault.getValues("nope")).isEmpty();
            assertThat(vault.async().getValues("password").join()).contains(Map.of("password", MARKER));
            assertThatThrownBy(() -> vault.get("db"))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContainingAll("SecretService.getSecret", "vault", "db", "2 values", "user", "getValues")
                    .hasMessageNotContaining(MARKER);
            assertThatThrownBy(() -> vault.async().get("db").join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(InvalidArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allSecretsAreReadAndNoneShows(boolean served) {
        try (CloudRuntimes runtime = connect(served)) {
            Secrets vault = runtime.secrets("vault");
            Map<String, Map<String, String>> all = vault.getAll();
            assertThat(all).containsOnlyKeys("db", "empty", "odd", "password");
            assertThat(all.get("password")).isEqualTo(Map.of("password", MARKER));
            assertThat(vault.async().getAll().join()).isEqualTo(all);
            Optional<Map<String, String>> db = vault.getValues("db");
            for (Object shown : List.of(
                    all,
                    all.entrySet(),
                    all.values(),
                    db,
                    db.get().entrySet(),
                    db.get().values())) {
                assertThat(shown.toString()).doesNotContain(MARKER);
            }
            assertThat(all.toString()).contains("db", "user", "password");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsWrongIsAnError(boolean served) {
        try (CloudRuntimes runtime = connect(served)) {
            assertThatThrownBy(() -> runtime.secrets("vault").get("")).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> runtime.secrets("nope").get("password"))
                    .isInstanceOf(ComponentNotFoundException.class);
            assertThatThrownBy(() -> runtime.secrets("nope").getAll()).isInstanceOf(ComponentNotFoundException.class);
            SecretOptions version = SecretOptions.DEFAULT.withMetadata(Map.of("version_id", "1"));
            assertThatThrownBy(() -> runtime.secrets("vault").get("password", version))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("version_id");
            assertThatThrownBy(() ->
                            runtime.secrets("nope").async().get("password").join())
                    .hasCauseInstanceOf(ComponentNotFoundException.class);
        }
    }
}
