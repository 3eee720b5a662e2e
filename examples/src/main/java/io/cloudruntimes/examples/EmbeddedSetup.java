package io.cloudruntimes.examples;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.binding.BindingModule;
import io.cloudruntimes.embedded.lock.LockModule;
import io.cloudruntimes.embedded.secret.SecretModule;
import io.cloudruntimes.embedded.sequencer.SequencerModule;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The code of the page about the embedded runtime: its options, set in Java. */
final class EmbeddedSetup {
    private EmbeddedSetup() {}

    static <T> T with(Path folder, URI orders, Function<CloudRuntimes, T> application) {
        EmbeddedRuntime.Builder setup = EmbeddedRuntime.builder()
                .file(folder.resolve("data.db")) // without it, everything is in memory
                .option(SecretModule.FILES, Map.of("vault", folder.resolve("secrets.json")))
                .option(BindingModule.FILE_BINDINGS, Map.of("files", folder.resolve("reports")))
                .option(BindingModule.HTTP_BINDINGS, Map.of("web", orders))
                .option(LockModule.LOCK_STORES, Optional.of(Set.of("locks")))
                .option(SequencerModule.SEQUENCERS, Optional.of(Set.of("sequences")));
        try (EmbeddedRuntime embedded = setup.build();
                CloudRuntimes runtime = CloudRuntimes.over(embedded.connection(), Serializer.gson())) {
            return application.apply(runtime);
        }
    }
}
