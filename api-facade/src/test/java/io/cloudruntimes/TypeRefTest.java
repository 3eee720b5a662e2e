package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeRefTest {
    @Test
    void itIsTheTypeWithItsArguments() {
        TypeRef<List<Order>> type = new TypeRef<>() {};
        assertThat(type).hasToString("java.util.List<io.cloudruntimes.Order>");
        assertThat(type).isEqualTo(new TypeRef<List<Order>>() {}).hasSameHashCodeAs(new TypeRef<List<Order>>() {});
        assertThat(type).isNotEqualTo(new TypeRef<List<String>>() {});
    }

    @Test
    void aVariableOrNothingIsRefused() {
        assertThatThrownBy(TypeRefTest::<String>variable)
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("the variable T");
        assertThatThrownBy(TypeRefTest::raw).isInstanceOf(InvalidArgumentException.class);
    }

    private static <T> TypeRef<T> variable() {
        return new TypeRef<>() {};
    }

    @SuppressWarnings("rawtypes") // that is what it is for
    private static TypeRef raw() {
        return new TypeRef() {};
    }
}
