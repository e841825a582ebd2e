package io.github.disclosureaudit.report.codes;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.disclosureaudit.report.codes.Sources.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Every reason code that the product can give, followed in its syntax trees from where a reason is made back to the
 * words in the code. What cannot be followed is told as well, so that no code can slip past.
 *
 * <p>Only made for the few ways in which this code passes codes on: arguments, local names, fields, choices, results of
 * methods, and values of {@code Optional}.
 */
public final class GivenCodes {
    /** Rooms that only read codes back from files. */
    private static final List<String> READERS = List.of("report", "ledger", "demo");

    private static final Set<String> OPTIONAL = Set.of("get", "orElseThrow", "filter", "findFirst");

    private final Sources sources;
    private final Set<String> codes = new TreeSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private final Deque<Sink> sinks = new ArrayDeque<>();
    private final Set<Sink> seen = new HashSet<>();
    private final Set<Tree> followed = new HashSet<>();

    /** Argument of a method or constructor that a code goes into. */
    private record Sink(String owner, String method, int index, boolean made) {}

    private GivenCodes(Sources sources) {
        this.sources = sources;
    }

    /**
     * Follows them.
     *
     * @param root folder of the base package in the sources
     */
    public static GivenCodes read(Path root) throws IOException {
        GivenCodes given = new GivenCodes(Sources.read(root, READERS));
        given.into(new Sink("Reason", "of", 0, false));
        given.into(new Sink("Reason", "Reason", 0, true));
        // Why a crawl is incomplete is kept as text.
        given.into(new Sink("Coverage", "Coverage", 10, true));
        while (!given.sinks.isEmpty()) {
            given.feed(given.sinks.remove());
        }
        return given;
    }

    /** The codes; one that ends in a star stands for all that begin so. */
    public Set<String> codes() {
        return codes;
    }

    /** Expressions that could not be followed. */
    public Set<String> unknown() {
        return unknown;
    }

    private void into(Sink sink) {
        if (seen.add(sink)) {
            sinks.add(sink);
        }
    }

    private void feed(Sink sink) {
        if (sink.made) {
            sources.creations(sink.method)
                    .forEach(place -> argument(place.tree().getArguments(), sink.index, place.path()));
            return;
        }
        for (Place<MethodInvocationTree> call : sources.calls(sink.method)) {
            if (isOf(call, sink)) {
                argument(call.tree().getArguments(), sink.index, call.path());
            }
        }
    }

    private boolean isOf(Place<MethodInvocationTree> call, Sink sink) {
        if (call.tree().getMethodSelect() instanceof MemberSelectTree select) {
            String qualifier = select.getExpression().toString();
            return Sources.isType(qualifier) ? qualifier.equals(sink.owner) : isOpen(sink);
        }
        return call.owner().equals(sink.owner);
    }

    /** Whether objects of any name have the method: neither static nor private. */
    private boolean isOpen(Sink sink) {
        return sources.methods(sink.method).stream()
                .filter(place -> place.owner().equals(sink.owner))
                .map(place -> place.tree().getModifiers().getFlags())
                .anyMatch(flags -> !flags.contains(Modifier.STATIC) && !flags.contains(Modifier.PRIVATE));
    }

    private void argument(List<? extends ExpressionTree> arguments, int index, TreePath path) {
        if (index < arguments.size()) {
            follow(new TreePath(path, arguments.get(index)));
        }
    }

    private void follow(TreePath path) {
        Tree tree = path.getLeaf();
        if (!followed.add(tree)) {
            return;
        }
        if (tree instanceof LiteralTree literal) {
            code(String.valueOf(literal.getValue()));
        } else if (tree instanceof ParenthesizedTree inner) {
            follow(new TreePath(path, inner.getExpression()));
        } else if (tree instanceof ConditionalExpressionTree choice) {
            follow(new TreePath(path, choice.getTrueExpression()));
            follow(new TreePath(path, choice.getFalseExpression()));
        } else if (tree instanceof BinaryTree sum && sum.getLeftOperand() instanceof LiteralTree start) {
            codes.add(start.getValue() + "*");
        } else if (tree instanceof SwitchExpressionTree choice) {
            for (CaseTree one : choice.getCases()) {
                follow(new TreePath(path, one.getBody()));
            }
        } else if (tree instanceof ThrowTree) {
            return;
        } else if (tree instanceof IdentifierTree name) {
            followName(path, name.getName().toString());
        } else if (tree instanceof MethodInvocationTree call) {
            followCall(path, call);
        } else if (tree instanceof MemberSelectTree constant) {
            followField(
                    path,
                    constant.getExpression().toString(),
                    constant.getIdentifier().toString());
        } else {
            lost(path);
        }
    }

    private void code(String text) {
        if (!text.isEmpty()) {
            codes.add(text);
        }
    }

    private void followCall(TreePath path, MethodInvocationTree call) {
        String name = call.getMethodSelect().toString();
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (last.equals("code") || last.equals("empty")) {
            return; // of a reason, which was made somewhere
        }
        if (name.equals("Optional.of")) {
            follow(new TreePath(path, call.getArguments().get(0)));
        } else if (last.equals("orElse")) {
            follow(new TreePath(path, call.getArguments().get(0)));
            follow(receiver(path, call));
        } else if (last.equals("map") && call.getArguments().get(0) instanceof LambdaExpressionTree lambda) {
            follow(new TreePath(path, lambda.getBody()));
        } else if (OPTIONAL.contains(last)) {
            follow(receiver(path, call));
        } else {
            followResults(path, last, call.getArguments().size());
        }
    }

    private static TreePath receiver(TreePath path, MethodInvocationTree call) {
        return new TreePath(path, ((MemberSelectTree) call.getMethodSelect()).getExpression());
    }

    private void followResults(TreePath path, String name, int arguments) {
        List<Place<MethodTree>> found = sources.methods(name).stream()
                .filter(place -> place.tree().getParameters().size() == arguments)
                .filter(place -> place.tree().getReturnType() != null
                        && place.tree().getReturnType().toString().contains("String"))
                .toList();
        List<Place<MethodTree>> own = found.stream()
                .filter(place -> place.owner().equals(owner(path)))
                .toList();
        if (own.isEmpty() && found.size() != 1) {
            lost(path); // none, or the name alone does not tell which
            return;
        }
        for (Place<MethodTree> method : own.isEmpty() ? found : own) {
            Sources.results(method.path()).forEach(this::follow);
        }
    }

    private void followName(TreePath path, String name) {
        for (TreePath up = path; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof LambdaExpressionTree lambda && isParameter(lambda, name)) {
                if (up.getParentPath().getLeaf() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree) {
                    follow(receiver(up.getParentPath(), call));
                } else {
                    lost(path);
                }
                return;
            }
            if (up.getLeaf() instanceof MethodTree method) {
                int index = names(method.getParameters()).indexOf(name);
                if (index >= 0) {
                    boolean constructor = method.getName().contentEquals("<init>");
                    String owner = owner(up);
                    into(new Sink(owner, constructor ? owner : method.getName().toString(), index, constructor));
                    return;
                }
                List<TreePath> local = Sources.locals(up, name);
                if (!local.isEmpty()) {
                    local.forEach(this::follow);
                    return;
                }
            }
        }
        followField(path, owner(path), name);
    }

    /** Values of a field, or where the component of a record comes from. */
    private void followField(TreePath path, String owner, String name) {
        List<Place<ExpressionTree>> values = sources.values(owner, name);
        values.forEach(value -> follow(value.path()));
        if (!values.isEmpty()) {
            return;
        }
        for (TreePath up = path; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof ClassTree type && type.getKind() == Tree.Kind.RECORD) {
                List<VariableTree> components = new ArrayList<>();
                type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(variable -> !variable.getModifiers().toString().contains("static"))
                        .forEach(components::add);
                int index = names(components).indexOf(name);
                if (index >= 0) {
                    String record = type.getSimpleName().toString();
                    into(new Sink(record, record, index, true));
                    return;
                }
            }
        }
        lost(path);
    }

    private static boolean isParameter(LambdaExpressionTree lambda, String name) {
        return names(lambda.getParameters()).contains(name);
    }

    private static List<String> names(List<? extends VariableTree> variables) {
        return variables.stream().map(one -> one.getName().toString()).toList();
    }

    private static String owner(TreePath path) {
        return new Place<>(path.getLeaf(), path).owner();
    }

    private void lost(TreePath path) {
        Tree tree = path.getLeaf();
        String where = tree instanceof NewClassTree ? "new" : tree.getKind().toString();
        unknown.add(owner(path) + ": " + where + " " + tree);
    }
}
