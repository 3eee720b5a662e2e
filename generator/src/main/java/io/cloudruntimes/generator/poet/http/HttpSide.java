package io.cloudruntimes.generator.poet.http;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.cloudruntimes.generator.binding.WireBinding;
import io.cloudruntimes.generator.binding.WireBinding.Outcome;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Operation;
import java.util.List;
import java.util.Optional;

/** How the operations of a service travel over one kind of HTTP: the neutral API's, or a runtime's. */
public interface HttpSide {
    /** What makes exchanges of requests. */
    ClassName exchanges();

    /** What serves the exchanges. */
    ClassName routes();

    /** What to call it in the documentation. */
    String title();

    /** How an operation or stream travels; empty if it does not on this wire. */
    Optional<WireBinding.Http> binding(Callable callable);

    /** Sides of the same wire, one for each form of an operation; none if it does not travel on it. */
    default List<HttpSide> forms(Callable callable) {
        return binding(callable).isPresent() ? List.of(this) : List.of();
    }

    /** What the names of the methods of a form end in; empty where it is for each component. */
    default String suffix() {
        return "";
    }

    /** The constant with the errors that say that there is nothing; empty if none does. */
    default Optional<FieldSpec> absentOnError(Operation operation) {
        return Optional.empty();
    }

    /** The member of an error's JSON body that holds the reason; empty if there is none. */
    String errorReason();

    /** The method that writes the JSON body of a request. */
    // SaveStateRequestJson::write
    CodeBlock bodyWriter(Operation operation);

    /** The method that reads the JSON body of a request. */
    // SaveStateRequestJson::read
    CodeBlock bodyReader(Operation operation);

    /** The result, of which a part at least is in the JSON body of the variable {@code response}. */
    CodeBlock jsonResult(Operation operation, Outcome outcome, HttpResultCode results);

    /** What writes the variable {@code value} as the JSON body of an answer. */
    CodeBlock answerCodec(Operation operation);
}
