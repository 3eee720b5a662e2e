package io.cloudruntimes.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ReflectionAccessFilter;
import com.google.gson.Strictness;
import io.cloudruntimes.core.Bytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** Puts Gson together: strict, exact, and without the fields of the platform's own classes. */
final class StrictGson {
    private StrictGson() {}

    /** What is registered later is asked earlier. */
    static Gson create() {
        GsonBuilder builder = new GsonBuilder()
                .setStrictness(Strictness.STRICT)
                .serializeNulls()
                .disableHtmlEscaping()
                .setObjectToNumberStrategy(Numbers::readExact)
                .setNumberToNumberStrategy(Numbers::readExact)
                .addReflectionAccessFilter(ReflectionAccessFilter.BLOCK_ALL_JAVA)
                .registerTypeAdapterFactory(new RecordAdapter.Factory())
                .registerTypeAdapterFactory(new EnumAdapter.Factory())
                .registerTypeAdapterFactory(new MapAdapter.Factory())
                .registerTypeAdapterFactory(new OptionalAdapter.Factory());
        scalars(builder);
        TextForms.TIMES.forEach(form -> register(builder, form));
        builder.registerTypeHierarchyAdapter(
                ZoneId.class, new TextAdapter<>(TextForm.of(ZoneId.class, "a time zone", ZoneId::getId, ZoneId::of)));
        register(builder, TextForm.of(ZoneOffset.class, "an offset", ZoneOffset::getId, ZoneOffset::of));
        register(builder, TextForm.of(UUID.class, "a UUID", UUID::toString, UUID::fromString));
        register(builder, TextForm.of(Bytes.class, "base64", Bytes::toBase64, Bytes::fromBase64));
        register(
                builder,
                TextForm.of(
                        byte[].class,
                        "base64",
                        bytes -> Bytes.wrap(bytes).toBase64(),
                        text -> Bytes.fromBase64(text).toByteArray()));
        return builder.create();
    }

    private static <T> void register(GsonBuilder builder, TextForm<T> form) {
        builder.registerTypeAdapter(form.type(), new TextAdapter<>(form));
    }

    private static void scalars(GsonBuilder builder) {
        scalar(
                builder,
                boolean.class,
                Boolean.class,
                new ScalarAdapter<>(Numbers::readBoolean, (out, b) -> out.value(b)));
        scalar(builder, byte.class, Byte.class, new ScalarAdapter<>(Numbers::readByte, (out, n) -> out.value(n)));
        scalar(builder, short.class, Short.class, new ScalarAdapter<>(Numbers::readShort, (out, n) -> out.value(n)));
        scalar(builder, int.class, Integer.class, new ScalarAdapter<>(Numbers::readInt, (out, n) -> out.value(n)));
        scalar(builder, long.class, Long.class, new ScalarAdapter<>(Numbers::readLong, (out, n) -> out.value(n)));
        scalar(builder, float.class, Float.class, new ScalarAdapter<>(Numbers::readFloat, (out, n) -> out.value(n)));
        scalar(builder, double.class, Double.class, new ScalarAdapter<>(Numbers::readDouble, (out, n) -> out.value(n)));
        scalar(
                builder,
                char.class,
                Character.class,
                new ScalarAdapter<>(Numbers::readCharacter, (out, c) -> out.value(c.toString())));
        builder.registerTypeAdapter(
                String.class, new ScalarAdapter<>(Numbers::readString, (out, text) -> out.value(text)));
        builder.registerTypeAdapter(
                BigInteger.class, new ScalarAdapter<>(Numbers::readBigInteger, (out, n) -> out.value(n)));
        builder.registerTypeAdapter(
                BigDecimal.class, new ScalarAdapter<>(Numbers::readBigDecimal, (out, n) -> out.value(n)));
    }

    private static <T> void scalar(
            GsonBuilder builder, Class<T> primitive, Class<T> wrapper, ScalarAdapter<T> adapter) {
        builder.registerTypeAdapter(primitive, adapter.withoutNull(primitive));
        builder.registerTypeAdapter(wrapper, adapter);
    }
}
