package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import java.util.List;

/** The constants of a request that the server side checks: those that distinguish it from the requests of other operations. */
public final class DistinguishingConstants {
    private final List<WireBinding> others;
    private final WireBinding own;

    private DistinguishingConstants(List<WireBinding> others, WireBinding own) {
        this.others = others;
        this.own = own;
    }

    /** Those of a request, in their order. Others only select what the runtime does; clients may send them or not. */
    public static List<FieldMapping> of(RuntimeBinding binding, WireBinding own) {
        List<WireBinding> others = binding.operations().values().stream()
                .filter(OperationBinding.Bound.class::isInstance)
                .flatMap(it -> ((OperationBinding.Bound) it).wires().stream())
                .filter(it -> it != own && RequestOverlapChecks.isOneRequest(own, it))
                .toList();
        DistinguishingConstants constants = new DistinguishingConstants(others, own);
        return own.rules().constants().stream().filter(constants::include).toList();
    }

    private boolean include(FieldMapping constant) {
        return others.stream()
                .anyMatch(other -> other.rules().generic()
                        ? tellsFromGeneric(constant, other)
                        : !RequestOverlapChecks.haveOtherTypes(own.rules(), other.rules()) && isOther(constant, other));
    }

    /** Whether another operation has another constant there. */
    private static boolean isOther(FieldMapping constant, WireBinding other) {
        return other.rules().constants().stream()
                .anyMatch(it -> it.location().equals(constant.location())
                        && !it.fallback().equals(constant.fallback()));
    }

    /** A generic operation takes each value at the locations of its inputs. Without a constant there, all constants are checked. */
    private boolean tellsFromGeneric(FieldMapping constant, WireBinding generic) {
        return isInput(constant, generic) || own.rules().constants().stream().noneMatch(it -> isInput(it, generic));
    }

    private static boolean isInput(FieldMapping constant, WireBinding generic) {
        return generic.inputs().stream().anyMatch(it -> it.location().equals(constant.location()));
    }
}
