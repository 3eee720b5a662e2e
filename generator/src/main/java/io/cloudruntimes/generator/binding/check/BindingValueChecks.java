package io.cloudruntimes.generator.binding.check;

import io.cloudruntimes.generator.binding.check.mapping.HeaderChecks;
import io.cloudruntimes.generator.binding.read.SameConditions;
import io.cloudruntimes.generator.binding.schema.NearestName;
import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.TypeDef.EnumType;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** That the values of a binding document are in range, name what there is, and are there once. */
public final class BindingValueChecks {
    private static final String RULE = "binding";
    private static final int MAX_PORT = 65_535;
    private static final List<String> PROTOCOLS = List.of("http", "grpc", "callbacks");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
    private static final Pattern WIRE = Pattern.compile("[a-z][a-z0-9]*");
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w*");

    /** They lead to the neutral HTTP API. */
    private static final Set<String> NEUTRAL_SCHEMES = Set.of("http", "https");

    /** Packages beside those of the runtimes. */
    private static final Set<String> PACKAGES =
            Set.of("api", "capabilities", "core", "generator", "http", "json", "neutral");

    private final ApiModel model;
    private final Problems problems;

    public BindingValueChecks(ApiModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** Each document is named for its runtime, and no two are of one runtime or one scheme. */
    public static void checkNames(List<SpecNode> documents, Problems problems) {
        documents.forEach(document -> document.get("runtime")
                .filter(node -> !problems.isAt(node) && !fileName(document).equals(node.text()))
                .ifPresent(node -> problems.add(
                        node,
                        RULE,
                        "the document of the runtime '" + node.text() + "' is the file " + node.text() + ".yaml; rename"
                                + " the file or the runtime")));
        for (String key : List.of("runtime", "scheme")) {
            Map<String, SpecNode> seen = new HashMap<>();
            for (SpecNode document : documents) {
                document.get(key).ifPresent(node -> {
                    SpecNode first = seen.putIfAbsent(node.text(), node);
                    if (first != null) {
                        problems.add(node, RULE, "the " + key + " '" + node.text() + "' is also at " + first);
                    }
                });
            }
        }
    }

    /** Whether the protocol of each wire is known; one that is missing is a problem by the schema. */
    public boolean checkProtocols(SpecNode document) {
        boolean known = true;
        for (SpecNode wire :
                document.get("wires").map(wires -> wires.entries().values()).orElse(List.of())) {
            String protocol = wire.text("protocol").orElse("");
            known &= PROTOCOLS.contains(protocol);
            wire.get("protocol")
                    .filter(node -> !PROTOCOLS.contains(protocol))
                    .ifPresent(node -> problems.add(
                            node,
                            RULE,
                            "the protocol is http, grpc or callbacks, not '" + protocol + "'"
                                    + NearestName.question(protocol, PROTOCOLS)));
        }
        return known;
    }

    private static String fileName(SpecNode document) {
        String file = document.file();
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
    }

    public void check(SpecNode document) {
        document.get("runtime").ifPresent(this::runtime);
        document.get("scheme").ifPresent(this::scheme);
        document.at("token", "header").ifPresent(this::header);
        document.at("token", "environment").ifPresent(this::variable);
        document.get("wires")
                .ifPresent(wires -> wires.entries().forEach((name, wire) -> {
                    if (!WIRE.matcher(name).matches()) {
                        problems.add(
                                wire, RULE, "the name of a wire is lower-case letters and digits, not '" + name + "'");
                    }
                    wire.get("port")
                            .filter(port -> wire.int32("port").orElse(0) > MAX_PORT)
                            .ifPresent(port -> problems.add(port, RULE, "a port is from 1 to " + MAX_PORT));
                    wire.get("max-request-bytes")
                            .filter(bytes -> wire.int32("max-request-bytes").orElse(0) < 1)
                            .ifPresent(bytes -> problems.add(
                                    bytes,
                                    RULE,
                                    "'" + bytes.text() + "' is not a number of bytes from 1 to " + Integer.MAX_VALUE
                                            + ", in digits"));
                    wire.at("token", "header").ifPresent(this::header);
                    wire.get("service").ifPresent(this::service);
                    wire.at("token", "environment").ifPresent(this::variable);
                    wire.at("environment", "endpoint").ifPresent(this::variable);
                    wire.at("environment", "port").ifPresent(this::variable);
                }));
        document.get("wires").ifPresent(this::ports);
        document.get("errors").ifPresent(errors -> {
            errors.items().forEach(this::error);
            SameConditions.check(errors.items(), Set.of("code"), problems);
        });
        document.get("enums").ifPresent(enums -> enums.entries().forEach(this::numbers));
    }

    private void runtime(SpecNode node) {
        String name = node.text();
        if (SourceVersion.isKeyword(name) || PACKAGES.contains(name)) {
            problems.add(node, RULE, "'" + name + "' cannot be a Java package of a runtime; use another name");
        }
    }

    private void scheme(SpecNode node) {
        if (!SCHEME.matcher(node.text()).matches()) {
            problems.add(node, RULE, "a scheme is lower-case letters, digits, '+', '.' and '-'");
        } else if (NEUTRAL_SCHEMES.contains(node.text())) {
            problems.add(node, RULE, "the scheme '" + node.text() + "' is that of the neutral API; use another one");
        }
    }

    private void header(SpecNode node) {
        if (!HeaderChecks.isHeader(node.text())) {
            problems.add(node, RULE, "'" + node.text() + "' is not the name of a header");
        }
    }

    private void service(SpecNode node) {
        if (!SERVICE.matcher(node.text()).matches()) {
            problems.add(node, RULE, "'" + node.text() + "' is not the name of a service of gRPC, as pkg.Service");
        }
    }

    private void variable(SpecNode node) {
        if (!VARIABLE.matcher(node.text()).matches()) {
            problems.add(
                    node,
                    RULE,
                    "'" + node.text()
                            + "' is not the name of an environment variable, which is letters, digits and '_'");
        }
    }

    private void error(SpecNode rule) {
        if (!rule.has("status")
                && rule.texts("reason").isEmpty()
                && rule.texts("text").isEmpty()) {
            problems.add(
                    rule,
                    RULE,
                    "give a status, a reason or a text that identifies the errors; without one the rule matches each error");
        }
        for (String key : List.of("reason", "text")) {
            rule.get(key)
                    .ifPresent(list -> list.items().stream()
                            .filter(it -> it.text().isBlank())
                            .forEach(it -> problems.add(it, RULE, "an empty " + key + " would fit each error")));
        }
    }

    /** One server listens at a port. */
    private void ports(SpecNode wires) {
        Map<String, String> seen = new HashMap<>();
        wires.entries()
                .forEach((name, wire) -> wire.get("port").ifPresent(port -> {
                    String other = seen.putIfAbsent(port.text(), name);
                    if (other != null) {
                        problems.add(
                                port,
                                RULE,
                                "the port " + port.text() + " is that of the wire '" + other
                                        + "' already; give each its own");
                    }
                }));
    }

    private void numbers(String name, SpecNode values) {
        Map<String, String> seen = new HashMap<>();
        values.entries().forEach((value, number) -> {
            if (values.int32(value).orElse(-1) < 0) {
                problems.add(
                        number, RULE, "'" + number.text() + "' is not a whole number from 0 to " + Integer.MAX_VALUE);
            }
            String other = seen.putIfAbsent(number.text(), value);
            if (other != null) {
                problems.add(number, RULE, "'" + other + "' and '" + value + "' have one number");
            }
            model.findType(name)
                    .filter(EnumType.class::isInstance)
                    .map(EnumType.class::cast)
                    .filter(type ->
                            type.values().stream().noneMatch(it -> it.value().equals(value)))
                    .ifPresent(type -> problems.add(number, RULE, name + " has no value '" + value + "'"));
        });
    }
}
