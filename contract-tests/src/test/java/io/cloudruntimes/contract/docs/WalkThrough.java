package io.cloudruntimes.contract.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that can be followed: a comment {@code walk: …} says what is done with the next block of text.
 *
 * @param steps what is done, in the order of the page
 */
record WalkThrough(List<Step> steps) {
    private static final Pattern STEP =
            Pattern.compile("<!-- walk: (\\w+)(.*?) -->.*?```\\w*\\n(.*?)```", Pattern.DOTALL);

    /**
     * One step.
     *
     * @param verb what is done
     * @param rest what the comment says after that
     * @param block the text of the block
     */
    record Step(String verb, String rest, String block) {
        /** The file that is edited. */
        String file() {
            return rest.split(" ", 2)[0];
        }

        /** The text before which the block is put. */
        String anchor() {
            String quoted = rest.split(" ", 2)[1];
            return quoted.substring(1, quoted.length() - 1).replace("\\n", "\n");
        }

        /** What a program prints, if the block shows that: {@code …} stands for a number. */
        Pattern printed() {
            return Pattern.compile(Pattern.quote(block).replace("…", "\\E\\d+\\Q"));
        }

        /** Does the edit in a copy of the files; the copy of a file is taken from the repository when it is first needed. */
        void edit(Path from, Path copy) throws IOException {
            Path file = copy.resolve(file());
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                if (!verb.equals("create")) {
                    Files.copy(from.resolve(file()), file);
                }
            }
            if (verb.equals("create")) {
                Files.writeString(file, block);
                return;
            }
            String text = Files.readString(file);
            int at = text.indexOf("\n" + anchor());
            if (at < 0) {
                throw new IOException(file() + " has no line '" + anchor() + "', which the page puts something before");
            }
            String between = file().endsWith(".java") ? "\n" : "";
            Files.writeString(file, text.substring(0, at + 1) + block + between + text.substring(at + 1));
        }
    }

    static WalkThrough of(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(Files.readString(page));
        while (step.find()) {
            steps.add(new Step(step.group(1), step.group(2).strip(), step.group(3)));
        }
        return new WalkThrough(steps);
    }
}
