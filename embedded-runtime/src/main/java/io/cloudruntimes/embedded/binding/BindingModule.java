package io.cloudruntimes.embedded.binding;

import com.google.auto.service.AutoService;
import io.cloudruntimes.binding.BindingService;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.pubsub.EventQueues;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Bindings to other systems. */
@AutoService(ServiceModule.class)
public final class BindingModule implements ServiceModule {
    /** The URLs of the bindings for HTTP. */
    public static final ModuleOption<Map<String, URI>> HTTP_BINDINGS = ModuleOption.ofMap(
            "http-binding",
            "NAME=URL",
            "A binding whose operations are requests of HTTP below the URL. May be given several times",
            URI::create);

    /** The hosts beside loopback addresses that bindings for HTTP may connect to, also by redirects. */
    public static final ModuleOption<Optional<Set<String>>> ALLOWED_HOSTS = ModuleOption.ofNames(
            "http-binding-hosts",
            "The names or addresses of the hosts that bindings for HTTP may connect to, also by redirects."
                    + " Loopback addresses are always allowed. Default: no others");

    /** The folders of the bindings for local files. */
    public static final ModuleOption<Map<String, Path>> FILE_BINDINGS = ModuleOption.ofMap(
            "storage-binding",
            "NAME=FOLDER",
            "A binding whose operations read and write the files of the folder. May be given several times",
            Path::of);

    /** The names of the queues; if not set, every name that no other binding has is one. */
    public static final ModuleOption<Optional<Set<String>>> QUEUES = ModuleOption.ofNames(
            "queues",
            "The names of the queues, which are input and output bindings. Default: every name that no other binding has");

    @Override
    public String name() {
        return "binding";
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(HTTP_BINDINGS, ALLOWED_HOSTS, FILE_BINDINGS, QUEUES);
    }

    @Override
    public void start(ModuleContext context) {
        EventQueues queues = new EventQueues(context.database(), context.clock(), context.scheduler(), name());
        context.onClose(queues::close);
        Bindings bindings = new Bindings(new QueueBinding(queues), context.option(QUEUES));
        context.onClose(bindings::close);
        AllowedHosts allowed = new AllowedHosts(context.option(ALLOWED_HOSTS).orElse(Set.of()));
        context.option(HTTP_BINDINGS).forEach((name, url) -> bindings.add(name, new HttpBinding(name, url, allowed)));
        context.option(FILE_BINDINGS)
                .forEach((name, folder) -> bindings.add(name, new LocalStorageBinding(name, folder)));
        context.provideComponents(bindings::components);
        context.provide(BindingService.class, new EmbeddedBindingService(bindings));
    }
}
