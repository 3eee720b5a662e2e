package io.cloudruntimes.generator.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates of paths. OpenAPI takes two that differ in the names of their parameters only for one, so the first names them. */
final class PathTemplates {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\+?([^}]*)}");

    private final Map<String, String> byShape = new LinkedHashMap<>();

    /** A template as OpenAPI has it, by the names of the first of its shape. */
    String known(String template) {
        String own = PARAMETER.matcher(template).replaceAll("{$1}");
        return byShape.computeIfAbsent(PARAMETER.matcher(template).replaceAll("{}"), shape -> own);
    }

    /** The names that the parameters of a template have in the document, by their own. */
    Map<String, String> renamed(String template) {
        List<String> own = names(template);
        List<String> known = names(known(template));
        Map<String, String> renamed = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            renamed.put(own.get(i), known.get(i));
        }
        return renamed;
    }

    private static List<String> names(String template) {
        List<String> names = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(template);
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        return names;
    }
}
