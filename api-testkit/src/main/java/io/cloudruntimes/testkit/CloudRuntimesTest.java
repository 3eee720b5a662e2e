package io.cloudruntimes.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class an embedded runtime of its own. Tests take a {@link io.cloudruntimes.CloudRuntimes}, a
 * {@link RuntimeControl} or a service as a parameter. To seed the runtime, register a {@link CloudRuntimesExtension} instead.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(CloudRuntimesExtension.class)
public @interface CloudRuntimesTest {
    /** The names of the state stores; if empty, every name is a store. */
    String[] stores() default {};

    /** The names of the message brokers; if empty, every name is a broker. */
    String[] brokers() default {};

    /** Options of modules, each as {@code name=value}. To give an option several values, repeat it. */
    String[] options() default {};

    /** Whether the tests of the class share one runtime. */
    boolean perClass() default false;
}
