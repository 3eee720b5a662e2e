package io.cloudruntimes.generator.openapi;

import io.cloudruntimes.generator.model.Constraints;

/** Rules of the API as keywords of a schema. */
record ConstraintKeywords(Constraints rules) {
    void addTo(DocumentTree schema) {
        rules.minLength().ifPresent(least -> schema.with("minLength", least));
        rules.maxLength().ifPresent(most -> schema.with("maxLength", most));
        rules.pattern().ifPresent(pattern -> schema.with("pattern", pattern));
        rules.minimum().ifPresent(least -> schema.with("minimum", least));
        rules.maximum().ifPresent(most -> schema.with("maximum", most));
        rules.minItems().ifPresent(least -> schema.with("minItems", least));
        rules.maxItems().ifPresent(most -> schema.with("maxItems", most));
        rules.maxBytes().ifPresent(most -> schema.with("x-max-bytes", most));
    }
}
