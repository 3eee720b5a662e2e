package io.cloudruntimes.specdiff.model;

import static io.cloudruntimes.specdiff.Audience.CALLERS;
import static io.cloudruntimes.specdiff.Audience.RUNTIMES;

import com.google.gson.JsonParser;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Field;
import io.cloudruntimes.generator.model.Input;
import io.cloudruntimes.generator.model.MaturityLevel;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.specdiff.ChangeKind;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.Changes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares an operation or a stream that is in both: everything except the shapes of HTTP. */
final class CallableChanges {
    private final Changes changes;

    CallableChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(Callable old, Callable now) {
        ChangeLocation where = ChangeLocation.now(now.source());
        String id = now.id();
        if (!old.method().equals(now.method())) {
            changes.breaking(
                    ChangeKind.METHOD_RENAMED,
                    where.at("x-method"),
                    "the method of " + id + " was " + old.method() + ", is " + now.method(),
                    CALLERS,
                    RUNTIMES);
        }
        if (old.maturity() != now.maturity()) {
            maturity(now, where.at("x-maturity"));
        }
        codes(old, now);
        FieldChanges.deprecated(changes, old.docs(), now.docs(), where, id);
        if (old instanceof Operation before && now instanceof Operation after) {
            operation(before, after, where);
        } else if (old instanceof Stream before && now instanceof Stream after) {
            stream(before, after, where);
        }
    }

    private void maturity(Callable now, ChangeLocation where) {
        String text = now.id() + " is " + now.maturity().name().toLowerCase(Locale.ROOT) + " now";
        if (now.maturity() == MaturityLevel.STABLE) {
            changes.addition(ChangeKind.MATURITY_CHANGED, where, text);
        } else {
            changes.breaking(ChangeKind.MATURITY_CHANGED, where, text + ": it may change at any time", CALLERS);
        }
    }

    private void codes(Callable old, Callable now) {
        for (String code : old.codes()) {
            if (!now.codes().contains(code)) {
                changes.breaking(
                        ChangeKind.CODE_DROPPED,
                        ChangeLocation.old(old.source())
                                .at("x-codes", Integer.toString(old.codes().indexOf(code))),
                        now.id() + " has no error '" + code
                                + "' any more: callers wait for it in vain, runtimes must not return it",
                        CALLERS,
                        RUNTIMES);
            }
        }
        for (String code : now.codes()) {
            if (!old.codes().contains(code)) {
                changes.addition(
                        ChangeKind.CODE_ADDED,
                        ChangeLocation.now(now.source())
                                .at("x-codes", Integer.toString(now.codes().indexOf(code))),
                        now.id() + " has a new error '" + code + "'");
            }
        }
    }

    private void operation(Operation old, Operation now, ChangeLocation where) {
        // the library reports inputs that are new, gone or required, but it considers paths as equal with any
        // the names are
        Changes found = new Changes();
        FieldChanges inputs = new FieldChanges(found, true, "the input of " + now.id());
        inputs.compare(fields(old.inputs(), true), fields(now.inputs(), true));
        inputs.compareShapes(fields(old.inputs(), false), fields(now.inputs(), false));
        changes.addAll(found, now.id());
        if (old.safe() && !now.safe()) {
            changes.breaking(
                    ChangeKind.SAFE_CHANGED,
                    where.at("x-safe"),
                    now.id() + " must not be sent twice any more (x-safe)",
                    CALLERS);
        } else if (!old.safe() && now.safe()) {
            changes.addition(ChangeKind.SAFE_CHANGED, where.at("x-safe"), now.id() + " may be sent again (x-safe)");
        }
        // no parameter: the comparison of OpenAPI does not see it
        new FieldChanges(changes, true, "the input of " + now.id())
                .compare(contentType(old.inputs()), contentType(now.inputs()));
        defaultMediaType(
                "the body of " + now.id(),
                mediaTypes(old.inputs()),
                mediaTypes(now.inputs()),
                where.at("requestBody").at("content"));
        if (old.result() instanceof Result.Composed before && now.result() instanceof Result.Composed after) {
            defaultMediaType(
                    "the result of " + now.id(),
                    before.mediaTypes(),
                    after.mediaTypes(),
                    where.at("responses").at(Integer.toString(after.status())).at("content"));
        }
        if (!result(old.result()).equals(result(now.result()))) {
            changes.breaking(
                    ChangeKind.RESULT_CHANGED,
                    where.at("responses"),
                    "the result of " + now.id() + " was " + result(old.result()) + ", is " + result(now.result()),
                    CALLERS,
                    RUNTIMES);
        }
    }

    /** The input that holds the media type of the body; none if there is no such input. */
    private static List<Field> contentType(List<Input> inputs) {
        return fields(inputs.stream()
                .filter(input -> input.location() == Input.Location.CONTENT_TYPE)
                .toList());
    }

    private static List<String> mediaTypes(List<Input> inputs) {
        return inputs.stream()
                .filter(input -> input.location() == Input.Location.PAYLOAD)
                .flatMap(input -> input.mediaTypes().stream())
                .toList();
    }

    /** The first media type is the default of a body without one. One that is gone is reported as removed. */
    private void defaultMediaType(String what, List<String> old, List<String> now, ChangeLocation where) {
        if (!old.isEmpty() && now.contains(old.get(0)) && !old.get(0).equals(now.get(0))) {
            changes.breaking(
                    ChangeKind.DEFAULT_MEDIA_TYPE_CHANGED,
                    where.at(now.get(0)),
                    what + " was " + old.get(0) + " without a media type, is " + now.get(0),
                    CALLERS,
                    RUNTIMES);
        }
    }

    private void stream(Stream old, Stream now, ChangeLocation where) {
        new FieldChanges(changes, true, "the input of " + now.id()).compare(fields(old.inputs()), fields(now.inputs()));
        if (!(old.verb() + old.path()).equals(now.verb() + now.path())) {
            changes.breaking(
                    ChangeKind.OPERATION_MOVED,
                    where,
                    now.id() + " was opened by " + old.verb() + " " + old.path() + ", is by " + now.verb() + " "
                            + now.path(),
                    CALLERS,
                    RUNTIMES);
        }
        if (!old.eventName().equals(now.eventName()) || !old.event().equals(now.event())) {
            changes.breaking(
                    ChangeKind.EVENT_CHANGED,
                    where.at("messages"),
                    "the event of " + now.id() + " was " + event(old) + ", is " + event(now),
                    CALLERS,
                    RUNTIMES);
        }
        if (!promise(old).equals(promise(now))) {
            changes.breaking(
                    ChangeKind.ANSWER_CHANGED,
                    where.at("reply"),
                    "the reply to an event of " + now.id() + " was " + answer(old) + ", is " + answer(now),
                    CALLERS,
                    RUNTIMES);
        }
    }

    private static List<Field> fields(List<Input> inputs, boolean inPath) {
        return fields(inputs.stream()
                .filter(input -> (input.location() == Input.Location.PATH) == inPath)
                .filter(input -> input.location() != Input.Location.CONTENT_TYPE)
                .toList());
    }

    private static List<Field> fields(List<Input> inputs) {
        return inputs.stream().map(Input::field).toList();
    }

    /** The order of headers has no meaning. */
    private static List<Result.HeaderPart> headers(Result.Composed composed) {
        return composed.headers().stream()
                .sorted(Comparator.comparing(Result.HeaderPart::property))
                .toList();
    }

    private static String event(Stream stream) {
        return stream.eventName() + " (" + stream.event().name() + ")";
    }

    private static List<Object> promise(Stream stream) {
        return stream.answer()
                .map(it -> List.<Object>of(it.path(), it.type(), JsonParser.parseString(it.onErrorJson())))
                .orElse(List.of());
    }

    private static String answer(Stream stream) {
        return stream.answer()
                .map(it -> it.type().name() + " to " + it.path() + ", on failure " + it.onErrorJson())
                .orElse("not there");
    }

    private static String result(Result result) {
        Optional<TypeRef.Named> type = result.result();
        String what = type.map(TypeRef.Named::name).orElse("nothing");
        if (result instanceof Result.Composed composed) {
            what += " (" + composed.payload() + " is the body";
            for (Result.HeaderPart part : headers(composed)) {
                what += ", " + part.property() + " the header " + part.header();
            }
            if (composed.contentType().isPresent()) {
                what += ", " + composed.contentType().orElseThrow() + " its media type";
            }
            what += ")";
        }
        return what + (result.absentStatus().isPresent() ? " or absent" : "");
    }
}
