package io.cloudruntimes.generator.binding.check;

import java.util.List;

/** Templates of paths that have a path in common, though neither is the more fixed one of the two. */
final class CrossingPaths {
    private CrossingPaths() {}

    /** Whether two templates are such, as {@code /a/{x}} and {@code /{y}/b}. */
    static boolean cross(String a, String b) {
        List<String> one = List.of(a.split("/", -1));
        List<String> other = List.of(b.split("/", -1));
        boolean oneIsMoreFixed = false;
        boolean otherIsMoreFixed = false;
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String left = segment(one, i);
            String right = segment(other, i);
            if (left.isEmpty() && i > 0 || right.isEmpty() && i > 0) {
                return false; // one path is longer than the other can be
            }
            if (isFixed(left) && isFixed(right) && !left.equals(right)) {
                return false;
            }
            oneIsMoreFixed |= openness(left) < openness(right);
            otherIsMoreFixed |= openness(right) < openness(left);
        }
        return oneIsMoreFixed && otherIsMoreFixed;
    }

    /** A segment; the last one for each that it takes beside, and empty where there is none. */
    private static String segment(List<String> template, int index) {
        if (index < template.size()) {
            return template.get(index);
        }
        String last = template.get(template.size() - 1);
        return last.startsWith("{+") ? last : "";
    }

    private static boolean isFixed(String segment) {
        return openness(segment) == 0;
    }

    private static int openness(String segment) {
        if (!segment.startsWith("{")) {
            return 0;
        }
        return segment.startsWith("{+") ? 2 : 1;
    }
}
