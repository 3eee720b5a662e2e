package io.cloudruntimes.specdiff;

import static io.cloudruntimes.specdiff.TwoSpecs.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of the AsyncAPI documents. */
class StreamChangesTest {
    private static final String DOCUMENT = "asyncapi/pubsub.yaml";
    private static final String RPC = "asyncapi/rpc.yaml";
    private static final String SUBSCRIBE = DOCUMENT + "#/operations/subscribeTopicEvents";

    @TempDir
    Path folder;

    private TwoSpecs specs;

    @BeforeEach
    void copies() throws IOException {
        specs = new TwoSpecs(folder);
    }

    private TwoSpecs edit(String old, String replacement) throws IOException {
        return specs.edit(DOCUMENT, old, replacement);
    }

    private Change breaking(ChangeKind kind, String where, String text) {
        Verdict verdict = specs.compare();
        Change change = only(verdict, kind, where);
        assertThat(change.text()).isEqualTo(text);
        assertThat(change.isBreaking()).isTrue();
        assertThat(verdict.step()).isEqualTo(VersionStep.MINOR);
        assertThat(verdict.changes()).extracting(Change::kind).doesNotContain(ChangeKind.OTHER);
        return change;
    }

    @Test
    void aPropertyOfAMessageBecomesRequired() throws IOException {
        specs.withSourceOfEachEvent();
        Change change = breaking(
                ChangeKind.FIELD_REQUIRED,
                DOCUMENT + "#/components/schemas/TopicEvent/properties/source",
                "'source' of TopicEvent became required: runtimes must give it");
        assertThat(specs.compare().changes()).containsExactly(change);
    }

    @Test
    void aPropertyOfAnAnswerBecomesRequired() throws IOException {
        specs.edit(
                RPC,
                "      description: The response of the service to a call.\n",
                "      description: The response of the service to a call.\n      required: [contentType]\n");
        // the answer that is sent on failure has to have it as well
        specs.edit(
                RPC,
                "    x-answer-on-error:\n      status: 500\n",
                "    x-answer-on-error:\n      status: 500\n      contentType: text/plain\n");
        breaking(
                ChangeKind.FIELD_REQUIRED,
                RPC + "#/components/schemas/MethodAnswer/properties/contentType",
                "'contentType' of MethodAnswer became required: callers must give it");
        breaking(
                ChangeKind.ANSWER_CHANGED,
                RPC + "#/operations/serveMethods/reply",
                "the reply to an event of serveMethods was MethodAnswer to /v1/rpc/{service}/answers, on failure {\"status\":500},"
                        + " is MethodAnswer to /v1/rpc/{service}/answers, on failure {\"status\":500,\"contentType\":\"text/plain\"}");
    }

    @Test
    void anInputOfAStreamBecomesRequired() throws IOException {
        edit("          required: [topic]\n", "          required: [topic, group]\n");
        specs.edit(
                        "bindings/dapr.yaml",
                        "metadata: 1.3, deadLetterTopic: 1.4}",
                        "metadata: 1.3, deadLetterTopic: 1.4, group: 1.5}")
                .edit(
                        "bindings/dapr.yaml",
                        "metadata: json, deadLetterTopic: json}",
                        "metadata: json, deadLetterTopic: json, group: json}")
                .edit("bindings/dapr.yaml", "        group: 'the group is the application id of the sidecar'\n", "");
        breaking(
                ChangeKind.FIELD_REQUIRED,
                SUBSCRIBE + "/bindings/http/query/properties/group",
                "'group' of the input of subscribeTopicEvents became required: callers must give it");
    }

    @Test
    void aStreamIsRenamed() throws IOException {
        edit("  subscribeTopicEvents:\n", "  receiveTopicEvents:\n");
        specs.edit("bindings/dapr.yaml", "  subscribeTopicEvents:\n", "  receiveTopicEvents:\n");
        Change change = breaking(
                ChangeKind.OPERATION_RENAMED,
                DOCUMENT + "#/operations/receiveTopicEvents",
                "subscribeTopicEvents is named receiveTopicEvents now");
        assertThat(specs.compare().changes()).containsExactly(change);
    }

    @Test
    void aStreamIsGone() throws IOException {
        Files.delete(specs.now().resolve(RPC));
        specs.cut("bindings/dapr.yaml", "  serveMethods:\n", "  getState:\n");
        Change change =
                breaking(ChangeKind.OPERATION_REMOVED, RPC + "#/operations/serveMethods", "serveMethods is gone");
        assertThat(change.where().side()).isEqualTo(SpecSide.OLD);
        assertThat(specs.compare().breaking())
                .extracting(Change::text)
                .contains("the type MethodCall is gone", "the type MethodAnswer is gone");
    }

    @Test
    void theAddressOfAChannelChanges() throws IOException {
        edit("address: /v1/pubsub/{pubsubName}/subscription", "address: /v1/pubsub/{pubsubName}/events-of");
        breaking(
                ChangeKind.OPERATION_MOVED,
                SUBSCRIBE,
                "subscribeTopicEvents was opened by GET /v1/pubsub/{pubsubName}/subscription, is by GET"
                        + " /v1/pubsub/{pubsubName}/events-of");
    }

    @Test
    void theNameOfAMessageChanges() throws IOException {
        edit("      name: topicEvent\n", "      name: event\n");
        breaking(
                ChangeKind.EVENT_CHANGED,
                SUBSCRIBE + "/messages",
                "the event of subscribeTopicEvents was topicEvent (TopicEvent), is event (TopicEvent)");
    }

    @Test
    void anErrorOfAStreamIsDropped() throws IOException {
        edit(
                "    x-codes: [invalid_argument, component_not_found, unauthenticated, permission_denied, unavailable, internal]",
                "    x-codes: [invalid_argument, unauthenticated, permission_denied, unavailable, internal]");
        breaking(
                ChangeKind.CODE_DROPPED,
                SUBSCRIBE + "/x-codes/1",
                "subscribeTopicEvents has no error 'component_not_found' any more: callers wait for it in vain, runtimes"
                        + " must not return it");
    }

    @Test
    void theOwnParameterOfAnAnswersAddressIsSaidToDiffer() throws IOException {
        String text = Files.readString(specs.now().resolve(DOCUMENT));
        int answers = text.indexOf("  topicEventAnswers:\n");
        Files.writeString(
                specs.now().resolve(DOCUMENT),
                text.substring(0, answers) + text.substring(answers).replaceFirst("maxLength: 253", "maxLength: 200"));
        Change change = only(
                specs.compare(),
                ChangeKind.OTHER,
                DOCUMENT + "#/channels/topicEventAnswers/parameters/pubsubName/x-schema/maxLength");
        assertThat(change.isBreaking()).isFalse();
    }
}
