package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
            if (at >= 0 && !Contents.isChecksum(end)) { // those differ with what they are of
                found.add(end + " is not reproducible: "
                        + (end.endsWith(".jar")
                                ? entry(left, right)
                                : text(Files.readAllBytes(left), Files.readAllBytes(right), at)));
            }
        }
        return found;
    }

    private static String text(byte[] left, byte[] right, long at) {
        return "from byte " + at + " on, \"" + around(left, at) + "\" and \"" + around(right, at) + "\"";
    }

    private static String around(byte[] bytes, long at) {
        StringBuilder found = new StringBuilder();
        for (long i = Math.max(0, at - 20); i < Math.min(bytes.length, at + 40); i++) {
            int c = bytes[(int) i] & 0xff;
            found.append(c >= ' ' && c < 0x7f ? (char) c : '.');
        }
        return found.toString();
    }

    /** The first entry that differs: in content, or else in its time, or else in its place. */
    private static String entry(Path left, Path right) throws IOException {
        try (ZipFile one = new ZipFile(left.toFile());
                ZipFile two = new ZipFile(right.toFile())) {
            List<? extends ZipEntry> ones = Collections.list(one.entries());
            List<? extends ZipEntry> twos = Collections.list(two.entries());
            for (ZipEntry entry : ones) {
                ZipEntry other = two.getEntry(entry.getName());
                if (other == null) {
                    return entry.getName() + " is only in the first";
                }
                byte[] x = one.getInputStream(entry).readAllBytes();
                byte[] y = two.getInputStream(other).readAllBytes();
                int at = Arrays.mismatch(x, y);
                if (at >= 0) {
                    return entry.getName() + " differs " + text(x, y, at);
                }
            }
            for (ZipEntry entry : twos) {
                ZipEntry other = one.getEntry(entry.getName());
                if (other == null) {
                    return entry.getName() + " is only in the second";
                }
                if (entry.getTime() != other.getTime()) {
                    return "the time of " + entry.getName() + " is " + other.getTimeLocal() + " and "
                            + entry.getTimeLocal();
                }
            }
            for (int i = 0; i < ones.size(); i++) {
                if (!ones.get(i).getName().equals(twos.get(i).getName())) {
                    return "the order of the entries, " + ones.get(i).getName() + " and "
                            + twos.get(i).getName();
                }
            }
        }
        return "the entries are the same, their attributes or compression are not";
    }
}
