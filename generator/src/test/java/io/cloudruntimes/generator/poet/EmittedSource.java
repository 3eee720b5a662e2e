package io.cloudruntimes.generator.poet;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.cloudruntimes.generator.emit.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** An emitted source file as a syntax tree, with what a reviewer would object to. */
final class EmittedSource {
    private static final String RUNTIME_PACKAGES = "io.cloudruntimes.core.";
    private static final int LONG_CONSTANT = 40;
    private static final Set<Tree.Kind> NUMBERS =
            Set.of(Tree.Kind.INT_LITERAL, Tree.Kind.LONG_LITERAL, Tree.Kind.DOUBLE_LITERAL, Tree.Kind.FLOAT_LITERAL);

    private final CompilationUnitTree unit;
    private final DocTrees docs;

    private EmittedSource(CompilationUnitTree unit, DocTrees docs) {
        this.unit = unit;
        this.docs = docs;
    }

    /** Parses files, which have distinct paths. */
    static List<EmittedSource> parse(List<GeneratedFile> files) {
        List<EmittedSource> sources = new ArrayList<>();
        if (files.isEmpty()) {
            return sources; // the compiler takes that for a mistake
        }
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none"),
                        null,
                        files.stream().map(Text::new).toList());
        try {
            task.parse().forEach(unit -> sources.add(new EmittedSource(unit, DocTrees.instance(task))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** The path of the file. */
    String path() {
        return unit.getSourceFile().getName().substring(1);
    }

    /** Calls of constructors of our runtime types with three or more arguments, one of which is a number. */
    List<String> positionalNumbers() {
        Set<String> runtimeTypes = new HashSet<>();
        for (ImportTree imported : unit.getImports()) {
            String name = imported.getQualifiedIdentifier().toString();
            if (name.startsWith(RUNTIME_PACKAGES)) {
                runtimeTypes.add(name.substring(name.lastIndexOf('.') + 1));
            }
        }
        List<String> found = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void none) {
                if (call.getArguments().size() >= 3
                        && runtimeTypes.contains(outermost(call.getIdentifier()))
                        && call.getArguments().stream().anyMatch(EmittedSource::isNumber)) {
                    found.add(at(call) + call);
                }
                return super.visitNewClass(call, none);
            }
        }.scan(unit, null);
        return found;
    }

    private static boolean isNumber(ExpressionTree argument) {
        return NUMBERS.contains(argument.getKind())
                || (argument instanceof UnaryTree sign && isNumber(sign.getExpression()));
    }

    private static String outermost(Tree type) {
        if (type instanceof ParameterizedTypeTree parameterized) {
            return outermost(parameterized.getType());
        }
        return type instanceof MemberSelectTree nested ? outermost(nested.getExpression()) : type.toString();
    }

    /** Long texts that are in the file more than once; a sum of literals is one text. */
    List<String> repeatedConstants() {
        Map<String, Integer> uses = new HashMap<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void none) {
                String text = constant(sum);
                if (text == null) {
                    return super.visitBinary(sum, none);
                }
                uses.merge(text, 1, Integer::sum);
                return null;
            }

            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
                if (literal.getValue() instanceof String text) {
                    uses.merge(text, 1, Integer::sum);
                }
                return null;
            }

            @Override
            public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
                return null;
            }
        }.scan(unit, null);
        return uses.entrySet().stream()
                .filter(use -> use.getKey().length() > LONG_CONSTANT && use.getValue() > 1)
                .map(use -> use.getValue() + " times \"" + use.getKey() + "\"")
                .sorted()
                .toList();
    }

    private static @Nullable String constant(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return literal.getValue() instanceof String text ? text : null;
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            String left = constant(sum.getLeftOperand());
            String right = constant(sum.getRightOperand());
            return left == null || right == null ? null : left + right;
        }
        return null;
    }

    /** Public types and methods without Javadoc, besides those that override. */
    List<String> undocumented() {
        List<String> found = new ArrayList<>();
        forEachDeclaration((name, path) -> {
            if (comment(path).isEmpty()) {
                found.add(at(path.getLeaf()) + name);
            }
        });
        return found;
    }

    /** Public types and methods whose Javadoc is only an article and the words of their name, or less. */
    List<String> restatements() {
        List<String> found = new ArrayList<>();
        forEachDeclaration((name, path) -> {
            String comment = comment(path);
            String words = words(comment.replaceFirst("^(The|A|An|This) ", ""));
            if (!comment.isEmpty()
                    && (words.equals(words(name))
                            || Set.of("object", "value", "type", "method").contains(words))) {
                found.add(at(path.getLeaf()) + name + ": " + comment);
            }
        });
        return found;
    }

    private static String words(String text) {
        return text.replaceAll("<[^>]*>|\\{@\\w+ |[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private String comment(TreePath path) {
        String comment = docs.getDocComment(path);
        return comment == null ? "" : comment.strip();
    }

    /** Each public type and each public method of one; the members of an interface are public. */
    private void forEachDeclaration(BiConsumer<String, TreePath> action) {
        new TreePathScanner<@Nullable Void, Boolean>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, Boolean enclosingIsPublic) {
                boolean anonymous = type.getSimpleName().isEmpty();
                boolean visible = !anonymous
                        && enclosingIsPublic
                        && (type.getModifiers().getFlags().contains(Modifier.PUBLIC) || inInterface());
                if (visible) {
                    action.accept(type.getSimpleName().toString(), getCurrentPath());
                }
                return super.visitClass(type, visible);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, Boolean enclosingIsPublic) {
                Set<Modifier> flags = method.getModifiers().getFlags();
                boolean visible =
                        flags.contains(Modifier.PUBLIC) || (inInterface() && !flags.contains(Modifier.PRIVATE));
                if (enclosingIsPublic && visible && !overrides(method)) {
                    action.accept(method.getName().toString(), getCurrentPath());
                }
                return super.visitMethod(method, false);
            }

            private boolean inInterface() {
                return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
            }
        }.scan(unit, true);
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(annotation -> annotation.getAnnotationType() instanceof IdentifierTree type
                        && type.getName().contentEquals("Override"));
    }

    private String at(Tree tree) {
        long position = docs.getSourcePositions().getStartPosition(unit, tree);
        return "line " + unit.getLineMap().getLineNumber(position) + ": ";
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
