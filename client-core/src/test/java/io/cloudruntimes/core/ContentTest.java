package io.cloudruntimes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final Bytes ABC = Bytes.utf8("abc");

    private static InputStream abc() {
        return ABC.asInputStream();
    }

    @Test
    void bytesAreReadAgainAndAgainAndEqualTheSameBytes() {
        Content content = Content.of(ABC);
        assertThat(content.isRepeatable()).isTrue();
        assertThat(content.length()).hasValue(3);
        assertThat(content.stream()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        assertThat(content.stream()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        assertThat(content.isSpent()).isFalse();
        assertThat(content).isEqualTo(Content.of(new byte[] {'a', 'b', 'c'})).hasSameHashCodeAs(Content.of(ABC));
        assertThat(Content.of(Bytes.EMPTY).isEmpty()).isTrue();
    }

    @Test
    void aStreamIsReadOnceAndEqualsNoOther() {
        Content content = Content.of(abc());
        assertThat(content.isRepeatable()).isFalse();
        assertThat(content.length()).isEmpty();
        assertThat(content.isEmpty()).isFalse();
        assertThat(content).isNotEqualTo(Content.of(abc())).isNotEqualTo(Content.of(ABC));
        assertThat(Content.of(ABC)).isNotEqualTo(Content.of(abc()));
        assertThat(content.isSpent()).isFalse();
        assertThat(content.bytes()).isEqualTo(ABC);
        assertThat(content.isSpent()).isTrue();
        assertThatThrownBy(content::stream)
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("once");
        assertThatThrownBy(content::bytes).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void aStreamWithALengthGivesSoManyBytesAndLeavesTheRest() throws IOException {
        InputStream in = abc();
        assertThat(Content.of(in, 2).bytes()).isEqualTo(Bytes.utf8("ab"));
        assertThat(in.read()).isEqualTo('c');
        assertThatThrownBy(() -> Content.of(abc(), 4).bytes())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("3 bytes, 4 were announced");
        assertThatThrownBy(() -> Content.of(abc(), -1)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void aLimitShowsAtOnceWhereTheLengthIsKnownElseWhereItIsRead() throws IOException {
        assertThat(Content.of(abc()).bytes(3)).isEqualTo(ABC);
        assertThatThrownBy(() -> Content.of(abc()).bytes(2))
                .isInstanceOf(ResourceExhaustedException.class)
                .hasMessageContaining("2 bytes");
        ResourceExhaustedException error = new ResourceExhaustedException("too many");
        Content known = Content.of(abc(), 3);
        assertThat(known.atMost(3, () -> error)).isSameAs(known);
        assertThatThrownBy(() -> known.atMost(2, () -> error)).isSameAs(error);
        Content limited = Content.of(abc()).atMost(2, () -> error).atMost(3, () -> new InvalidArgumentException("no"));
        assertThatThrownBy(limited::bytes).isSameAs(error);
        InputStream bytewise = Content.of(abc()).atMost(2, () -> error).stream();
        assertThat(bytewise.read()).isEqualTo('a');
        assertThat(bytewise.read()).isEqualTo('b');
        assertThatThrownBy(bytewise::read)
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.error()).isSameAs(error));
    }

    @Test
    void contentWithALimitIsSpentWithItsOrigin() {
        Content origin = Content.of(abc());
        Content limited = origin.atMost(10, () -> new ResourceExhaustedException("too many"));
        assertThat(limited.bytes()).isEqualTo(ABC);
        assertThat(origin.isSpent()).isTrue();
    }

    @Test
    void aStreamThatFailsTakesTheCallBack() {
        Content failing = Content.of(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is on fire");
            }
        });
        assertThatThrownBy(failing::bytes)
                .isInstanceOf(CancelledException.class)
                .hasMessageContaining("the disk is on fire");
    }

    @Test
    void closesItsStreamAndNeverShowsItsBytes() {
        AtomicBoolean closed = new AtomicBoolean();
        Content content = Content.of(new ByteArrayInputStream(ABC.array()) {
            @Override
            public void close() {
                closed.set(true);
            }
        });
        assertThat(content).hasToString("a stream");
        assertThat(Content.of(abc(), 3)).hasToString("a stream of 3 bytes");
        assertThat(Content.of(ABC)).hasToString("3 bytes");
        content.close();
        assertThat(closed).isTrue();
    }
}
