package io.cloudruntimes.benchmarks.sidecar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What to measure, from arguments such as {@code operations=get,save rounds=3}. */
final class Settings {
    private final Map<String, String> given = new HashMap<>();

    Settings(List<String> arguments) {
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length != 2
                    || !List.of("operations", "callers", "clients", "rounds", "warmups", "parts", "sidecar")
                            .contains(parts[0])) {
                throw new IllegalArgumentException(
                        "not an argument: " + argument + "; there are operations=get,save,publish,invoke,trylock,configuration,"
                                + " callers=1,64, clients=part of a name,..., rounds=5,"
                                + " warmups=2, parts=calls,events,start,jars,"
                                + " sidecar=HTTP_PORT,GRPC_PORT,PROCESS for one that runs"
                                + " already");
            }
            given.put(parts[0], parts[1]);
        }
    }

    private List<String> list(String name, String otherwise) {
        return Arrays.asList(given.getOrDefault(name, otherwise).split(","));
    }

    List<Operation> operations() {
        return list("operations", "get,save,publish,invoke,trylock,configuration").stream()
                .map(Operation::of)
                .toList();
    }

    List<Integer> callers() {
        return list("callers", "1,64").stream().map(Integer::valueOf).toList();
    }

    boolean includes(String client) {
        return list("clients", "").stream().anyMatch(client::contains);
    }

    boolean part(String name) {
        return list("parts", "calls,events,start,jars").contains(name);
    }

    /** The sidecar that runs already; null if one is to be started. */
    Target sidecar() {
        if (!given.containsKey("sidecar")) {
            return null;
        }
        String[] parts = given.get("sidecar").split(",");
        return new Target(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    Comparison comparison() {
        return new Comparison(
                Integer.parseInt(given.getOrDefault("warmups", "2")),
                Integer.parseInt(given.getOrDefault("rounds", "5")));
    }
}
