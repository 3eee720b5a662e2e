package io.cloudruntimes.contract;

import com.google.gson.JsonObject;
import io.cloudruntimes.generator.binding.model.Refusal;
import io.cloudruntimes.generator.binding.model.WireBinding;
import java.util.List;

/** Makes of random inputs such as a wire supports. */
final class SupportedInputs {
    private SupportedInputs() {}

    /** Takes away what a wire has no place for, and puts a supported value in place of another. */
    static void adjust(JsonObject input, WireBinding wire) {
        for (Refusal refusal : wire.refused()) {
            if (refusal.isWhole()) {
                input.remove(refusal.input());
            } else if (input.has(refusal.input())) {
                input.addProperty(
                        refusal.input(),
                        supported(refusal.values(), input.get(refusal.input()).getAsString()));
            }
        }
    }

    /** One of the values, another for other random texts. */
    private static String supported(List<String> values, String random) {
        String value = values.get(Math.floorMod(random.hashCode(), values.size()));
        return value.replace("*", "x");
    }
}
