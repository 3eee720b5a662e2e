package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Source;

/** One emitted top-level type. */
public interface ClassSpec {
    /** Its name. */
    ClassName className();

    /** Its declaration. */
    TypeSpec typeSpec();

    /** What it is made from. */
    Source source();
}
