package io.cloudruntimes.generator.mutation;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A document as a tree that can be changed, and that can hold what no map can: a key that is there twice. */
final class DocumentTree {
    private static final Gson GSON = new Gson();

    /** A value of the tree: entries of a map, elements of a list, or a scalar. */
    static final class Node {
        final List<String> keys = new ArrayList<>();
        final List<Node> children = new ArrayList<>();
        String scalar = "";
        boolean map;
        boolean list;

        boolean isScalar() {
            return !map && !list;
        }

        /** The same value, of which nothing is shared. */
        Node copy() {
            Node copy = new Node();
            copy.become(this);
            return copy;
        }

        /** Takes the value of another node. */
        void become(Node other) {
            List<String> otherKeys = List.copyOf(other.keys);
            List<Node> otherChildren = other.children.stream().map(Node::copy).toList();
            keys.clear();
            children.clear();
            keys.addAll(otherKeys);
            children.addAll(otherChildren);
            scalar = other.scalar;
            map = other.map;
            list = other.list;
        }

        /** Becomes a scalar, as a document writes it. */
        void become(String text) {
            Node other = new Node();
            other.scalar = text;
            become(other);
        }
    }

    private final Map<Node, Node> parents = new IdentityHashMap<>();
    private final Node root;

    private DocumentTree(Node root) {
        this.root = root;
    }

    static DocumentTree of(String yaml) {
        return new DocumentTree(node(new Load(LoadSettings.builder().build()).loadFromString(yaml)));
    }

    private static Node node(@Nullable Object value) {
        Node node = new Node();
        if (value instanceof Map<?, ?> map) {
            node.map = true;
            map.forEach((key, child) -> {
                node.keys.add(String.valueOf(key));
                node.children.add(node(child));
            });
        } else if (value instanceof List<?> list) {
            node.list = true;
            list.forEach(child -> node.children.add(node(child)));
        } else {
            node.scalar = GSON.toJson(value); // JSON is YAML as well
        }
        return node;
    }

    /** All values but the document itself, in their order. */
    List<Node> nodes() {
        List<Node> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Node node, List<Node> to) {
        for (Node child : node.children) {
            to.add(child);
            collect(child, to);
        }
    }

    /** What holds a value of the document as it was read. */
    Node parent(Node child) {
        if (parents.isEmpty()) {
            addParents(root);
        }
        return Objects.requireNonNull(parents.get(child));
    }

    private void addParents(Node holder) {
        for (Node child : holder.children) {
            parents.put(child, holder);
            addParents(child);
        }
    }

    /** The document, with a line for each value. */
    String text() {
        StringBuilder text = new StringBuilder();
        write(root, "", text);
        return text.append('\n').toString();
    }

    private static void write(Node node, String indent, StringBuilder to) {
        if (node.isScalar()) {
            to.append(node.scalar);
            return;
        }
        to.append(node.map ? "{" : "[");
        for (int i = 0; i < node.children.size(); i++) {
            to.append(i == 0 ? "\n" : ",\n").append(indent).append("  ");
            if (node.map) {
                to.append(GSON.toJson(node.keys.get(i))).append(": ");
            }
            write(node.children.get(i), indent + "  ", to);
        }
        to.append(node.map ? "}" : "]");
    }
}
