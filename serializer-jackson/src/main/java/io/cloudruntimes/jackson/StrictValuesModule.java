package io.cloudruntimes.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rules that no setting of Jackson has: finite numbers, dates as text, our bytes, and no beans of the platform's own classes. */
final class StrictValuesModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    StrictValuesModule() {
        super("cloud-runtimes");
        addSerializer(Bytes.class, new BytesSerializer());
        addDeserializer(Bytes.class, new BytesDeserializer());
        addDeserializer(Object.class, new ExactNumbers.Untyped());
        addDeserializer(Number.class, new ExactNumbers.OfNumber());
        setDeserializerModifier(new Readers());
        setSerializerModifier(new Writers());
    }

    private static final class Readers extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            Class<?> type = description.getBeanClass();
            if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
                return new OneToken(deserializer, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
            }
            if (type.isPrimitive()) {
                return new OneToken(
                        deserializer,
                        JsonToken.VALUE_NUMBER_INT,
                        JsonToken.VALUE_NUMBER_FLOAT,
                        JsonToken.VALUE_TRUE,
                        JsonToken.VALUE_FALSE,
                        JsonToken.VALUE_STRING);
            }
            return type.getPackageName().equals("java.time")
                    ? new OneToken(deserializer, JsonToken.VALUE_STRING)
                    : deserializer;
        }
    }

    /** A value that is one token, of exactly one kind. */
    private static final class OneToken extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final JsonToken[] tokens;

        OneToken(JsonDeserializer<?> delegate, JsonToken... tokens) {
            super(delegate);
            this.tokens = tokens;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new OneToken(delegate, tokens);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            boolean fits = false;
            for (JsonToken token : tokens) {
                fits |= in.hasToken(token);
            }
            if (!fits) {
                return context.handleUnexpectedToken(handledType(), in);
            }
            Object value = super.deserialize(in, context);
            boolean finite =
                    !(value instanceof Double d && d.isInfinite()) && !(value instanceof Float f && f.isInfinite());
            return finite ? value : context.reportInputMismatch(handledType(), "the number is too large");
        }

        /** Null is no value of a primitive type, where it stands there; where nothing stands there, it is zero. */
        @Override
        public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
            return handledType().isPrimitive()
                    ? context.reportInputMismatch(handledType(), "null for a primitive type")
                    : super.getNullValue(context);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
            return _delegatee.getNullValue(context);
        }
    }

    private static final class Writers extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
            Class<?> type = description.getBeanClass();
            return serializer instanceof BeanSerializer && type.getName().startsWith("java.")
                    ? new NoForm(type)
                    : serializer;
        }
    }

    /** Refuses a class whose fields are not for others. */
    private static final class NoForm extends JsonSerializer<Object> {
        private final Class<?> type;

        NoForm(Class<?> type) {
            this.type = type;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) {
            throw new UnsupportedValueException(type.getName() + " has no JSON form");
        }
    }

    private static final class BytesSerializer extends StdScalarSerializer<Bytes> {
        private static final long serialVersionUID = 1L;

        BytesSerializer() {
            super(Bytes.class);
        }

        @Override
        public void serialize(Bytes value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeBinary(value.array());
        }
    }

    private static final class BytesDeserializer extends StdScalarDeserializer<Bytes> {
        private static final long serialVersionUID = 1L;

        BytesDeserializer() {
            super(Bytes.class);
        }

        @Override
        public Bytes deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Bytes.wrap(in.getBinaryValue(context.getBase64Variant()));
        }
    }
}
