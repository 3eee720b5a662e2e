package io.cloudruntimes.generator.check;

import io.cloudruntimes.generator.spec.DocumentPart;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.Spec;
import io.cloudruntimes.generator.spec.SpecNode;
import java.util.List;

/** Names are plain letters and digits in the case that each kind of name has. */
final class NameFormatRule implements Rule {
    private static final String RULE = "name";

    @Override
    public void check(Spec spec, Problems problems) {
        for (SpecNode schema : spec.all(DocumentPart.NAMED_SCHEMA)) {
            if (!NamePatterns.isUpperCamel(schema.name())) {
                problems.add(schema, RULE, "the schema name '" + schema.name() + "' is not in upper camel case");
            }
        }
        for (SpecNode tag : spec.all(DocumentPart.TAG)) {
            String name = tag.text("name").orElse("");
            if (tag.has("name") && !(NamePatterns.isUpperCamel(name) && name.matches(".+Service"))) {
                problems.add(tag, RULE, "the service name '" + name + "' is not in upper camel case ending in Service");
            }
        }
        for (DocumentPart holder : List.of(DocumentPart.NAMED_SCHEMA, DocumentPart.QUERY)) {
            for (SpecNode object : spec.all(holder)) {
                object.get("properties")
                        .ifPresent(properties -> properties
                                .entries()
                                .forEach((name, node) -> lowerCamel(node, "property", name, problems)));
            }
        }
        for (SpecNode parameter : spec.all(DocumentPart.PARAMETER)) {
            parameter.get("name").ifPresent(name -> lowerCamel(name, "parameter", name.text(), problems));
        }
        for (SpecNode parameter : spec.all(DocumentPart.CHANNEL_PARAMETER)) {
            lowerCamel(parameter, "parameter", parameter.name(), problems);
        }
        for (SpecNode message : spec.all(DocumentPart.MESSAGE)) {
            message.get("name").ifPresent(name -> lowerCamel(name, "message", name.text(), problems));
        }
        for (SpecNode response : spec.all(DocumentPart.RESPONSE)) {
            response.get("headers")
                    .ifPresent(headers -> headers.entries().forEach((name, header) -> {
                        if (!name.matches("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*")) {
                            problems.add(
                                    header,
                                    RULE,
                                    "the header name '" + name + "' has other than letters, digits and -");
                        }
                    }));
        }
    }

    private static void lowerCamel(SpecNode at, String kind, String name, Problems problems) {
        if (!NamePatterns.isLowerCamel(name)) {
            problems.add(at, RULE, "the " + kind + " name '" + name + "' is not in lower camel case");
        }
    }
}
