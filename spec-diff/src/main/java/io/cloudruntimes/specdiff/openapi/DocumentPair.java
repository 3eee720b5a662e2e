package io.cloudruntimes.specdiff.openapi;

import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.SpecSide;
import java.util.List;
import java.util.Optional;

/**
 * The same part of both specifications, as written: the library reports what differs, this has its location.
 *
 * @param old where it is in the old one
 * @param now where it is in the new one
 */
record DocumentPair(Position old, Position now) {
    /** The same entry of both. */
    DocumentPair at(String... keys) {
        return new DocumentPair(old.at(keys), now.at(keys));
    }

    /** The parts themselves, references followed. */
    DocumentPair resolved() {
        return new DocumentPair(old.resolved(), now.resolved());
    }

    /** A place in one document; where the way leads nowhere it stays at the last part that is there. */
    record Position(Documents documents, SpecSide side, SpecNode node) {
        Position at(String... keys) {
            Position at = this;
            for (String key : keys) {
                SpecNode resolved = at.resolved().node;
                Optional<SpecNode> next = resolved.get(key).or(() -> element(resolved, key));
                at = new Position(documents, side, next.orElse(resolved));
            }
            return at;
        }

        private static Optional<SpecNode> element(SpecNode list, String key) {
            return key.matches("\\d{1,6}")
                            && Integer.parseInt(key) < list.items().size()
                    ? Optional.of(list.items().get(Integer.parseInt(key)))
                    : Optional.empty();
        }

        Position resolved() {
            return new Position(documents, side, documents.resolve(node).orElse(node));
        }

        ChangeLocation where() {
            return new ChangeLocation(side, documents.relative(node), node.pointer());
        }

        /** The parameter of a name and place in the list of an operation, as it is written there. */
        Position parameter(String name, String in) {
            SpecNode operation = resolved().node;
            for (SpecNode item :
                    operation.get("parameters").map(SpecNode::items).orElse(List.of())) {
                SpecNode parameter = documents.resolve(item).orElse(item);
                if (parameter.text("name").orElse("").equals(name)
                        && parameter.text("in").orElse("").equals(in)) {
                    return new Position(documents, side, item);
                }
            }
            return this;
        }

        /** What people call a schema: its name, or where it stands. */
        String name() {
            String pointer = node.pointer();
            return pointer.startsWith("/components/schemas/") && pointer.indexOf('/', 20) < 0
                    ? node.name()
                    : "the body";
        }
    }
}
