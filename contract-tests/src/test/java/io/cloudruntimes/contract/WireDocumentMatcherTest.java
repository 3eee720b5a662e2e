package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The matcher finds what a document does not describe; otherwise {@link WireDocumentTest} would prove nothing. */
class WireDocumentMatcherTest {
    private static WireDocumentMatcher matcher;

    @BeforeAll
    static void load() throws IOException {
        matcher = WireDocumentMatcher.load("META-INF/cloud-runtimes/openapi/dapr-http.yaml");
    }

    @Test
    void whatIsNotInTheDocumentIsFound() {
        assertComplaint("GET", "/v1.0/states/s/k", "", "no path");
        assertComplaint("PUT", "/v1.0/state/s/k", "", "no PUT");
        assertComplaint("GET", "/v1.0/state/s/k?consistence=strong", "", "consistence");
        assertComplaint("GET", "/v1.0/state/" + "s".repeat(254) + "/k", "", "storeName");
        assertComplaint("GET", "/v1.0/state/s/k", "{}", "has no body");
        assertComplaint("POST", "/v1.0/state/s", "", "body is required");
        assertComplaint("POST", "/v1.0/state/s", "{}", "array");
        assertComplaint("POST", "/v1.0/state/s", "[{\"key\":\"k\",\"values\":1}]", "values");
        assertComplaint("POST", "/v1.0/state/s", "[{\"value\":1}]", "key");
        assertComplaint("POST", "/v1.0/publish/p/t?metadata.ttlInSeconds=x", "", "metadata.ttlInSeconds");
    }

    private static void assertComplaint(String verb, String target, String body, String says) {
        assertThat(matcher.match(new WireDocumentMatcher.Request(verb, target, Map.of(), body))
                        .complaints())
                .as(target + " " + body)
                .anyMatch(complaint -> complaint.contains(says));
    }
}
