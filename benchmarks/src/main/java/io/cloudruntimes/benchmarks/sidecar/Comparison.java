package io.cloudruntimes.benchmarks.sidecar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures several in turn, the order rotated with each round, and gives the medians. */
final class Comparison {
    private final int warmups;
    private final int rounds;

    Comparison(int warmups, int rounds) {
        this.warmups = warmups;
        this.rounds = rounds;
    }

    /** Measures one of them once. */
    interface Measured<C> {
        Round measure(C contender) throws Exception;
    }

    /** The median rounds, in the order of the contenders; one of which a call failed is left out. */
    <C> Map<C, Round> run(String what, List<C> contenders, Measured<C> measured) throws Exception {
        Map<C, List<Round>> all = new LinkedHashMap<>();
        contenders.forEach(contender -> all.put(contender, new ArrayList<>()));
        for (int round = 0; round < warmups + rounds; round++) {
            System.err.printf(Locale.ROOT, "\r%s: round %d of %d ", what, round + 1, warmups + rounds);
            for (int i = 0; i < contenders.size(); i++) {
                C contender = contenders.get((i + round) % contenders.size());
                if (!all.containsKey(contender)) {
                    continue;
                }
                try {
                    Round one = measured.measure(contender);
                    if (round >= warmups) {
                        all.get(contender).add(one);
                    }
                } catch (Exception e) {
                    System.err.println("\r" + what + ": " + contender + " is left out, a call failed: " + e);
                    all.remove(contender);
                }
            }
        }
        System.err.print("\r" + " ".repeat(what.length() + 20) + "\r");
        Map<C, Round> medians = new LinkedHashMap<>();
        all.forEach((contender, each) -> medians.put(contender, Round.median(each)));
        return medians;
    }
}
