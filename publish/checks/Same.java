package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** That two builds gave the same bytes, and where they first differ if not. */
final class Same {
    private Same() {}

    static List<String> differences(Artifact one, Artifact two) throws IOException {
        List<String> found = new ArrayList<>();
        if (!one.files().keySet().equals(two.files().keySet())) {
            found.add("one build has the files " + one.files().keySet() + ", the other "
                    + two.files().keySet());
            return found;
        }
        for (String end : one.files().keySet()) {
            Path left = one.file(end);
            Path right = two.file(end);
            long at = Files.mismatch(left, right);
            if (at >= 0) {
                found.add(end + " is not reproducible: "
                        + (end.endsWith(".jar") ? entry(left, right) : text(left, right, at)));
            }
        }
        return found;
    }

    private static String text(Path left, Path right, long at) throws IOException {
        return "from byte " + at + " on, \"" + around(left, at) + "\" and \"" + around(right, at) + "\"";
    }

    private static String around(Path file, long at) throws IOException {
        return around(Files.readAllBytes(file), at);
    }

    private static String around(byte[] bytes, long at) {
        StringBuilder found = new StringBuilder();
        for (long i = Math.max(0, at - 20); i < Math.min(bytes.length, at + 40); i++) {
            int c = bytes[(int) i] & 0xff;
            found.append(c >= ' ' && c < 0x7f ? (char) c : '.');
        }
        return found.toString();
    }

    /** The first entry that differs. */
    private static String entry(Path left, Path right) throws IOException {
        try (ZipFile one = new ZipFile(left.toFile());
                ZipFile two = new ZipFile(right.toFile())) {
            Enumeration<? extends ZipEntry> ones = one.entries();
            Enumeration<? extends ZipEntry> twos = two.entries();
            while (ones.hasMoreElements() && twos.hasMoreElements()) {
                ZipEntry a = ones.nextElement();
                ZipEntry b = twos.nextElement();
                if (!a.getName().equals(b.getName())) {
                    return "the next entry is " + a.getName() + " in one and " + b.getName() + " in the other";
                }
                if (a.getTime() != b.getTime()) {
                    return "the time of " + a.getName() + " is " + a.getTimeLocal() + " and " + b.getTimeLocal();
                }
                byte[] x = one.getInputStream(a).readAllBytes();
                byte[] y = two.getInputStream(b).readAllBytes();
                int at = java.util.Arrays.mismatch(x, y);
                if (at >= 0) {
                    return a.getName() + " differs from byte " + at + " on, \"" + around(x, at) + "\" and \""
                            + around(y, at) + "\"";
                }
            }
            if (ones.hasMoreElements() || twos.hasMoreElements()) {
                return "one has more entries, " + one.size() + " and " + two.size();
            }
        }
        return "the entries are the same, their attributes or compression are not";
    }
}
