package io.cloudruntimes.contract.siblings;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.contract.Api;
import io.cloudruntimes.contract.siblings.Sibling.Group;
import io.cloudruntimes.contract.siblings.Sibling.Row;
import io.cloudruntimes.contract.siblings.Sibling.Where;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Service;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with the rows of a sibling, each problem as a sentence that says what to do. */
final class Problems {
    private final Sibling sibling;
    private final List<String> found = new ArrayList<>();

    private Problems(Sibling sibling) {
        this.sibling = sibling;
    }

    static List<String> of(Sibling sibling) {
        Problems problems = new Problems(sibling);
        problems.check();
        return problems.found;
    }

    private void check() {
        int operations = 0;
        int types = 0;
        for (Group group : sibling.groups()) {
            group.service().ifPresent(service -> check(group, service));
            operations += group.operations().size() + group.operationsLeftOut();
            types += group.types().size() + group.typesLeftOut();
            group.operations().forEach(row -> check(group, row, row.where() == Where.OURS && !isCallable(row)));
            group.types().forEach(row -> check(group, row, row.where() == Where.OURS && !isType(row)));
        }
        count("operations", operations, sibling.source().operations());
        count("types", types, sibling.source().types());
    }

    private void count(String what, int rows, int source) {
        if (rows != source) {
            found.add(String.format(
                    Locale.ROOT,
                    "%s: the source has %d %s, the rows are %d; add the missing row or remove the odd one",
                    sibling.title(),
                    source,
                    what,
                    rows));
        }
    }

    private void check(Group group, String service) {
        boolean planned = sibling.groups().stream()
                .flatMap(any -> Stream.concat(any.operations().stream(), any.types().stream()))
                .anyMatch(row ->
                        row.where() == Where.PLANNED && before(row.target()).equals(service));
        if (!planned && service(service).isEmpty()) {
            found.add(String.format(
                    Locale.ROOT,
                    "%s, %s: %s is neither there nor planned; name the service that the group belongs to",
                    sibling.title(),
                    group.name(),
                    service));
        }
    }

    private void check(Group group, Row row, boolean dangling) {
        if (dangling) {
            add(group, row, "the API has no " + row.target() + "; name what there is");
        }
        if (row.where() == Where.FACADE && !isFacade(row.target())) {
            add(group, row, "the facade has no public method " + row.target() + "; name one that there is");
        }
        if (row.where() == Where.PLANNED && service(before(row.target())).isPresent()) {
            add(group, row, before(row.target()) + " is there, so nothing of it is planned; say which part is ours");
        }
    }

    private void add(Group group, Row row, String problem) {
        found.add(String.format(Locale.ROOT, "%s, %s, %s: %s", sibling.title(), group.name(), row.theirs(), problem));
    }

    private static boolean isCallable(Row row) {
        return service(before(row.target())).stream()
                .flatMap(service -> Stream.<Callable>concat(service.operations().stream(), service.streams().stream()))
                .anyMatch(callable -> callable.method().equals(after(row.target())));
    }

    private static boolean isType(Row row) {
        String target = row.target();
        boolean error = before(target).equals(Api.MODEL.errorCodes().name());
        if (after(target).isEmpty()) {
            return error || Api.MODEL.findType(target).isPresent();
        }
        return error
                ? Api.MODEL.errorCodes().values().stream()
                        .anyMatch(value -> value.value().equals(after(target)))
                : isCallable(row);
    }

    private static boolean isFacade(String target) {
        int dot = target.lastIndexOf('.');
        String type = CloudRuntimes.class.getPackageName() + "."
                + target.substring(0, dot).replace('.', '$');
        try {
            return Arrays.stream(Class.forName(type).getMethods())
                    .anyMatch(method ->
                            Modifier.isPublic(method.getDeclaringClass().getModifiers())
                                    && method.getName().equals(target.substring(dot + 1)));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Optional<Service> service(String name) {
        return Api.MODEL.services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst();
    }

    private static String before(String target) {
        int dot = target.indexOf('.');
        return dot < 0 ? target : target.substring(0, dot);
    }

    private static String after(String target) {
        int dot = target.indexOf('.');
        return dot < 0 ? "" : target.substring(dot + 1);
    }
}
