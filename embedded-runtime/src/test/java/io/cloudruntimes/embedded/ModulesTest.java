package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.embedded.guestbook.GuestBook;
import io.cloudruntimes.embedded.guestbook.GuestBookModule;
import io.cloudruntimes.embedded.module.Component;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.runtime.RuntimeServiceModule;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.state.StateModule;
import io.cloudruntimes.neutral.NeutralConnector;
import io.cloudruntimes.runtime.GetHealthRequest;
import io.cloudruntimes.runtime.GetMetadataRequest;
import io.cloudruntimes.runtime.RuntimeComponent;
import io.cloudruntimes.runtime.RuntimeService;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.StateService;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A made-up module on the class path of this test is found and works, without a change of any other file. */
class ModulesTest {
    private static final GetMetadataRequest METADATA =
            GetMetadataRequest.builder().build();

    @Test
    void aModuleHasItsServiceAndItsTables(@TempDir Path folder) {
        Path file = folder.resolve("data.db");
        try (EmbeddedRuntime runtime = EmbeddedRuntime.open(file)) {
            runtime.service(GuestBook.class).sign("inn", "Ann");
            assertThat(runtime.services()).contains(GuestBook.class, StateService.class);
        }
        try (EmbeddedRuntime runtime = EmbeddedRuntime.open(file);
                RuntimeConnection connection = runtime.connection()) {
            GuestBook book = connection.service(GuestBook.class).orElseThrow();
            book.sign("inn", "Bob");
            assertThat(book.guests("inn")).containsExactly("Ann", "Bob");
        }
    }

    @Test
    void itsOptionsAreSetByCodeAndByName() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option(GuestBookModule.TITLE, Optional.of("Dr."))
                .option("books", Set.of("inn"))
                .build()) {
            GuestBook book = runtime.service(GuestBook.class);
            book.sign("inn", "Ann");
            assertThat(book.guests("inn")).containsExactly("Dr. Ann");
            assertThatThrownBy(() -> book.sign("pub", "Ann"))
                    .isInstanceOf(ComponentNotFoundException.class)
                    .hasMessageContaining("there is no guest book 'pub'; there are [inn]. Add the name to --books,"
                            + " in Java to EmbeddedRuntime.builder().option(\"books\", ...)");
        }
    }

    @Test
    void itsComponentsAreInTheMetadataAlsoOverHttp() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                        .option("books", Set.of("inn"))
                        .stores(Set.of("orders"))
                        .brokers(Set.of("bus"))
                        .build();
                EmbeddedServer server = runtime.serve(ServeOptions.onFreePort());
                RuntimeConnection connection = new NeutralConnector().connect(server.uri(), ConnectOptions.DEFAULT)) {
            RuntimeComponent row = RuntimeComponent.builder()
                    .name("inn")
                    .type("guestbook.sqlite")
                    .capabilities("SIGN")
                    .build();
            List<RuntimeComponent> components =
                    runtime.service(RuntimeService.class).metadata(METADATA).components();
            assertThat(components).contains(row);
            assertThat(components)
                    .extracting(RuntimeComponent::type)
                    .containsExactlyInAnyOrder("guestbook.sqlite", "state.sqlite", "pubsub.sqlite");
            assertThat(connection
                            .service(RuntimeService.class)
                            .orElseThrow()
                            .metadata(METADATA)
                            .components())
                    .isEqualTo(components);
            assertThat(runtime.components()).contains(new Component("inn", "guestbook.sqlite", List.of("SIGN")));
        }
    }

    @Test
    void itIsClosedBeforeTheDatabaseInReverseOrder() {
        List<String> journal = Collections.synchronizedList(new ArrayList<>());
        EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option(GuestBookModule.JOURNAL, journal::add)
                .build();
        runtime.service(GuestBook.class).sign("inn", "Ann");
        runtime.close();
        runtime.close();
        assertThat(journal).containsExactly("the last task runs first", "closed, with the database still open: 1");
    }

    @Test
    void itsTimersGoByTheClockOfTheRuntime() {
        List<String> journal = Collections.synchronizedList(new ArrayList<>());
        MovingClock clock = new MovingClock();
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .clock(clock)
                .option(GuestBookModule.JOURNAL, journal::add)
                .build()) {
            clock.move(Duration.ofDays(1).minusMillis(1));
            runtime.clockMoved();
            runtime.service(GuestBook.class).sign("inn", "Ann");
            assertThat(journal).isEmpty();
            clock.move(Duration.ofMillis(1));
            runtime.clockMoved();
            await().untilAsserted(() -> assertThat(journal).containsExactly("a day later"));
        }
    }

    @Test
    void itIsDecoratedLikeEveryService() {
        List<Class<?>> decorated = new ArrayList<>();
        ServiceDecorator decorator = new ServiceDecorator() {
            @Override
            public <S> S decorate(Class<S> type, S service) {
                decorated.add(type);
                return service;
            }
        };
        try (EmbeddedRuntime runtime =
                EmbeddedRuntime.builder().decorator(decorator).build()) {
            assertThat(decorated).contains(GuestBook.class).containsExactlyInAnyOrderElementsOf(runtime.services());
        }
    }

    @Test
    void theProgramHasItsOptionsWithTheirHelp() {
        StringWriter help = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(help));
        assertThat(line.execute("serve", "--help")).isZero();
        assertThat(help.toString())
                .contains("--books=NAME[,NAME...]", "The names of the guest books", "--title=TITLE")
                .contains("--stores=NAME[,NAME...]", "--brokers=NAME[,NAME...]", "--service=NAME=URL")
                .doesNotContain("journal", "on-published");
    }

    @Test
    void theProgramSetsItsOptions(@TempDir Path folder) throws Exception {
        try (RuntimeProcess served =
                RuntimeProcess.serve(folder.resolve("data.db"), "--books", "inn,pub", "--stores=orders")) {
            assertThat(served.service(RuntimeService.class).metadata(METADATA).components())
                    .extracting(RuntimeComponent::name)
                    .containsExactlyInAnyOrder("inn", "pub", "orders");
        }
    }

    @Test
    void anOptionThatNoModuleHasIsRefused() {
        assertThatThrownBy(() -> EmbeddedRuntime.builder()
                        .option("stoers", Set.of("orders"))
                        .build())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'stoers'")
                .hasMessageContaining("stores");
        assertThatThrownBy(() -> EmbeddedRuntime.builder()
                        .option(ModuleOption.ofText("title", "T", "Another option of this name"), Optional.of("x"))
                        .build())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'title'");
        assertThatThrownBy(() -> EmbeddedRuntime.builder()
                        .option("service", List.of("echo"))
                        .build())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("the option 'service' takes NAME=URL, not 'echo'");
        assertThatThrownBy(() -> EmbeddedRuntime.builder()
                        .option("service", List.of("echo=:not a url"))
                        .build())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("service");
    }

    @Test
    void whatWasSetLastCounts() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .stores(Set.of("a"))
                .option(StateModule.STORES, Optional.of(Set.of("b")))
                .service("one", URI.create("http://127.0.0.1:1"))
                .service("two", URI.create("http://127.0.0.1:2"))
                .build()) {
            assertThat(runtime.components()).extracting(Component::name).containsExactly("b");
        }
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .option(StateModule.STORES, Optional.of(Set.of("b")))
                .stores(Set.of("a"))
                .build()) {
            assertThat(runtime.components()).extracting(Component::name).containsExactly("a");
        }
    }

    @Test
    void twoModulesOfOneNameOrOneServiceAreRefused() {
        assertThatThrownBy(() -> EmbeddedRuntime.builder()
                        .modules(List.of(new StateModule(), new StateModule()))
                        .build())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("two modules have the name 'state'");
        assertThatThrownBy(() -> EmbeddedRuntime.builder()
                        .modules(List.of(new RuntimeServiceModule(), new AlsoRuntime()))
                        .build())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("io.cloudruntimes.runtime.RuntimeService");
    }

    /** Provides a service that another module provides. */
    private static final class AlsoRuntime implements ServiceModule {
        @Override
        public String name() {
            return "also";
        }

        @Override
        public void start(ModuleContext context) {
            new RuntimeServiceModule().start(context);
        }
    }

    @Test
    void aServiceWithoutAModuleIsUnsupportedAlsoWhereTheWholeApiIsServed() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                        .modules(List.of(new RuntimeServiceModule()))
                        .build();
                EmbeddedServer server = runtime.serve(ServeOptions.onFreePort());
                RuntimeConnection connection = new NeutralConnector().connect(server.uri(), ConnectOptions.DEFAULT)) {
            assertThatThrownBy(() -> runtime.service(StateService.class))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("StateService");
            GetStateRequest get =
                    GetStateRequest.builder().storeName("s").key("k").build();
            assertThatThrownBy(() ->
                            connection.service(StateService.class).orElseThrow().get(get))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("no module of the embedded runtime provides StateService");
            assertThat(connection
                            .service(RuntimeService.class)
                            .orElseThrow()
                            .health(GetHealthRequest.builder().build())
                            .status()
                            .value())
                    .isEqualTo("UP");
        }
    }

    @Test
    void aModuleThatFailsToStartClosesTheOthers() {
        List<String> journal = Collections.synchronizedList(new ArrayList<>());
        ServiceModule failing = new ServiceModule() {
            @Override
            public String name() {
                return "zzz";
            }

            @Override
            public void start(ModuleContext context) {
                throw new IllegalStateException("it cannot start");
            }
        };
        assertThatThrownBy(() -> EmbeddedRuntime.builder()
                        .modules(List.of(failing, new GuestBookModule()))
                        .option(GuestBookModule.JOURNAL, journal::add)
                        .build())
                .hasMessage("it cannot start");
        assertThat(journal).hasSize(2);
    }
}
