package io.cloudruntimes.testkit.stubs;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit.Stubbing;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;

/** A WireMock, in this JVM or elsewhere. */
interface Server {
    void register(MappingBuilder mapping);

    void verify(int times, RequestPatternBuilder pattern);

    static Server of(Stubbing here) {
        return new Server() {
            @Override
            public void register(MappingBuilder mapping) {
                here.stubFor(mapping);
            }

            @Override
            public void verify(int times, RequestPatternBuilder pattern) {
                here.verify(times, pattern);
            }
        };
    }

    static Server of(WireMock client) {
        return new Server() {
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
