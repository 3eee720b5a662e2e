package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.generator.Generator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw bodies of several media types and lists in the query: the emitted client, and the emitted routes. */
class EmittedParcelsTest {
    private static final String PROTOBUF = "application/x-protobuf";
    private static final String JSON = "application/json";

    private static Emitted emitted;

    private NeutralLoopback parcels;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(ParcelsApi.model()), folder));
    }

    @BeforeEach
    void open() {
        parcels = new NeutralLoopback(emitted, "parcel", "Parcel");
    }

    @AfterEach
    void close() {
        parcels.close();
    }

    private static Object builder(String type) {
        return emitted.builder("parcel", type);
    }

    private static Object parcel() {
        return call(call(builder("SendParcelRequest"), "name", "p"), "data", Bytes.utf8("{}"));
    }

    private static Object receipt(String data) {
        return call(builder("Receipt"), "data", Bytes.utf8(data));
    }

    @Test
    void theFirstMediaTypeIsSentWhereNoneIsGiven() throws IOException {
        Object result = parcels.call("send", call(parcel(), "build"), call(receipt("r"), "build"));

        assertThat(call(parcels.received(), "contentType")).isEqualTo(Optional.of(PROTOBUF));
        assertThat(call(result, "contentType")).isEqualTo(Optional.of(PROTOBUF));
        assertThat(call(result, "data")).isEqualTo(Bytes.utf8("r"));
    }

    @Test
    void aGivenMediaTypeTravelsBothWays() throws IOException {
        Object request = call(call(parcel(), "contentType", JSON), "build");
        Object answer = call(call(receipt("{\"a\": 1}"), "contentType", JSON), "build");

        Object result = parcels.call("send", request, answer);

        assertThat(parcels.sent("send", request).contentType()).isEqualTo(JSON);
        assertThat(parcels.received()).isEqualTo(request);
        assertThat(result).isEqualTo(answer);
    }

    @Test
    void aMediaTypeThatIsNotListedIsRefusedBeforeItIsSent() {
        Object request = call(parcel(), "contentType", "text/plain");

        assertThatThrownBy(() -> call(request, "build"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("SendParcelRequest.contentType must be " + PROTOBUF + " or " + JSON);
    }

    @Test
    void theRoutesReadTheMediaTypeWithoutItsParametersAndCase() {
        RouteResponse response = post(Map.of("Content-Type", "Application/JSON; charset=utf-8"));

        assertThat(call(parcels.received(), "contentType")).isEqualTo(Optional.of(JSON));
        assertThat(response.headers()).containsEntry("Content-Type", PROTOBUF);
    }

    @Test
    void theRoutesLeaveTheMediaTypeAbsentWhereNoneWasSent() {
        assertThat(post(Map.of()).status()).isEqualTo(200);
        assertThat(call(parcels.received(), "contentType")).isEqualTo(Optional.empty());
    }

    @Test
    void theRoutesAnswerInvalidArgumentToAnotherMediaType() {
        RouteResponse response = post(Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body().bytes().toUtf8()).contains("invalid_argument", PROTOBUF + " or " + JSON);
        assertThat(parcels.wasCalled()).isFalse();
    }

    private RouteResponse post(Map<String, String> headers) {
        return parcels.serve(
                new ServerRequest("POST", "/v1/parcels/p", Headers.of(headers), Bytes.utf8("{}")),
                call(receipt("r"), "build"));
    }

    @Test
    void aRawBodyOfJsonIsSentAsItIs() throws IOException {
        Object request =
                call(call(call(builder("SealParcelRequest"), "name", "p"), "data", Bytes.utf8("{ \"a\":1 }")), "build");

        Object result = parcels.call("seal", request, call(receipt("[ ]"), "build"));

        assertThat(parcels.sent("seal", request).contentType()).isEqualTo(JSON);
        assertThat(call(parcels.received(), "data")).isEqualTo(Bytes.utf8("{ \"a\":1 }"));
        assertThat(call(result, "data")).isEqualTo(Bytes.utf8("[ ]"));
    }

    @Test
    void aListTravelsAsARepeatedParameter() throws IOException {
        Object request = call(call(builder("FindParcelsRequest"), "names", List.of("a&b", "", "c")), "build");

        assertThat(parcels.sent("find", request).target()).isEqualTo("/v1/parcels?names=a%26b&names=&names=c");
        parcels.run("find", request);
        assertThat(parcels.received()).isEqualTo(request);
    }

    @Test
    void aListTravelsAsARepeatedParameterOfAStream() throws IOException {
        Object depot = call(builder("WatchParcelsRequest"), "depot", "north");
        Object all = call(depot, "build");
        Object some = call(call(depot, "names", List.of("a", "b c")), "build");

        assertThat(parcels.open("watch", some)).isEqualTo(some);
        assertThat(parcels.open("watch", all)).isEqualTo(all);
        assertThat(call(all, "names")).isEqualTo(List.of());
    }
}
