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
 * {@link RuntimeControl} or a generated service as a parameter. Where the runtime is to begin with something in it, register a
 * {@link CloudRuntimesExtension} instead.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(CloudRuntimesExtension.class)
public @interface CloudRuntimesTest {
    /** The stores that there are; any name is one if empty. */
    String[] stores() default {};

    /** The message brokers that there are; any name is one if empty. */
    String[] brokers() default {};

    /** Whether the tests of the class share one runtime, in place of one each. */
    boolean perClass() default false;
}
