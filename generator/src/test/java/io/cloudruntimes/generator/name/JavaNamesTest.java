package io.cloudruntimes.generator.name;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({
        "storeName, storeName",
        "store-name, storeName",
        "Note-Reader, NoteReader",
        "2fast, _2fast",
        "$ref, ref",
        "class, class_",
        "default, default_",
        "hashCode, hashCode_",
        "toBuilder, toBuilder_",
        "unknownFields, unknownFields_",
    })
    void a_member_is_the_name_in_camel_case_where_it_is_free(String name, String member) {
        assertThat(JavaNames.member(name)).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource({
        "first-write, FIRST_WRITE",
        "firstWrite, FIRST_WRITE",
        "SUCCESS, SUCCESS",
        "2-tone, _2_TONE",
        "unknown, UNKNOWN_",
        "'', EMPTY",
    })
    void a_value_is_a_constant_that_is_not_the_unknown_one(String value, String constant) {
        assertThat(JavaNames.value(value)).isEqualTo(constant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "-", "..", "../../etc", "a\u0000b", "a b", "1", "null", "true", "*/", "\\u002a"})
    void whatever_the_name_the_result_is_a_legal_identifier(String name) {
        assertThat(JavaNames.member(name)).matches(SourceVersion::isName);
        assertThat(JavaNames.type(name)).matches(SourceVersion::isName);
        assertThat(JavaNames.value(name)).matches(SourceVersion::isName);
    }
}
