package io.cloudruntimes.testkit.stubs;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;

/** A WireMock server, in this JVM or elsewhere. */
interface StubServer {
    void register(MappingBuilder mapping);

    void verify(int times, RequestPatternBuilder pattern);

    static StubServer of(Stubbing wireMock) {
        return new StubServer() {
            @Override
            public void register(MappingBuilder mapping) {
                wireMock.stubFor(mapping);
            }

            @Override
            public void verify(int times, RequestPatternBuilder pattern) {
                wireMock.verify(times, pattern);
            }
        };
    }

    static StubServer of(WireMock client) {
        return new StubServer() {
            @Override
            public void register(MappingBuilder mapping) {
                client.register(mapping);
            }

            @Override
            public void verify(int times, RequestPatternBuilder pattern) {
                client.verifyThat(times, pattern);
            }
        };
    }
}
