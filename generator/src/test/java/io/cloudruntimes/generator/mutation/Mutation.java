package io.cloudruntimes.generator.mutation;

import io.cloudruntimes.generator.mutation.DocumentTree.Node;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** One random edit of a document. */
enum Mutation {
    DROP {
        @Override
        void apply(DocumentTree tree, Node node, Random random) {
            Node parent = tree.parent(node);
            int at = position(parent, node);
            parent.children.remove(at);
            if (parent.map) {
                parent.keys.remove(at);
            }
        }
    },
    DUPLICATE {
        @Override
        void apply(DocumentTree tree, Node node, Random random) {
            Node parent = tree.parent(node);
            int at = position(parent, node);
            parent.children.add(at, node.copy());
            if (parent.map) {
                parent.keys.add(at, parent.keys.get(at));
            }
        }
    },
    CHANGE_VALUE {
        @Override
        void apply(DocumentTree tree, Node node, Random random) {
            node.become(pick(VALUES, random));
        }
    },
    SWAP {
        @Override
        void apply(DocumentTree tree, Node node, Random random) {
            Node other = pick(tree.nodes(), random);
            Node copy = node.copy();
            node.become(other.copy());
            if (tree.nodes().stream().anyMatch(it -> it == other)) { // otherwise it was a part of the first
                other.become(copy);
            }
        }
    },
    RENAME_KEY {
        @Override
        void apply(DocumentTree tree, Node node, Random random) {
            Node parent = tree.parent(node);
            if (parent.map) {
                String key = parent.keys.get(position(parent, node));
                List<String> names = Stream.concat(
                                Stream.of(key + "x", "class", "", "a b", "*/", key.toUpperCase(java.util.Locale.ROOT)),
                                tree.nodes().stream().flatMap(it -> it.keys.stream()))
                        .toList();
                parent.keys.set(position(parent, node), pick(names, random));
            }
        }
    },
    REPLACE_REFERENCE {
        @Override
        void apply(DocumentTree tree, Node node, Random random) {
            List<Node> references = tree.nodes().stream()
                    .filter(it -> tree.parent(it).map)
                    .filter(it -> tree.parent(it)
                            .keys
                            .get(position(tree.parent(it), it))
                            .equals("$ref"))
                    .toList();
            if (references.isEmpty()) {
                CHANGE_VALUE.apply(tree, node, random);
            } else {
                Node reference = pick(references, random);
                reference.become(random.nextBoolean() ? pick(references, random).scalar : pick(REFERENCES, random));
            }
        }
    },
    WRAP {
        @Override
        void apply(DocumentTree tree, Node node, Random random) {
            Node copy = node.copy();
            Node list = new Node();
            list.list = true;
            list.children.add(copy);
            node.become(list);
        }
    };

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "-5",
            "2.5",
            ".inf",
            "99999999999999999999",
            "2147483648",
            "19000",
            "777",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"class\"",
            "\"a b\"",
            "\"../..\"",
            "\"*/\"",
            "\"{\"",
            "\"}\"",
            "\"{x}\"",
            "\"header x\"",
            "\"json $\"",
            "\"constant x\"",
            "\"absent why\"",
            "\"input x\"",
            "\"payload\"",
            "\"1.1\"",
            "\"1[x] as text\"",
            "\"last a.b when c\"",
            "\"\\u0000\\n\\t\\\"\\\\\"",
            "\"\\ud83d\\ude00\"",
            "{}",
            "[]");

    private static final List<String> REFERENCES = List.of(
            "\"\"",
            "\"#\"",
            "\"#/\"",
            "\"#/components\"",
            "\"#/components/schemas/Missing\"",
            "\"missing.yaml#/a\"",
            "\"https://example.com/x.yaml#/a\"",
            "7",
            "null");

    /** Edits a tree at a value. */
    abstract void apply(DocumentTree tree, Node node, Random random);

    static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static int position(Node parent, Node child) {
        for (int i = 0; i < parent.children.size(); i++) {
            if (parent.children.get(i) == child) {
                return i;
            }
        }
        throw new IllegalArgumentException("not held");
    }

    /** Edits a document at random; the same random numbers give the same edit. */
    static String edit(String document, Random random) {
        DocumentTree tree = DocumentTree.of(document);
        Mutation mutation = pick(List.of(values()), random);
        mutation.apply(tree, pick(tree.nodes(), random), random);
        return tree.text();
    }
}
