package io.cloudruntimes.generator.spec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads one YAML document into a tree that knows its lines. Anchors are refused: a reference is a {@code $ref}. */
final class YamlReader {
    private static final String RULE = "yaml";
    private static final int MAX_BYTES = 4 << 20;
    private static final int DEEPEST = 100;
    private static final char NEXT_LINE = 0x85;
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;

    /** What stands for nothing where it is not in quotes, by the core schema of YAML. */
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final String file;
    private final Problems problems;

    YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The document, or nothing where it cannot be read; the reason is then among the problems. */
    Optional<SpecNode> read(Path path) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                problem(1, "the file is larger than " + MAX_BYTES + " bytes");
                return Optional.empty();
            }
            return decode(Files.readAllBytes(path)).flatMap(this::parse);
        } catch (NoSuchFileException e) {
            problem(1, "the file does not exist");
        } catch (IOException e) {
            problem(1, "the file cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<String> decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            if (!isUtf16(bytes)) {
                return Optional.of(text);
            }
            problem(1, "the file is not UTF-8");
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problem(line, "the file is not UTF-8");
        }
        return Optional.empty();
    }

    /** Whether one of the first two bytes is zero: text of ASCII in UTF-16 is so, and can be read as UTF-8 by chance. */
    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == 0) != (bytes[1] == 0);
    }

    /** A document that is at hand as text. */
    Optional<SpecNode> parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true) // reported by this class, all of them
                .setAllowNonScalarKeys(true) // a problem of its own
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MAX_BYTES)
                .build();
        if (!isReadable(text)) {
            return Optional.empty();
        }
        try {
            refuseStructure(settings, text);
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                problem(1, "the file is empty");
                return Optional.empty();
            }
            Node root = documents.next();
            if (documents.hasNext()) {
                problem(line(documents.next()), "the file has more than one document; keep one");
                return Optional.empty();
            }
            if (!(root instanceof MappingNode)) {
                problem(line(root), "the document is not a map");
                return Optional.empty();
            }
            return Optional.of(convert(root, line(root), "", 0));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            problem(line, e.getProblem() + (e.getProblem().contains("\\t") ? "; indent with spaces" : ""));
        } catch (YamlEngineException e) {
            problem(1, String.valueOf(e.getMessage()).lines().findFirst().orElse("the YAML cannot be read"));
        } catch (AnchorUsed e) {
            problem(e.line, "anchors and aliases are not allowed; write the value again");
        } catch (TooDeep e) {
            problem(e.line, "more than " + DEEPEST + " levels deep");
        }
        return Optional.empty();
    }

    /** The parser names no line for a character that YAML does not allow, so that each is looked for before. */
    private boolean isReadable(String text) {
        int line = 1;
        for (int character : text.codePoints().toArray()) {
            line += character == '\n' ? 1 : 0;
            if (!StreamReader.isPrintable(character)) {
                problem(line, "the character " + name(character) + " is not allowed; remove it");
                return false;
            }
        }
        return true;
    }

    private static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    /**
     * Composing nodes takes a frame of the stack for each level, so that the depth is looked at before. The composer names no
     * line for an alias.
     */
    private static void refuseStructure(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw new AnchorUsed(line);
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST + 1) {
                throw new TooDeep(line);
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
        }
    }

    private SpecNode convert(Node node, int line, String pointer, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep(line);
        }
        if (node instanceof MappingNode map) {
            return convertMap(map, line, pointer, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<SpecNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, line(item), pointer + "/" + items.size(), depth + 1));
            }
            return SpecNode.list(file, line, pointer, items);
        }
        ScalarNode scalar = (ScalarNode) node;
        checkLineTerminators(scalar, pointer);
        SpecNode.Kind kind = kind(scalar);
        return SpecNode.scalar(file, line, pointer, kind, kind == SpecNode.Kind.NULL ? "" : scalar.getValue());
    }

    private SpecNode convertMap(MappingNode map, int line, String pointer, int depth) {
        Map<String, SpecNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                String kind = tuple.getKeyNode() instanceof MappingNode ? "map" : "list";
                problems.add(new Problem(
                        file,
                        line(tuple.getKeyNode()),
                        pointer,
                        RULE,
                        "a key must be text, not a " + kind + "; put text that begins with '{' or '[' in quotes"));
                continue;
            }
            String name = key.getValue();
            String location = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (entries.containsKey(name)) {
                problems.add(new Problem(file, line(key), location, RULE, "the key '" + name + "' is here twice"));
                continue;
            }
            checkLineTerminators(key, location);
            entries.put(name, convert(tuple.getValueNode(), line(key), location, depth + 1));
        }
        return SpecNode.map(file, line, pointer, entries);
    }

    /** Texts become literals and comments of Java, which end where a line does. */
    private void checkLineTerminators(ScalarNode scalar, String pointer) {
        scalar.getValue()
                .chars()
                .filter(it -> it == NEXT_LINE || it == LINE_SEPARATOR || it == PARAGRAPH_SEPARATOR)
                .findFirst()
                .ifPresent(it -> problems.add(new Problem(
                        file,
                        line(scalar),
                        pointer,
                        RULE,
                        "the text has the line terminator " + name(it) + "; write a space or a line feed")));
    }

    private static SpecNode.Kind kind(ScalarNode scalar) {
        if (scalar.isPlain() && NULLS.contains(scalar.getValue())) {
            return SpecNode.Kind.NULL;
        }
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
        return tag.equals(Tag.NULL) ? SpecNode.Kind.NULL : SpecNode.Kind.TEXT;
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private void problem(int line, String message) {
        problems.add(new Problem(file, line, "", RULE, message));
    }

    private static final class AnchorUsed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        AnchorUsed(int line) {
            this.line = line;
        }
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooDeep(int line) {
            this.line = line;
        }
    }
}
