package io.cloudruntimes.specdiff;

import static io.cloudruntimes.specdiff.Audience.WIRE;
import static io.cloudruntimes.specdiff.TwoSpecs.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of what only the server side of a runtime's wires does. */
class ServedChangesTest {
    private static final String FILE = "bindings/dapr.yaml";
    private static final String SERVED = FILE + "#/served/";
    private static final String STATE_ITEM =
            "    StateItem: {ignored: [metadata], none-below: {ttl: 1}, http: {defaults: {value: 'null'}}}\n";
    private static final String GET_STATE =
            "    getState: {ignored: [metadata], http: {media-type: application/json}}\n";
    private static final String HEALTH = "{http: {without-token: true, aliases: [GET /v1.0/healthz]}}";

    @TempDir
    Path folder;

    private TwoSpecs specs;

    @BeforeEach
    void copies() throws IOException {
        specs = new TwoSpecs(folder);
    }

    private void breaking(String pointer, SpecSide side, String text) {
        Change change = change(pointer, side, text);
        assertThat(change.isBreaking()).isTrue();
        assertThat(change.breaks()).containsExactly(WIRE);
    }

    private void compatible(String pointer, SpecSide side, String text) {
        assertThat(change(pointer, side, text).weight()).isEqualTo(ChangeSeverity.ADDITION);
    }

    /** The one change there is. */
    private Change change(String pointer, SpecSide side, String text) {
        Verdict verdict = specs.compare();
        Change change = only(verdict, ChangeKind.SERVED_CHANGED, SERVED + pointer);
        assertThat(verdict.changes()).containsExactly(change);
        assertThat(change.text()).isEqualTo(text);
        assertThat(change.where().side()).isEqualTo(side);
        return change;
    }

    private TwoSpecs edit(String old, String replacement) throws IOException {
        return specs.edit(FILE, old, replacement);
    }

    @Test
    void anAliasGoes() throws IOException {
        edit("{aliases: ['PUT /v1.0/state/{storeName}'], each: ", "{each: ");
        breaking(
                "requests/saveState/http/aliases/0",
                SpecSide.OLD,
                "dapr, the server side of saveState over http, aliases: PUT /v1.0/state/{storeName} is gone");
    }

    @Test
    void theRequestThatStopsAStreamGoes() throws IOException {
        edit(
                "        stop: {requests: [UnsubscribeConfiguration, UnsubscribeConfigurationAlpha1], id: 2, stopped: 1, problem: 2}\n",
                "");
        Change gone =
                only(specs.compare(), ChangeKind.SERVED_CHANGED, SERVED + "requests/subscribeConfiguration/grpc/stop");
        assertThat(gone.isBreaking()).isTrue();
        assertThat(gone.breaks()).containsExactly(WIRE);
    }

    @Test
    void aRequestThatStartsAStreamWasUnsupported() throws IOException {
        specs.editOld(
                FILE,
                "      PUT /v1.0/metadata/{key}: attributes of the runtime cannot be set\n",
                "      PUT /v1.0/metadata/{key}: attributes of the runtime cannot be set\n"
                        + "      GET /v1.0-alpha1/configuration/{storeName}/{id}/unsubscribe: not yet\n");
        compatible(
                "unsupported/http/GET ~1v1.0-alpha1~1configuration~1{storeName}~1{id}~1unsubscribe",
                SpecSide.OLD,
                "dapr, the server side of http: it takes GET /v1.0-alpha1/configuration/{storeName}/{id}/unsubscribe,"
                        + " which it said is unsupported");
    }

    @Test
    void anAliasComes() throws IOException {
        specs.editOld(FILE, "{aliases: ['PUT /v1.0/state/{storeName}'], each: ", "{each: ");
        compatible(
                "requests/saveState/http/aliases/0",
                SpecSide.NEW,
                "dapr, the server side of saveState over http, aliases: PUT /v1.0/state/{storeName} is new");
    }

    @Test
    void anAliasOverGrpcGoes() throws IOException {
        edit(
                "publishBulk: {ignored: [metadata], grpc: {aliases: [BulkPublishEventAlpha1]}}",
                "publishBulk: {ignored: [metadata]}");
        breaking(
                "requests/publishBulk/grpc/aliases/0",
                SpecSide.OLD,
                "dapr, the server side of publishBulk over grpc, aliases:"
                        + " dapr.proto.runtime.v1.Dapr/BulkPublishEventAlpha1 is gone");
    }

    @Test
    void theOrderOfAliasesIsNoDifference() throws IOException {
        edit(
                "          - PUT /v1.0/publish/{pubsubName}/{topic}\n          - POST /v1.0/publish/{pubsubName}/{+topic}\n",
                "          - POST /v1.0/publish/{pubsubName}/{+topic}\n          - PUT /v1.0/publish/{pubsubName}/{topic}\n");
        assertThat(specs.compare().changes()).isEmpty();
    }

    @Test
    void aMapIsPassedOver() throws IOException {
        specs.editOld(FILE, "    deleteState: {ignored: [metadata]}\n", "");
        breaking(
                "requests/deleteState/ignored/0",
                SpecSide.NEW,
                "dapr, the server side of deleteState, ignored: metadata is new");
    }

    @Test
    void aMapIsNotPassedOverAnyMore() throws IOException {
        edit("    deleteState: {ignored: [metadata]}\n", "");
        compatible(
                "requests/deleteState/ignored/0",
                SpecSide.OLD,
                "dapr, the server side of deleteState, ignored: metadata is gone");
    }

    @Test
    void aMapIsPassedOverOnOneWireOnly() throws IOException {
        edit("    deleteState: {ignored: [metadata]}\n", "    deleteState: {http: {ignored: [metadata]}}\n");
        compatible(
                "requests/deleteState/ignored/0",
                SpecSide.OLD,
                "dapr, the server side of deleteState, ignored: metadata is gone");
    }

    @Test
    void theSameForEachWireIsNoDifference() throws IOException {
        edit(
                "    deleteState: {ignored: [metadata]}\n",
                "    deleteState: {http: {ignored: [metadata]}, grpc: {ignored: [metadata]}}\n");
        assertThat(specs.compare().changes()).isEmpty();
    }

    @Test
    void aDefaultChanges() throws IOException {
        edit("http: {defaults: {value: 'null'}}", "http: {defaults: {value: '0'}}");
        breaking(
                "requests/StateItem/http/defaults/value",
                SpecSide.NEW,
                "dapr, the server side of StateItem over http, defaults: value was null, is 0");
    }

    @Test
    void aDefaultGoes() throws IOException {
        edit(
                "BulkPublishEntry: {ignored: [metadata], defaults: {contentType: text/plain}}",
                "BulkPublishEntry: {ignored: [metadata]}");
        breaking(
                "requests/BulkPublishEntry/defaults/contentType",
                SpecSide.OLD,
                "dapr, the server side of BulkPublishEntry, defaults: contentType was text/plain, is not there");
    }

    @Test
    void aDefaultOfWhatMayBeAbsentComes() throws IOException {
        specs.editOld(
                FILE,
                "BulkPublishEntry: {ignored: [metadata], defaults: {contentType: text/plain}}",
                "BulkPublishEntry: {ignored: [metadata]}");
        breaking(
                "requests/BulkPublishEntry/defaults/contentType",
                SpecSide.NEW,
                "dapr, the server side of BulkPublishEntry, defaults: contentType was not there, is text/plain");
    }

    @Test
    void aDefaultOfWhatWasRequiredComes() throws IOException {
        specs.editOld(FILE, STATE_ITEM, "    StateItem: {ignored: [metadata], none-below: {ttl: 1}}\n");
        compatible(
                "requests/StateItem/http/defaults/value",
                SpecSide.NEW,
                "dapr, the server side of StateItem over http, defaults: value was not there, is null");
    }

    @Test
    void theLeastTimeChanges() throws IOException {
        edit(STATE_ITEM, STATE_ITEM.replace("{ttl: 1}", "{ttl: 2}"));
        breaking(
                "requests/StateItem/none-below/ttl",
                SpecSide.NEW,
                "dapr, the server side of StateItem, none-below: ttl was 1, is 2");
    }

    @Test
    void aMemberWhoseNullIsAValueGoes() throws IOException {
        edit(", http: {nulls: [value]}", "");
        breaking(
                "requests/TransactionOperation/http/nulls/0",
                SpecSide.OLD,
                "dapr, the server side of TransactionOperation over http, nulls: value is gone");
    }

    @Test
    void theMediaTypeOfAResponseChanges() throws IOException {
        edit(GET_STATE, GET_STATE.replace("application/json", "text/plain"));
        breaking(
                "requests/getState/http/media-type",
                SpecSide.NEW,
                "dapr, the server side of getState over http, media-type: was application/json, is text/plain");
    }

    @Test
    void everyoneMayCallNoMore() throws IOException {
        edit(HEALTH, "{http: {aliases: [GET /v1.0/healthz]}}");
        breaking(
                "requests/getHealth/http/without-token",
                SpecSide.OLD,
                "dapr, the server side of getHealth over http, without-token: was true, is not there");
    }

    @Test
    void everyoneMayCall() throws IOException {
        specs.editOld(FILE, HEALTH, "{http: {aliases: [GET /v1.0/healthz]}}");
        compatible(
                "requests/getHealth/http/without-token",
                SpecSide.NEW,
                "dapr, the server side of getHealth over http, without-token: was not there, is true");
    }

    @Test
    void theAttributesOfAnEventChange() throws IOException {
        edit("prefix: cloudevent.,", "prefix: ce.,");
        breaking(
                "requests/publishEvent/attributes",
                SpecSide.NEW,
                "dapr, the server side of publishEvent, attributes: was {map: metadata, prefix: cloudevent., data: data,"
                        + " content-type: contentType}, is {map: metadata, prefix: ce., data: data, content-type: contentType}");
    }

    @Test
    void theParameterForEachElementChanges() throws IOException {
        edit("each: {items: {ttl: metadata.ttlInSeconds}}", "each: {items: {ttl: metadata.ttl}}");
        breaking(
                "requests/saveState/http/each/items/ttl",
                SpecSide.NEW,
                "dapr, the server side of saveState over http, each: ttl was metadata.ttlInSeconds, is metadata.ttl");
    }

    @Test
    void aDefaultOfEventsChanges() throws IOException {
        edit(
                "      grpc:\n        events:\n          defaults: {source: Dapr,",
                "      grpc:\n        events:\n          defaults: {source: X,");
        breaking(
                "requests/subscribeTopicEvents/grpc/events/defaults/source",
                SpecSide.NEW,
                "dapr, the server side of subscribeTopicEvents over grpc, events: source was Dapr, is X");
    }

    @Test
    void anEntryOfEventsChanges() throws IOException {
        edit("entries: {metadata: {topic: '{topic}',", "entries: {metadata: {topic: x,");
        breaking(
                "requests/subscribeTopicEvents/grpc/events/entries/metadata/topic",
                SpecSide.NEW,
                "dapr, the server side of subscribeTopicEvents over grpc, events: topic was {topic}, is x");
    }

    @Test
    void aConstantOfEventsChanges() throws IOException {
        edit("{'4': '1.0', '9': /}", "{'4': '1.1', '9': /}");
        breaking(
                "requests/subscribeTopicEvents/grpc/events/constants/4",
                SpecSide.NEW,
                "dapr, the server side of subscribeTopicEvents over grpc, events: 4 was 1.0, is 1.1");
    }

    @Test
    void aConstantOfEventsGoes() throws IOException {
        edit("{'4': '1.0', '9': /}", "{'4': '1.0'}");
        breaking(
                "requests/subscribeTopicEvents/grpc/events/constants/9",
                SpecSide.OLD,
                "dapr, the server side of subscribeTopicEvents over grpc, events: 9 was /, is not there");
    }

    @Test
    void moreIsAddedToEvents() throws IOException {
        edit("{'4': '1.0', '9': /}", "{'4': '1.0', '5': x, '9': /}");
        compatible(
                "requests/subscribeTopicEvents/grpc/events/constants/5",
                SpecSide.NEW,
                "dapr, the server side of subscribeTopicEvents over grpc, events: 5 was not there, is x");
    }

    @Test
    void aResponseOfTheApplicationMeansSomethingElse() throws IOException {
        edit(
                "replies: {success: SUCCESS, '404': DROP, error: RETRY}",
                "replies: {success: SUCCESS, '404': RETRY, error: RETRY}");
        breaking(
                "requests/subscribeTopicEvents/app/events/replies/404",
                SpecSide.NEW,
                "dapr, the server side of subscribeTopicEvents over app, events: 404 was DROP, is RETRY");
    }

    @Test
    void anUnsupportedRequestIsNotKnownAnyMore() throws IOException {
        specs.cut(FILE, "      PUT /v1.0/metadata/{key}:", "      POST /v1.0/jobs/");
        breaking(
                "unsupported/http/PUT ~1v1.0~1metadata~1{key}",
                SpecSide.OLD,
                "dapr, the server side of http: it does not know PUT /v1.0/metadata/{key} any more, which it said is"
                        + " unsupported");
    }

    @Test
    void anUnsupportedRequestComes() throws IOException {
        edit(
                "    http:\n      POST /v1.0/state/{storeName}/bulk:",
                "    http:\n      GET /v1.0/new: not there\n      POST /v1.0/state/{storeName}/bulk:");
        compatible(
                "unsupported/http/GET ~1v1.0~1new",
                SpecSide.NEW,
                "dapr, the server side of http: it says of GET /v1.0/new that it is unsupported");
    }

    @Test
    void anUnsupportedRequestIsTakenNow() throws IOException {
        specs.cut(FILE, "      POST /v1.0/publish/bulk/{pubsubName}/{+topic}:", "      PUT /v1.0/publish/bulk/")
                .edit(
                        FILE,
                        "          - PUT /v1.0/publish/{pubsubName}/{+topic}\n",
                        "          - PUT /v1.0/publish/{pubsubName}/{+topic}\n"
                                + "          - POST /v1.0/publish/bulk/{pubsubName}/{+topic}\n");
        Verdict verdict = specs.compare();
        assertThat(verdict.changes()).noneMatch(Change::isBreaking);
        assertThat(only(
                                verdict,
                                ChangeKind.SERVED_CHANGED,
                                SERVED + "unsupported/http/POST ~1v1.0~1publish~1bulk~1{pubsubName}~1{+topic}")
                        .text())
                .isEqualTo("dapr, the server side of http: it takes POST /v1.0/publish/bulk/{pubsubName}/{+topic},"
                        + " which it said is unsupported");
    }

    @Test
    void anotherReasonIsNoDifference() throws IOException {
        edit("DELETE /v1.0/jobs/{name}: ", "DELETE /v1.0/jobs/{name}: as said, ");
        assertThat(specs.compare().changes()).isEmpty();
    }
}
