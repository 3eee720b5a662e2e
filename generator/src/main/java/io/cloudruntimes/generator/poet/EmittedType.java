package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.model.Source;

/**
 * A type that is ready to be emitted.
 *
 * @param className its name
 * @param typeSpec its declaration
 * @param source what it is made from
 */
public record EmittedType(ClassName className, TypeSpec typeSpec, Source source) implements ClassSpec {}
