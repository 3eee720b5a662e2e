package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.model.ApiModel;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation has vectors of every kind, and every vector is of an operation. */
@Tag("one-jdk")
public class VectorCoverageTest {
    @Test
    void everyOperationHasEveryKind() {
        check(Api.MODEL, VectorFiles.read(Repo.spec()));
    }

    /** Fails for an operation that has no vector of a kind that it must have. */
    public static void check(ApiModel model, List<Vector> all) {
        for (Service service : model.services()) {
            for (Operation operation : service.operations()) {
                List<Vector> vectors = of(all, operation.id());
                assertThat(vectors).as(operation.id()).extracting(Vector::kind).contains("happy", "encoding", "error");
                if (operation.result().absentStatus().isPresent()) {
                    assertThat(vectors)
                            .as(operation.id())
                            .extracting(Vector::kind)
                            .contains("absent");
                }
                operation
                        .codes()
                        .forEach(code -> assertThat(vectors)
                                .as(operation.id() + " has a vector of the code " + code)
                                .anyMatch(vector -> vector.json().has("error")
                                        && vector.json()
                                                .getAsJsonObject("error")
                                                .get("code")
                                                .getAsString()
                                                .equals(code)));
            }
            service.streams()
                    .forEach(stream ->
                            assertThat(of(all, stream.id())).as(stream.id()).isNotEmpty());
        }
    }

    @Test
    void everyIdIsThereOnce() {
        Set<String> ids = new HashSet<>();
        VectorFiles.read(Repo.spec()).forEach(vector -> {
            assertThat(ids.add(vector.id())).as(vector.id()).isTrue();
            Api.member(vector.operation());
        });
    }

    private static List<Vector> of(List<Vector> all, String operation) {
        return all.stream()
                .filter(vector -> vector.operation().equals(operation))
                .toList();
    }
}
