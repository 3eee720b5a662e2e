package io.cloudruntimes.core.okhttp.socket;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which frames are counted, wherever the bytes are cut. */
class FrameCounterTest {
    private static final int STREAM = 3;
    private static final int END_STREAM = 1;
    private static final int FRAMES = 100;
    private static final int TOO_FEW = FRAMES * FrameHeads.LENGTH - 1;

    private final ReadAllowance resets = new ReadAllowance(TOO_FEW);
    private final FrameCounter counter =
            new FrameCounter(new ReadAllowance(TOO_FEW), new ReadAllowance(TOO_FEW), resets);

    @BeforeEach
    void openStream() throws ProtocolException {
        byte[] preface = new byte[24];
        counter.write(preface, 0, 10);
        counter.write(preface, 10, 14);
        byte[] headers = frames(1, FrameHeads.HEADERS, 0, STREAM, 20);
        counter.write(headers, 0, headers.length);
    }

    private static byte[] frames(int count, int type, int flags, int stream, int content) {
        ByteBuffer frames = ByteBuffer.allocate(count * (FrameHeads.LENGTH + content));
        for (int i = 0; i < count; i++) {
            frames.putShort((short) (content >> 8))
                    .put((byte) content)
                    .put((byte) type)
                    .put((byte) flags)
                    .putInt(stream);
            frames.put(new byte[content]);
        }
        return frames.array();
    }

    private void read(byte[] frames, int piece) throws ProtocolException {
        for (int at = 0; at < frames.length; at += piece) {
            counter.read(frames, at, Math.min(piece, frames.length - at));
        }
    }

    private void checkFlood(int piece) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> read(frames(FRAMES, FrameHeads.DATA, 0, STREAM, 1), piece));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 8192})
    void theBodyOfAnOpenStreamIsNotCounted(int piece) {
        assertThatCode(() -> read(frames(FRAMES, FrameHeads.DATA, 0, STREAM, 300), piece))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 8192})
    void framesOfAStreamThatTheServerHasResetAreCounted(int piece) throws ProtocolException {
        read(frames(1, FrameHeads.RST_STREAM, 0, STREAM, 4), piece);
        checkFlood(piece);
    }

    @Test
    void framesOfAStreamThatTheServerHasEndedAreCounted() throws ProtocolException {
        read(frames(1, FrameHeads.DATA, END_STREAM, STREAM, 4), 100);
        checkFlood(100);
    }

    @Test
    void framesOfAStreamThatTheClientHasResetAreCounted() throws ProtocolException {
        byte[] reset = frames(1, FrameHeads.RST_STREAM, 0, STREAM, 4);
        counter.write(reset, 0, reset.length);
        checkFlood(100);
    }

    @Test
    void framesToWhichTheResetsWereSentAreForgotten() throws ProtocolException {
        read(frames(1, FrameHeads.RST_STREAM, 0, STREAM, 4), 100);
        byte[] flood = frames(FRAMES - 1, FrameHeads.DATA, 0, STREAM, 1);
        for (int i = 0; i < 10; i++) {
            read(flood, 100);
            resets.sent(flood.length);
        }
        checkFlood(100);
    }
}
