package io.cloudruntimes.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.embedded.module.Component;
import io.cloudruntimes.state.StateService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs classes of tests as JUnit does. They are static and nested, so that the build runs them only through this. */
class CloudRuntimesExtensionTest {
    private static final List<RuntimeControl> CONTROLS = Collections.synchronizedList(new ArrayList<>());

    /** What came of a run: each failure, and how many tests there were. */
    private static final class Outcome implements TestExecutionListener {
        private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        private final List<String> tests = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(failures::add);
            if (test.isTest()) {
                tests.add(test.getDisplayName());
            }
        }
    }

    private static Outcome run(Class<?> tests) {
        CONTROLS.clear();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .build();
        Outcome outcome = new Outcome();
        LauncherFactory.create().execute(request, outcome);
        return outcome;
    }

    @CloudRuntimesTest
    static class Isolated {
        @BeforeEach
        void before(RuntimeControl control) {
            CONTROLS.add(control);
        }

        @RepeatedTest(3)
        void seesNothingOfTheOthers(CloudRuntimes runtimes, RuntimeControl control, StateService service) {
            assertThat(control.runtimes()).isSameAs(runtimes);
            assertThat(runtimes.service(StateService.class)).isSameAs(service);
            assertThat(runtimes.state("s").get("k", String.class)).isEmpty();
            runtimes.state("s").save("k", "x");
        }

        @AfterEach
        void after(CloudRuntimes runtimes) {
            assertThat(runtimes.state("s").get("k", String.class)).contains("x");
        }
    }

    @Test
    void eachTestHasItsOwnAndItIsClosedAfter() {
        Outcome outcome = run(Isolated.class);
        assertThat(outcome.failures).isEmpty();
        assertThat(outcome.tests).hasSize(3);
        assertThat(CONTROLS).doesNotHaveDuplicates().hasSize(3);
        assertThat(CONTROLS)
                .allSatisfy(control -> assertThat(control.embedded().stopped()).isCompleted());
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {
        @RegisterExtension
        static final CloudRuntimesExtension RUNTIMES = CloudRuntimesExtension.inMemory(it -> it.state("s", "n", 1));

        private static final CountDownLatch ALL_HERE = new CountDownLatch(3);

        @RepeatedTest(3)
        void atTheSameTime(CloudRuntimes runtimes, RuntimeControl control) throws Exception {
            CONTROLS.add(control);
            control.failNext(1, "getState").with(ErrorCode.UNAVAILABLE);
            ALL_HERE.countDown();
            assertThat(ALL_HERE.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> runtimes.state("s").get("n", Integer.class)))
                    .isNotNull();
            assertThat(runtimes.state("s").get("n", Integer.class)).contains(1);
            runtimes.state("s").save("n", 2);
        }
    }

    @Test
    void testsRunAtTheSameTime() {
        Outcome outcome = run(Parallel.class);
        assertThat(outcome.failures).isEmpty();
        assertThat(CONTROLS).doesNotHaveDuplicates().hasSize(3);
    }

    @CloudRuntimesTest(perClass = true, stores = "s", brokers = "b")
    static class Shared {
        @BeforeAll
        static void before(CloudRuntimes runtimes, RuntimeControl control) {
            CONTROLS.add(control);
            runtimes.state("s").save("k", "x");
        }

        @Test
        void seesWhatWasBefore(CloudRuntimes runtimes, RuntimeControl control) {
            CONTROLS.add(control);
            assertThat(runtimes.state("s").get("k", String.class)).contains("x");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> runtimes.state("t").get("k", String.class)))
                    .hasMessageContaining("'t'");
        }

        @Nested
        class Inside {
            @Test
            void seesItToo(RuntimeControl control) {
                CONTROLS.add(control);
            }
        }
    }

    @Test
    void aClassCanShareOne() {
        Outcome outcome = run(Shared.class);
        assertThat(outcome.failures).isEmpty();
        assertThat(CONTROLS).hasSize(3).containsOnly(CONTROLS.get(0));
        assertThat(CONTROLS.get(0).embedded().stopped()).isCompleted();
    }

    @CloudRuntimesTest(options = {"stores=s", "stores=t", "service=echo=http://127.0.0.1:1"})
    static class WithOptions {
        @Test
        void hasWhatTheModulesMakeOfThem(CloudRuntimes runtimes, RuntimeControl control) {
            CONTROLS.add(control);
            runtimes.state("t").save("k", "x");
            assertThat(control.embedded().components())
                    .extracting(Component::name)
                    .containsExactly("s", "t");
        }
    }

    @Test
    void anyOptionOfAModuleCanBeSet() {
        assertThat(run(WithOptions.class).failures).isEmpty();
        assertThat(CONTROLS).hasSize(1);
    }

    @CloudRuntimesTest(options = "stores")
    static class WithoutAValue {
        @Test
        void never() {}
    }

    @CloudRuntimesTest(options = "stoers=s")
    static class WithAnUnknownOption {
        @Test
        void never() {}
    }

    @Test
    void anOptionThatIsWrongSaysSo() {
        assertThat(run(WithoutAValue.class).failures)
                .singleElement()
                .satisfies(error -> assertThat(error).hasMessageContaining("is name=value, not 'stores'"));
        assertThat(run(WithAnUnknownOption.class).failures)
                .singleElement()
                .satisfies(error -> assertThat(error).hasMessageContaining("'stoers'"));
    }

    @CloudRuntimesTest
    static class OrdersTooMuch {
        @Test
        void passes(RuntimeControl control) {
            CONTROLS.add(control);
            control.failNext(1, "saveState").with(ErrorCode.UNAVAILABLE);
        }
    }

    @Test
    void aTestThatOrderedAFaultInVainFails() {
        Outcome outcome = run(OrdersTooMuch.class);
        assertThat(outcome.failures)
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("the next saveState fails with unavailable")
                        .hasMessageContaining("CloudRuntimesExtensionTest.java:"));
        assertThat(CONTROLS.get(0).embedded().stopped()).isCompleted();
    }

    static class MayOrderTooMuch {
        @RegisterExtension
        final CloudRuntimesExtension runtimes = CloudRuntimesExtension.inMemory(RuntimeSetup::allowUnusedFaults);

        @Test
        void passes(RuntimeControl control) {
            control.failNext(1, "saveState").with(ErrorCode.UNAVAILABLE);
        }
    }

    @Test
    void unusedFaultsCanBeAllowed() {
        assertThat(run(MayOrderTooMuch.class).failures).isEmpty();
    }

    @CloudRuntimesTest
    static class FailsItself {
        @Test
        void fails(RuntimeControl control) {
            control.failNext(1, "saveState").with(ErrorCode.UNAVAILABLE);
            throw new IllegalStateException("its own");
        }
    }

    @Test
    void aTestThatFailsItselfSaysOnlyThat() {
        assertThat(run(FailsItself.class).failures)
                .singleElement()
                .satisfies(error -> assertThat(error).hasMessage("its own"));
    }

    @CloudRuntimesTest
    static class TakesItTooEarly {
        @BeforeAll
        static void before(CloudRuntimes runtimes) {}

        @Test
        void never() {}
    }

    static class SharesWithoutStatic {
        @RegisterExtension
        final CloudRuntimesExtension runtimes =
                CloudRuntimesExtension.inMemory().perClass();

        @Test
        void never() {}
    }

    @Test
    void whatCannotBeSaysWhatToDo() {
        assertThat(run(TakesItTooEarly.class).failures)
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .hasMessageContaining("each test has its own")
                        .hasMessageContaining("or set perClass"));
        assertThat(run(SharesWithoutStatic.class).failures)
                .singleElement()
                .satisfies(error -> assertThat(error).hasMessageContaining("make the field with perClass() static"));
    }
}
