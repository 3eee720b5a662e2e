package io.cloudruntimes.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/** Refuses NaN and infinite numbers, which Jackson writes as text. */
final class FiniteNumbersGenerator extends JsonGeneratorDelegate {
    FiniteNumbersGenerator(JsonGenerator out) {
        super(out, false);
    }

    @Override
    public void writeNumber(double value) throws IOException {
        require(Double.isFinite(value));
        super.writeNumber(value);
    }

    @Override
    public void writeNumber(float value) throws IOException {
        require(Float.isFinite(value));
        super.writeNumber(value);
    }

    @Override
    public void writeArray(double[] array, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            require(Double.isFinite(array[i]));
        }
        super.writeArray(array, offset, length);
    }

    private static void require(boolean finite) {
        if (!finite) {
            throw new UnsupportedValueException("a number in it is NaN or infinite, which JSON does not have");
        }
    }
}
