package io.cloudruntimes.embedded.sequencer;

import com.google.auto.service.AutoService;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.store.Schema;
import io.cloudruntimes.sequencer.SequencerService;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sequences. */
@AutoService(ServiceModule.class)
public final class SequencerModule implements ServiceModule {
    /** The names of the sequencer stores; if not set, every name is one. */
    public static final ModuleOption<Optional<Set<String>>> SEQUENCERS =
            ModuleOption.ofNames("sequencers", "The names of the sequencer stores. Default: every name is one");

    @Override
    public String name() {
        return "sequencer";
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.of(SequenceTable.SCHEMA);
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(SEQUENCERS);
    }

    @Override
    public void start(ModuleContext context) {
        ComponentRegistry stores = new ComponentRegistry(
                "sequencer store", "sequencer.sqlite", List.of("STRONG", "WEAK"), context, SEQUENCERS);
        context.provideComponents(stores::components);
        context.provide(SequencerService.class, new EmbeddedSequencerService(context.database(), stores));
    }
}
