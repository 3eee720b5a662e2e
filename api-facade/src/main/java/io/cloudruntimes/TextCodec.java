package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Text in the charset of its media type, UTF-8 if that names none. A character that the charset lacks is an error, never replaced. */
final class TextCodec {
    private TextCodec() {}

    static Bytes encode(String text, MediaType mediaType) {
        Charset charset = charset(mediaType);
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Bytes.wrap(bytes);
        } catch (CharacterCodingException | UnsupportedOperationException e) { // some charsets only decode
            throw new InvalidArgumentException("the text has characters that " + charset + " does not have");
        }
    }

    static String decode(Bytes bytes, MediaType mediaType) {
        Charset charset = charset(mediaType);
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes.array())).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidArgumentException("the " + bytes + " of " + mediaType.type() + " are no text in " + charset
                    + "; ask for Bytes to have them as they are");
        }
    }

    /** The bytes of JSON in UTF-8, which is what a serializer reads. */
    static Bytes toUtf8(Bytes bytes, MediaType mediaType) {
        return mediaType.charset() == null || charset(mediaType).equals(StandardCharsets.UTF_8)
                ? bytes
                : Bytes.utf8(decode(bytes, mediaType));
    }

    private static Charset charset(MediaType mediaType) {
        String name = mediaType.charset();
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidArgumentException(
                    "the charset of the media type is not known here; ask for Bytes to have the bytes as they are",
                    ErrorContext.EMPTY,
                    Redaction.cause(e));
        }
    }
}
