package io.github.disclosureaudit.report.codes;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The syntax trees of the product: which methods there are, who calls them, what is assigned to which name. */
final class Sources {
    private final Map<String, List<Place<MethodTree>>> methods = new HashMap<>();
    private final Map<String, List<Place<MethodInvocationTree>>> calls = new HashMap<>();
    private final Map<String, List<Place<NewClassTree>>> creations = new HashMap<>();
    private final Map<String, List<Place<ExpressionTree>>> values = new HashMap<>();

    /** A tree with where it stands. */
    record Place<T extends Tree>(T tree, TreePath path) {
        /** Name of the innermost class around it. */
        String owner() {
            for (TreePath up = path; up != null; up = up.getParentPath()) {
                if (up.getLeaf() instanceof ClassTree type
                        && !type.getSimpleName().isEmpty()) {
                    return type.getSimpleName().toString();
                }
            }
            throw new IllegalStateException("outside of any class: " + tree);
        }
    }

    static Sources read(Path root, List<String> without) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> without.stream()
                            .noneMatch(room -> root.relativize(file).startsWith(room)))
                    .sorted()
                    .toList();
        }
        Sources sources = new Sources();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                sources.scan(unit);
            }
        }
        return sources;
    }

    List<Place<MethodTree>> methods(String name) {
        return methods.getOrDefault(name, List.of());
    }

    List<Place<MethodInvocationTree>> calls(String name) {
        return calls.getOrDefault(name, List.of());
    }

    List<Place<NewClassTree>> creations(String type) {
        return creations.getOrDefault(type, List.of());
    }

    /** What is assigned to a field of a class anywhere. */
    List<Place<ExpressionTree>> values(String owner, String name) {
        return values.getOrDefault(owner + "." + name, List.of());
    }

    /** Whether there is a class of that name. */
    static boolean isType(String name) {
        return Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** What a method returns; what its lambdas return is theirs. */
    static List<TreePath> results(TreePath method) {
        List<TreePath> results = new ArrayList<>();
        new TreePathScanner<Object, Object>() {
            @Override
            public Object visitReturn(ReturnTree tree, Object nothing) {
                results.add(new TreePath(getCurrentPath(), tree.getExpression()));
                return super.visitReturn(tree, nothing);
            }

            @Override
            public Object visitLambdaExpression(LambdaExpressionTree tree, Object nothing) {
                return nothing;
            }
        }.scan(method, method);
        return results;
    }

    /** What a local name of a method starts with. */
    static List<TreePath> locals(TreePath method, String name) {
        List<TreePath> values = new ArrayList<>();
        new TreePathScanner<Object, Object>() {
            @Override
            public Object visitVariable(VariableTree tree, Object nothing) {
                if (tree.getName().contentEquals(name) && tree.getInitializer() != null) {
                    values.add(new TreePath(getCurrentPath(), tree.getInitializer()));
                }
                return super.visitVariable(tree, nothing);
            }
        }.scan(method, method);
        return values;
    }

    private void scan(CompilationUnitTree unit) {
        new TreePathScanner<Object, Object>() {
            @Override
            public Object visitMethod(MethodTree tree, Object nothing) {
                Place<MethodTree> place = new Place<>(tree, getCurrentPath());
                add(methods, tree.getName().contentEquals("<init>") ? place.owner() : tree.getName(), place);
                return super.visitMethod(tree, nothing);
            }

            @Override
            public Object visitMethodInvocation(MethodInvocationTree tree, Object nothing) {
                String name = tree.getMethodSelect().toString();
                add(calls, name.substring(name.lastIndexOf('.') + 1), new Place<>(tree, getCurrentPath()));
                return super.visitMethodInvocation(tree, nothing);
            }

            @Override
            public Object visitNewClass(NewClassTree tree, Object nothing) {
                String name = tree.getIdentifier().toString().replaceAll("<.*", "");
                add(creations, name.substring(name.lastIndexOf('.') + 1), new Place<>(tree, getCurrentPath()));
                return super.visitNewClass(tree, nothing);
            }

            @Override
            public Object visitVariable(VariableTree tree, Object nothing) {
                if (tree.getInitializer() != null
                        && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                    Place<ExpressionTree> place =
                            new Place<>(tree.getInitializer(), new TreePath(getCurrentPath(), tree.getInitializer()));
                    add(values, place.owner() + "." + tree.getName(), place);
                }
                return super.visitVariable(tree, nothing);
            }

            @Override
            public Object visitAssignment(AssignmentTree tree, Object nothing) {
                Place<ExpressionTree> place =
                        new Place<>(tree.getExpression(), new TreePath(getCurrentPath(), tree.getExpression()));
                add(values, place.owner() + "." + tree.getVariable().toString().replace("this.", ""), place);
                return super.visitAssignment(tree, nothing);
            }
        }.scan(unit, unit);
    }

    private static <T> void add(Map<String, List<T>> map, CharSequence key, T value) {
        map.computeIfAbsent(key.toString(), unused -> new ArrayList<>()).add(value);
    }
}
