package io.cloudruntimes.generator.poet;

import io.cloudruntimes.generator.emit.GeneratedFile;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Emitted sources, compiled with every warning an error, and loaded. */
public final class EmittedClasses {
    private final ClassLoader loader;

    private EmittedClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /** Compiles into a folder; without line numbers, so that the classes of the same code are the same bytes. */
    public static EmittedClasses compile(List<GeneratedFile> files, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "--release",
                "17",
                "-g:none",
                "-Xlint:all,-path,-classfile,-options,-processing",
                "-Werror",
                "-proc:none",
                "-d",
                folder.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        List<Text> sources = files.stream().map(Text::new).toList();
        if (!compiler.getTask(messages, null, null, options, null, sources).call()) {
            throw new AssertionError("the emitted code does not compile:\n" + messages);
        }
        URL[] classes = {folder.toUri().toURL()};
        return new EmittedClasses(new URLClassLoader(classes, EmittedClasses.class.getClassLoader()));
    }

    /** A class by its name below {@code io.cloudruntimes}. */
    Class<?> load(String name) {
        try {
            return loader.loadClass("io.cloudruntimes." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(GeneratedFile file) {
            super(URI.create("string:///" + file.path()), JavaFileObject.Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
