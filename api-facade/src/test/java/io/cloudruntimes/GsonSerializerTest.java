package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GsonSerializerTest {
    private final Serializer serializer = Serializer.gson();

    @Test
    void aValueThereAndBack() {
        Order order = new Order("é 😀", 9007199254740993L);
        Bytes bytes = serializer.serialize(order);
        assertThat(bytes).isEqualTo(Bytes.utf8("{\"id\":\"é 😀\",\"total\":9007199254740993}"));
        assertThat(serializer.deserialize(bytes, Order.class)).isEqualTo(order);
        assertThat(serializer.contentType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[", "[]", "\"text\"", "{\"total\":\"many\"}"})
    void whatIsNoSuchValueIsRefusedWithItsType(String json) {
        assertThatThrownBy(() -> serializer.deserialize(Bytes.utf8(json), Order.class))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Order");
    }

    @Test
    void aNumberThatJsonDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> serializer.serialize(Double.NaN))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("java.lang.Double");
    }
}
