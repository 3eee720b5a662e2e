package io.cloudruntimes.embedded;

import io.cloudruntimes.embedded.module.ModuleOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of the modules as options of the command line. */
final class ModuleArguments {
    private ModuleArguments() {}

    /** Adds the options, with their help. */
    static void addTo(CommandSpec command) {
        for (ModuleOption<?> option : ModuleCatalog.find().options().values()) {
            if (!option.isCodeOnly()) {
                command.addOption(argument(option));
            }
        }
    }

    private static OptionSpec argument(ModuleOption<?> option) {
        OptionSpec.Builder argument = OptionSpec.builder("--" + option.name())
                .paramLabel(option.label())
                .description(option.description())
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1");
        return (option.isList() ? argument.splitRegex(",") : argument).build();
    }

    /** Sets the options that the command line has. */
    static void apply(CommandSpec command, EmbeddedRuntime.Builder builder) {
        for (ModuleOption<?> option : ModuleCatalog.find().options().values()) {
            OptionSpec argument = command.findOption("--" + option.name());
            @Nullable List<String> values = argument == null ? null : argument.getValue();
            if (values != null) {
                builder.option(option.name(), values);
            }
        }
    }
}
