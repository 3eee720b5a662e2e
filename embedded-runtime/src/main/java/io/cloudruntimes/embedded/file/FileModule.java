package io.cloudruntimes.embedded.file;

import com.google.auto.service.AutoService;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.store.Schema;
import io.cloudruntimes.file.FileService;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files. */
@AutoService(ServiceModule.class)
public final class FileModule implements ServiceModule {
    /** The names of the file stores; if not set, every name is one. */
    public static final ModuleOption<Optional<Set<String>>> FILE_STORES =
            ModuleOption.ofNames("file-stores", "The names of the file stores. Default: every name is one");

    @Override
    public String name() {
        return "file";
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.of(FileTable.SCHEMA);
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(FILE_STORES);
    }

    @Override
    public void start(ModuleContext context) {
        ComponentRegistry stores =
                new ComponentRegistry("file store", "files.folder", List.of("ETAG", "RANGE"), context, FILE_STORES);
        ContentFolder contents =
                context.database().path().map(ContentFolder::beside).orElseGet(ContentFolder::temporary);
        context.onClose(contents::close);
        contents.retainOnly(context.database().read(FileTable::versions));
        context.provideComponents(stores::components);
        context.provide(
                FileService.class, new EmbeddedFileService(context.database(), stores, contents, context.clock()));
    }
}
