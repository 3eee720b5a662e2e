package io.cloudruntimes.generator.spec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a YAML file into nodes that know their places. Anchors, tags of one's own and duplicate keys are problems. */
final class YamlReader {
    private static final String RULE = "yaml";

    private final String file;
    private final Problems problems;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The document; empty, with a problem, where it cannot be read. */
    static Optional<SpecNode> read(Path path, String file, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return new YamlReader(file, problems).parse(text);
        } catch (CharacterCodingException e) {
            problems.add(file, 1, RULE, "the file is not UTF-8");
        } catch (IOException e) {
            problems.add(file, 1, RULE, "the file cannot be read: " + e);
        }
        return Optional.empty();
    }

    private Optional<SpecNode> parse(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(file, 1, RULE, "the file is empty");
            }
            return root.map(node -> convert(node, ""));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(file, line, RULE, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(file, 1, RULE, "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private SpecNode convert(Node node, String pointer) {
        if (!seen.add(node)) {
            problems.add(file, line(node), RULE, "anchors and aliases are not used here; write the part out, or use $ref");
            return SpecNode.scalar(SpecNode.Kind.NULL, file, line(node), pointer, "");
        }
        if (node instanceof MappingNode mapping) {
            return convertMap(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            List<SpecNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, pointer + "/" + items.size()));
            }
            return SpecNode.list(file, line(node), pointer, items);
        }
        ScalarNode scalar = (ScalarNode) node;
        return SpecNode.scalar(kind(scalar), file, line(node), pointer, scalar.getValue());
    }

    private SpecNode convertMap(MappingNode mapping, String pointer) {
        Map<String, SpecNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(file, line(tuple.getKeyNode()), RULE, "a key must be a single value");
                continue;
            }
            String name = key.getValue();
            SpecNode value = convert(tuple.getValueNode(), pointer + "/" + SpecNode.escape(name));
            // the place of a property is its key: that is where a person looks
            SpecNode placed = value.kind() == SpecNode.Kind.MAP
                    ? SpecNode.map(file, line(key), value.pointer(), value.entries())
                    : value;
            if (entries.putIfAbsent(name, placed) != null) {
                problems.add(placed.file(), line(key), RULE, "the key '" + name + "' stands here twice");
            }
        }
        return SpecNode.map(file, line(mapping), pointer, entries);
    }

    private static SpecNode.Kind kind(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT)) {
            return SpecNode.Kind.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return SpecNode.Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return SpecNode.Kind.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? SpecNode.Kind.NULL : SpecNode.Kind.STRING;
    }
}
