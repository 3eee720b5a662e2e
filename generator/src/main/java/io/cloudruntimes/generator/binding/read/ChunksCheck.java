package io.cloudruntimes.generator.binding.read;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.WireBinding.CallKind;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.OptionalInt;

/**
 * Checks the bodies of a call that come in chunks.
 *
 * @param maxRequestBytes how many bytes one message may have on the wire
 */
record ChunksCheck(Problems problems, OptionalInt maxRequestBytes) {
    private static final String RULE = OperationMappings.RULE;

    void check(SpecNode node, List<FieldMapping> inputs, List<FieldMapping> outputs, CallKind kind) {
        checkSide(node, "in", inputs, kind == CallKind.CLIENT_STREAMING || kind == CallKind.BIDIRECTIONAL, kind);
        checkSide(node, "out", outputs, kind == CallKind.SERVER_STREAMING || kind == CallKind.BIDIRECTIONAL, kind);
    }

    /** A direction has several messages exactly if it has a body in chunks: other messages would have no meaning. */
    private void checkSide(SpecNode node, String key, List<FieldMapping> mappings, boolean several, CallKind kind) {
        List<FieldMapping> chunked = mappings.stream()
                .filter(it -> it.location() instanceof WireLocation.ProtoChunks)
                .toList();
        SpecNode at = node.get(key).orElse(node);
        if (several && chunked.size() != 1) {
            problems.add(at, RULE, "a call that is " + kind + " needs one body that is 'chunked' under " + key);
        }
        if (!several && !chunked.isEmpty()) {
            problems.add(
                    at, RULE, "a call that is " + kind + " has only one message under " + key + "; nothing is chunked");
        }
        chunked.forEach(
                it -> checkSize(at.get(it.field().name()).orElse(at), (WireLocation.ProtoChunks) it.location()));
    }

    private void checkSize(SpecNode node, WireLocation.ProtoChunks chunks) {
        if (chunks.maxBytes() < 1 || chunks.field() < 1) {
            problems.add(node, RULE, "the field and the size of a chunk are whole numbers from 1");
        }
        if (maxRequestBytes.isPresent() && chunks.maxBytes() > maxRequestBytes.getAsInt()) {
            problems.add(
                    node,
                    RULE,
                    "a chunk of " + chunks.maxBytes() + " bytes is more than the wire takes, which is "
                            + maxRequestBytes.getAsInt());
        }
    }
}
