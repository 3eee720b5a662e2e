package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream without replies, which the API does not have: its vectors run on a client and routes that are emitted for it. */
@Tag("one-jdk")
class MadeUpStreamTest {
    @TempDir
    Path folder;

    private SpecWorkspace workspace;

    @Test
    void itsVectorsListEveryEventAndNoReply() throws Exception {
        workspace = SpecWorkspace.copyTo(folder);
        addStream();
        assertThat(workspace.generate()).startsWith("Generated ");
        workspace.compile();

        assertThat(run(VECTORS)).as("the vectors hold").isEqualTo("1 vectors hold\n");

        JsonObject lessEvents = JsonParser.parseString(VECTORS).getAsJsonObject();
        vector(lessEvents).getAsJsonArray("events").remove(1);
        assertThat(run(lessEvents.toString())).as("an event that is not listed").contains("[the events]");

        JsonObject reply = new JsonObject();
        reply.addProperty("target", "/v1/rpc/billing/answers?delivery=d-1");
        reply.add("body", new JsonObject());
        JsonObject moreReplies = JsonParser.parseString(VECTORS).getAsJsonObject();
        vector(moreReplies).getAsJsonArray("answers").add(reply);
        assertThat(run(moreReplies.toString())).as("a reply that is not sent").contains("[the replies]");
    }

    private static JsonObject vector(JsonObject document) {
        return document.getAsJsonArray("vectors").get(0).getAsJsonObject();
    }

    private void addStream() throws IOException {
        insert("asyncapi/rpc.yaml", "  methodAnswers:\n", CHANNEL);
        insert("asyncapi/rpc.yaml", "  serveMethods:\n", OPERATION);
        for (Path binding : workspace.bindings()) {
            SpecWorkspace.unsupported(binding, List.of("watchMethods"), "made up");
        }
    }

    private void insert(String name, String before, String text) throws IOException {
        Path file = workspace.spec().resolve(name);
        String old = Files.readString(file);
        assertThat(old).containsOnlyOnce(before);
        Files.writeString(file, old.replace(before, text + before));
    }

    /** What the program of the vectors says, with the classes of the made-up stream before those that they stand in for. */
    private String run(String vectors) throws IOException, InterruptedException {
        Files.writeString(workspace.spec().resolve("vectors/rpc.watch.json"), vectors);
        return workspace.javaWithErrors(VectorsOf.class.getName(), "watchMethods");
    }

    private static final String CHANNEL = """
              watchedCalls:
                address: /v1/rpc/{service}/watched
                title: Calls as they happen
                description: The calls of a service's methods, for whoever watches.
                parameters:
                  service:
                    description: The name of the service that is watched.
                    x-schema:
                      type: string
                      minLength: 1
                messages:
                  methodCall:
                    $ref: '#/components/messages/methodCall'
            """;

    private static final String OPERATION = """
              watchMethods:
                action: receive
                channel:
                  $ref: '#/channels/watchedCalls'
                x-method: watch
                x-maturity: alpha
                x-codes: [internal]
                tags:
                  - name: RpcService
                summary: Watches the methods of a service.
                description: Receives the calls of others to one service from now on, and replies to none.
                bindings:
                  http:
                    method: GET
                    bindingVersion: 0.3.0
                messages:
                  - $ref: '#/channels/watchedCalls/messages/methodCall'
            """;

    private static final String VECTORS = """
            {
              "formatVersion": 1,
              "operation": "watchMethods",
              "vectors": [
                {
                  "id": "rpc.watch.happy",
                  "kind": "happy",
                  "about": "Two calls are seen.",
                  "input": {"service": "billing"},
                  "expect": {"method": "GET", "target": "/v1/rpc/billing/watched"},
                  "frames": "event: methodCall\\ndata: {\\"method\\":\\"a\\",\\"verb\\":\\"GET\\",\\"data\\":\\"\\"}\\n\\nid: d-1\\nevent: methodCall\\ndata: {\\"method\\":\\"b\\",\\"verb\\":\\"GET\\",\\"data\\":\\"MQ==\\"}\\n\\n",
                  "events": [
                    {"method": "a", "verb": "GET", "data": ""},
                    {"method": "b", "verb": "GET", "data": "MQ=="}
                  ],
                  "answers": []
                }
              ]
            }
            """;
}
