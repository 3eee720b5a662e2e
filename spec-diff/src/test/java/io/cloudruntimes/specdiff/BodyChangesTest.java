package io.cloudruntimes.specdiff;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.RUNTIMES;
import static io.cloudruntimes.specdiff.TwoSpecs.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of the media types of raw bodies, and of members of unions that are always true. */
class BodyChangesTest {
    private static final String PUBSUB = "openapi/pubsub.yaml";
    private static final String STATE = "openapi/state.yaml";
    private static final String BODY =
            "          application/octet-stream:\n            schema:\n              type: string\n"
                    + "              format: binary\n              x-max-bytes: 16777216\n";
    private static final String PROTO = BODY.replace("octet-stream", "x-protobuf");
    private static final String CONTENT =
            PUBSUB + "#/paths/~1v1~1pubsub~1{pubsubName}~1events/post/requestBody/content";

    @TempDir
    Path folder;

    private TwoSpecs specs;

    @BeforeEach
    void copies() throws IOException {
        specs = new TwoSpecs(folder).withoutBindings();
    }

    /** Gives the body of an event two media types, octet-stream the first. */
    private void twoMediaTypes() throws IOException {
        specs.editBoth(
                PUBSUB,
                "        x-property: data\n        content:\n" + BODY,
                "        x-property: data\n" + "        x-content-type: bodyType\n        content:\n" + BODY + PROTO);
    }

    @Test
    void aMediaTypeIsGone() throws IOException {
        twoMediaTypes();
        specs.edit(PUBSUB, PROTO, "");
        Verdict verdict = specs.compare();
        Change change = only(verdict, ChangeKind.MEDIA_TYPE_REMOVED, CONTENT + "/application~1x-protobuf");
        assertThat(change.breaks()).containsExactly(CALLERS, RUNTIMES);
        assertThat(verdict.changes()).containsExactly(change);
    }

    @Test
    void aMediaTypeIsNew() throws IOException {
        twoMediaTypes();
        specs.edit(PUBSUB, PROTO, PROTO + BODY.replace("octet-stream", "x-other"));
        Verdict verdict = specs.compare();
        Change change = only(verdict, ChangeKind.MEDIA_TYPE_ADDED, CONTENT + "/application~1x-other");
        assertThat(change.isBreaking()).isFalse();
        assertThat(verdict.changes()).containsExactly(change);
    }

    @Test
    void anotherMediaTypeIsTheFirst() throws IOException {
        twoMediaTypes();
        specs.edit(PUBSUB, BODY + PROTO, PROTO + BODY);
        Verdict verdict = specs.compare();
        Change change = only(verdict, ChangeKind.DEFAULT_MEDIA_TYPE_CHANGED, CONTENT + "/application~1x-protobuf");
        assertThat(change.text())
                .isEqualTo("the body of publishEvent was application/octet-stream without a media type,"
                        + " is application/x-protobuf");
        assertThat(change.breaks()).containsExactly(CALLERS, RUNTIMES);
        assertThat(verdict.changes()).containsExactly(change);
    }

    @Test
    void anotherInputHoldsTheMediaType() throws IOException {
        twoMediaTypes();
        specs.edit(PUBSUB, "x-content-type: bodyType", "x-content-type: mediaType");
        Verdict verdict = specs.compare();
        assertThat(verdict.breaking()).isNotEmpty();
        assertThat(verdict.changes()).extracting(Change::kind).doesNotContain(ChangeKind.OTHER);
    }

    /** Adds a union to what callers send; one of its members has the given keywords. */
    private void union() throws IOException {
        specs.editBoth(STATE, "    StateItem:\n", """
                    StateLimit:
                      type: object
                      x-union: true
                      additionalProperties: true
                      description: How long a value stays.
                      properties:
                        forever:
                          type: boolean
                          x-always-true: true
                          description: It stays until it is deleted. Always true.
                        reads:
                          type: integer
                          format: int32
                          minimum: 1
                          description: It is gone after so many reads.
                    StateItem:
                """.indent(0));
        specs.editBoth(
                STATE,
                "        concurrency:\n          $ref: '#/components/schemas/Concurrency'\n        consistency:",
                "        limit:\n          $ref: '#/components/schemas/StateLimit'\n        concurrency:\n"
                        + "          $ref: '#/components/schemas/Concurrency'\n        consistency:");
    }

    @Test
    void aMemberThatIsAlwaysTrueMayBeFalse() throws IOException {
        union();
        specs.edit(STATE, "          x-always-true: true\n", "");
        Verdict verdict = specs.compare();
        Change change =
                only(verdict, ChangeKind.LIMIT_CHANGED, STATE + "#/components/schemas/StateLimit/properties/forever");
        assertThat(change.text())
                .isEqualTo("'forever' of StateLimit: x-always-true was true, is not there: more is allowed");
        assertThat(change.isBreaking()).isFalse();
        assertThat(verdict.changes()).containsExactly(change);
    }

    @Test
    void aMemberMustBeTrueNow() throws IOException {
        union();
        specs.editOld(STATE, "          x-always-true: true\n", "");
        Verdict verdict = specs.compare();
        Change change = only(
                verdict,
                ChangeKind.LIMIT_CHANGED,
                STATE + "#/components/schemas/StateLimit/properties/forever/x-always-true");
        assertThat(change.text())
                .isEqualTo("'forever' of StateLimit: x-always-true was not there, is true: less is allowed");
        assertThat(change.breaks()).containsExactly(CALLERS);
        assertThat(verdict.changes()).containsExactly(change);
    }
}
