package io.cloudruntimes.specdiff.openapi;

import io.cloudruntimes.specdiff.ChangeClassifier;
import io.cloudruntimes.specdiff.ChangeLocation;
import io.cloudruntimes.specdiff.Changes;
import io.cloudruntimes.specdiff.model.EnumChanges;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.ChangedList;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.schema.ChangedRequired;

/** What the library finds in the schema of a parameter, a header or a body, down to each property. */
final class SchemaFindings {
    private final ChangeClassifier judgement;
    /** Schemas on the way down: one that refers to itself ends there. */
    private final Set<ChangedSchema> open = Collections.newSetFromMap(new IdentityHashMap<>());

    SchemaFindings(Changes changes, boolean sent) {
        this.judgement = new ChangeClassifier(changes, sent);
    }

    /** Finds what is in a schema; {@code use} is where it is written or referred to. */
    void find(@Nullable ChangedSchema schema, DocumentPair use, String what) {
        if (schema == null || !schema.isDifferent() || !open.add(schema)) {
            return;
        }
        DocumentPair place = use.resolved();
        if (schema.isChangedType() || schema.isChangeFormat()) {
            judgement.typeChanged(use.now().where(), what, type(schema.getOldSchema()), type(schema.getNewSchema()));
        } else {
            properties(schema, place);
            limits(schema, place, what);
            values(schema, place, what);
            find(schema.getItems(), place.at("items"), "an element of " + what);
            find(schema.getAddProp(), place.at("additionalProperties"), "an entry of " + what);
        }
        open.remove(schema);
    }

    private static String type(@Nullable Schema<?> schema) {
        if (schema == null) {
            return "not there";
        }
        return schema.getFormat() == null ? schema.getType() : schema.getType() + " (" + schema.getFormat() + ")";
    }

    private void properties(ChangedSchema schema, DocumentPair place) {
        String owner = " of " + place.now().name();
        schema.getMissingProperties()
                .keySet()
                .forEach(name ->
                        judgement.removed(place.old().at("properties", name).where(), "'" + name + "'" + owner));
        List<String> required = schema.getNewSchema().getRequired();
        schema.getIncreasedProperties()
                .keySet()
                .forEach(name -> judgement.added(
                        place.now().at("properties", name).where(),
                        "'" + name + "'" + owner,
                        required != null && required.contains(name)));
        ChangedRequired changed = schema.getRequired();
        if (changed != null) {
            // a new or removed property is reported as such
            changed.getIncreased().stream()
                    .filter(name -> !schema.getIncreasedProperties().containsKey(name))
                    .forEach(name -> judgement.requiredChanged(
                            place.now().at("properties", name).where(), "'" + name + "'" + owner, true));
            changed.getMissing().stream()
                    .filter(name -> !schema.getMissingProperties().containsKey(name))
                    .forEach(name -> judgement.requiredChanged(
                            place.now().at("properties", name).where(), "'" + name + "'" + owner, false));
        }
        schema.getChangedProperties()
                .forEach((name, property) -> find(property, place.at("properties", name), "'" + name + "'" + owner));
    }

    private void values(ChangedSchema schema, DocumentPair place, String what) {
        ChangedList<?> values = schema.getEnumeration();
        if (values != null && values.isDifferent()) {
            String type =
                    place.now().name().equals("the body") ? what : place.now().name();
            EnumChanges.compare(
                    judgement,
                    type,
                    texts(schema.getOldSchema()),
                    texts(schema.getNewSchema()),
                    place.old().where(),
                    place.now().where());
        }
    }

    private static List<String> texts(Schema<?> schema) {
        List<?> values = schema.getEnum();
        return values == null ? List.of() : values.stream().map(String::valueOf).toList();
    }

    private void limits(ChangedSchema schema, DocumentPair place, String what) {
        Schema<?> old = schema.getOldSchema();
        Schema<?> now = schema.getNewSchema();
        ChangeLocation where = place.now().where();
        limit(where.at("minLength"), what, old.getMinLength(), now.getMinLength(), true);
        limit(where.at("maxLength"), what, old.getMaxLength(), now.getMaxLength(), false);
        limit(where.at("minimum"), what, old.getMinimum(), now.getMinimum(), true);
        limit(where.at("maximum"), what, old.getMaximum(), now.getMaximum(), false);
        limit(where.at("minItems"), what, old.getMinItems(), now.getMinItems(), true);
        limit(where.at("maxItems"), what, old.getMaxItems(), now.getMaxItems(), false);
        if (!Objects.equals(old.getPattern(), now.getPattern())) {
            judgement.patternChanged(
                    where.at("pattern"),
                    what,
                    Objects.requireNonNullElse(old.getPattern(), ""),
                    Objects.requireNonNullElse(now.getPattern(), ""));
        }
    }

    private void limit(ChangeLocation where, String what, @Nullable Number old, @Nullable Number now, boolean least) {
        if (Objects.equals(old, now)) {
            return;
        }
        boolean higher = old != null && now != null && now.longValue() > old.longValue();
        boolean narrower = now != null && (old == null || higher == least);
        judgement.limitChanged(where, what, text(old), text(now), narrower);
    }

    private static String text(@Nullable Number limit) {
        return limit == null ? "" : limit.toString();
    }
}
