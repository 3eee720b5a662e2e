package io.cloudruntimes.sidecars;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Tests that need a real sidecar. If it cannot be started they are skipped, with the reason. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsSidecars.Condition.class)
public @interface NeedsSidecars {
    /** The runtime whose sidecar the tests need: a folder of {@code sidecars}. */
    String value();

    /** Whether that sidecar can be started here. */
    class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String runtime = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), NeedsSidecars.class)
                    .orElseThrow()
                    .value();
            String reason = SidecarDescription.of(runtime).missing();
            if (reason == null) {
                return ConditionEvaluationResult.enabled("a sidecar of " + runtime + " can be started");
            }
            System.err.println("NOT RUN: " + context.getDisplayName() + ": " + reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
