package io.cloudruntimes.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Numbers of no particular type: a {@code Long}, beyond that a {@code BigInteger}, with a fraction a {@code BigDecimal}. */
final class ExactNumbers {
    private ExactNumbers() {}

    private static Number read(JsonParser in) throws IOException {
        if (in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return in.getDecimalValue();
        }
        Number number = in.getNumberValue();
        return number instanceof Integer ? Long.valueOf(number.longValue()) : number;
    }

    private static boolean isNumber(JsonParser in) {
        return in.hasToken(JsonToken.VALUE_NUMBER_INT) || in.hasToken(JsonToken.VALUE_NUMBER_FLOAT);
    }

    /** Values of no particular type. */
    static final class Untyped extends UntypedObjectDeserializer {
        private static final long serialVersionUID = 1L;

        Untyped() {
            super((JavaType) null, null);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return isNumber(in) ? read(in) : super.deserialize(in, context);
        }
    }

    /** Numbers where a {@code Number} is asked for. */
    static final class OfNumber extends StdScalarDeserializer<Number> {
        private static final long serialVersionUID = 1L;

        OfNumber() {
            super(Number.class);
        }

        @Override
        public Number deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return isNumber(in) ? read(in) : (Number) context.handleUnexpectedToken(Number.class, in);
        }
    }
}
