package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.generator.model.TypeDef;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The exceptions of the library are those of the documents. */
class ErrorCodesTest {
    @Test
    void theLibraryHasTheCodesOfTheDocuments() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::value))
                .containsExactlyElementsOf(Api.MODEL.errorCodes().values().stream()
                        .map(TypeDef.EnumValue::value)
                        .toList());
    }

    @Test
    void eachCodeHasTheStatusOfTheDocuments() throws Exception {
        String yaml = Files.readString(Repo.spec().resolve("openapi/common.yaml"));
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(yaml).contains("        " + code.value() + ": " + code.httpStatus() + "\n");
        }
    }
}
