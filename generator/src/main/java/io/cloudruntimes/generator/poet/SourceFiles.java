package io.cloudruntimes.generator.poet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.cloudruntimes.generator.emit.GeneratedFile;
import io.cloudruntimes.generator.model.Source;
import javax.annotation.processing.Generated;

/** Emitted types as files. */
public final class SourceFiles {
    private static final String GENERATOR = "io.cloudruntimes.generator";

    private SourceFiles() {}

    /** The file of one type. */
    public static GeneratedFile of(ClassSpec spec) {
        TypeSpec type = spec.typeSpec().toBuilder()
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", GENERATOR)
                        .build())
                .build();
        String packageName = spec.className().packageName();
        JavaFile file = JavaFile.builder(packageName, type)
                .addFileComment("$L", header(spec.source()))
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
        String path = packageName.replace('.', '/') + "/" + spec.className().simpleName() + ".java";
        return new GeneratedFile(path, file.toString(), spec.source());
    }

    /** The first line of every emitted file, without the slashes. */
    public static String header(Source source) {
        return "Generated from spec/" + source.file() + " by the Cloud Runtimes generator. Do not edit.";
    }
}
