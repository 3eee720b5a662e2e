package io.cloudruntimes.generator.poet.api;

import com.palantir.javapoet.CodeBlock;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.MaturityLevel;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Result;
import io.cloudruntimes.generator.model.Stream;
import io.cloudruntimes.generator.model.TypeDef;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.generator.poet.CoreTypes;
import io.cloudruntimes.generator.poet.Javadocs;
import io.cloudruntimes.generator.poet.ServiceTypes;
import java.util.Optional;

/** Writes the Javadoc of a service's interfaces. */
final class ServiceDocs {
    private static final String ALPHA = "\n\n<p><strong>Alpha:</strong> this may change, or go, with any release.";

    private final ServiceTypes types;

    ServiceDocs(ServiceTypes types) {
        this.types = types;
    }

    CodeBlock service() {
        return CodeBlock.builder()
                .add(Javadocs.text(types.service().docs()))
                .add(
                        "\n\n<p>Each call blocks until it completes. {@link $T} has the same operations with futures.\n",
                        types.async())
                .build();
    }

    CodeBlock asyncService() {
        return CodeBlock.builder()
                .add(Javadocs.text(types.service().docs()))
                .add(
                        "\n\n<p>Each call returns at once, with a future of its result. {@link $T} has the same operations with calls that",
                        types.api())
                .add("\nwait. A future fails with the exception that the call that waits would throw.\n")
                .build();
    }

    CodeBlock call(Operation operation) {
        return described(operation)
                .add("$L", note(operation))
                .add("\n@param request what to ask for")
                .add("\n@param options the deadline and other terms of this one call")
                .add(returned(operation.result(), ""))
                .add(thrown(operation))
                .add("\n")
                .build();
    }

    CodeBlock asyncCall(Operation operation) {
        return described(operation)
                .add(note(operation))
                .add("\n@param request what to ask for")
                .add("\n@param options the deadline and other terms of this one call")
                .add(returned(operation.result(), "a future of "))
                .add(
                        "\n@see $T#$L($T, $T)",
                        types.api(),
                        types.method(operation),
                        types.request(operation),
                        CoreTypes.CALL_OPTIONS)
                .add("\n")
                .build();
    }

    CodeBlock callWithDefaults(Operation operation) {
        return CodeBlock.of(
                "The same as {@link #$L($T, $T)} with the default options.\n",
                types.method(operation),
                types.request(operation),
                CoreTypes.CALL_OPTIONS);
    }

    CodeBlock subscribe(Stream stream) {
        return described(stream)
                .add(note(stream))
                .add("\n@param request what to receive")
                .add(
                        stream.answer().isPresent()
                                ? "\n@param listener receives each event and replies to it; may be called by several threads at once"
                                : "\n@param listener receives each event; may be called by several threads at once")
                .add(
                        "\n@return the open stream, to be closed by the caller; the listener gets an error that ends it later")
                .add(thrown(stream))
                .add("\n")
                .build();
    }

    CodeBlock over() {
        return CodeBlock.builder()
                .add("Makes the calls of a service that waits, each on a thread of the executor.\n\n")
                .add(
                        "<p>Cancelling a future gives up its result: a call that has begun is not interrupted, one that has not\n")
                .add("begun is not made.\n\n")
                .add("@param service makes the calls\n")
                .add("@param executor runs them; stays the caller's to stop\n")
                .build();
    }

    private static CodeBlock.Builder described(Callable callable) {
        CodeBlock.Builder text = CodeBlock.builder().add(Javadocs.text(callable.docs()));
        return callable.maturity() == MaturityLevel.ALPHA ? text.add(ALPHA) : text;
    }

    /** Route and location in the specification. */
    private static CodeBlock note(Callable callable) {
        return CodeBlock.of("$L", Javadocs.apiNote(callable));
    }

    private CodeBlock returned(Result result, String prefix) {
        Optional<TypeRef.Named> type = result.result();
        if (type.isEmpty()) {
            return prefix.isEmpty()
                    ? CodeBlock.of("")
                    : CodeBlock.of("\n@return $Lnothing, completed on success", prefix);
        }
        TypeDef def = types.model().type(type.get().name());
        return CodeBlock.of(
                "\n@return $L$L$L",
                prefix,
                Javadocs.phrase(def.docs()),
                result.absentStatus().isPresent() ? "; empty where there is none" : "");
    }

    private CodeBlock thrown(Callable callable) {
        CodeBlock.Builder text = CodeBlock.builder();
        for (String code : callable.codes()) {
            text.add(
                    "\n@throws $T $L",
                    ErrorDocs.exception(code),
                    ErrorDocs.meaning(types.model().errorCodes(), code));
        }
        return text.build();
    }
}
