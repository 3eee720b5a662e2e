package io.cloudruntimes.specdiff;

import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.specdiff.binding.BindingChanges;
import io.cloudruntimes.specdiff.file.FileChanges;
import io.cloudruntimes.specdiff.model.ModelChanges;
import io.cloudruntimes.specdiff.openapi.OpenApiChanges;
import io.cloudruntimes.specdiff.vector.VectorChanges;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares two specifications: files, API, wires and vectors. */
public final class SpecDiff {
    private SpecDiff() {}

    /**
     * Compares two specifications.
     *
     * @throws ComparisonException where one of them is none
     * @throws BrokenSpecException where one of them has problems
     */
    public static Verdict compare(SpecPlace oldPlace, SpecPlace newPlace) {
        LoadedSpec old = LoadedSpec.read(oldPlace.name(), oldPlace.folder());
        LoadedSpec now = LoadedSpec.read(newPlace.name(), newPlace.folder());
        Changes changes = new Changes();
        FileChanges.find(old, now, changes);
        if (old.api().isEmpty() || now.api().isEmpty()) {
            List<LoadedSpec> broken =
                    Stream.of(old, now).filter(spec -> spec.api().isEmpty()).toList();
            throw new BrokenSpecException(broken, changes.sorted());
        }
        LoadedSpec.Api before = old.api().orElseThrow();
        LoadedSpec.Api after = now.api().orElseThrow();
        ModelChanges.find(before.model(), after.model(), changes);
        DocumentChanges.find(old, now, changes);
        OpenApiChanges.find(old.folder(), old.documents(), now.folder(), now.documents(), changes);
        BindingChanges.find(old.documents(), before, now.documents(), after, changes);
        UnclassifiedDifferences.find(old, now, changes);
        VectorChanges.find(old.vectors(), now.vectors(), changes);
        return new Verdict(
                changes.sorted().stream()
                        .map(change -> settled(change, old, now))
                        .toList(),
                Optional.of(version(old, before)),
                Optional.of(version(now, after)));
    }

    private static Version version(LoadedSpec spec, LoadedSpec.Api api) {
        return Version.of(api.model().version())
                .orElseThrow(() -> new ComparisonException("the version of '" + spec.name() + "' is '"
                        + api.model().version() + "', which is not three numbers; write it as info.version: 1.2.3"));
    }

    /** A place is what there is: of an entry that is not written the last part of the way that is. */
    private static Change settled(Change change, LoadedSpec old, LoadedSpec now) {
        ChangeLocation where = change.where();
        LoadedSpec spec = where.side() == SpecSide.OLD ? old : now;
        String pointer = spec.document(where.file())
                .map(document -> existing(document, where.pointer()))
                .orElse(where.pointer());
        return new Change(
                change.kind(),
                new ChangeLocation(where.side(), where.file(), pointer),
                change.text(),
                change.weight(),
                change.breaks(),
                change.operations());
    }

    private static String existing(SpecNode document, String pointer) {
        SpecNode at = document;
        for (String part :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String key = part.replace("~1", "/").replace("~0", "~");
            SpecNode here = at;
            Optional<SpecNode> next = here.get(key).or(() -> element(here, key));
            if (next.isEmpty()) {
                return here.pointer();
            }
            at = next.get();
        }
        return at.pointer();
    }

    private static Optional<SpecNode> element(SpecNode list, String key) {
        return key.matches("\\d{1,6}") && Integer.parseInt(key) < list.items().size()
                ? Optional.of(list.items().get(Integer.parseInt(key)))
                : Optional.empty();
    }
}
