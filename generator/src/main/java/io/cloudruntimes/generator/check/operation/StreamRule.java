package io.cloudruntimes.generator.check.operation;

import io.cloudruntimes.generator.check.NamePatterns;
import io.cloudruntimes.generator.check.Rule;
import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;
import java.util.Set;

/** A stream receives one message of its channel, and its reply sends one of the channel of the reply. */
public final class StreamRule implements Rule {
    private static final String RULE = "stream";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode stream : spec.all(DocumentPart.STREAM)) {
            stream.get("action")
                    .filter(action -> !action.text().equals("receive"))
                    .ifPresent(action ->
                            problems.add(action, RULE, "a stream's action is receive, not '" + action.text() + "'"));
            stream.at("bindings", "http", "method")
                    .filter(method -> !method.text().equals("GET"))
                    .ifPresent(method -> problems.add(method, RULE, "a stream is opened with GET"));
            checkMessage(spec, stream, problems);
            stream.get("reply").ifPresent(reply -> checkReply(spec, stream, reply, problems));
        }
    }

    private static void checkMessage(Spec spec, SpecNode holder, Problems problems) {
        List<SpecNode> messages = holder.get("messages").map(SpecNode::items).orElse(List.of());
        SpecNode channel = spec.resolve(holder, "channel").orElse(null);
        if (holder.has("messages") && messages.size() != 1) {
            problems.add(holder.get("messages").orElseThrow(), RULE, "there is one message, not " + messages.size());
            return;
        }
        for (SpecNode use : messages) {
            SpecNode message = spec.resolve(use).orElse(null);
            if (message == null || channel == null) {
                continue;
            }
            boolean ofChannel = spec.documents().follow(use) instanceof Documents.Target.Found found
                    && found.node().pointer().startsWith(channel.pointer() + "/messages/");
            if (!ofChannel) {
                problems.add(use, RULE, "the message is not one of the channel " + channel.name());
            }
        }
    }

    private static void checkReply(Spec spec, SpecNode stream, SpecNode reply, Problems problems) {
        checkMessage(spec, reply, problems);
        SpecNode channel = spec.resolve(stream, "channel").orElse(null);
        SpecNode answers = spec.resolve(reply, "channel").orElse(null);
        if (channel == null || answers == null) {
            return;
        }
        if (channel == answers) {
            problems.add(reply, RULE, "replies have a channel of their own");
        }
        Set<String> known = NamePatterns.placeholders(channel.text("address").orElse(""));
        for (String name : NamePatterns.placeholders(answers.text("address").orElse(""))) {
            if (!known.contains(name)) {
                problems.add(reply, RULE, "the address of the replies names {" + name + "}, which the stream has not");
            }
        }
    }
}
