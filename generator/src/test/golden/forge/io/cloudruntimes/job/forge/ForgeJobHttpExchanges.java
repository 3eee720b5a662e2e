// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.OutcomeMatcher;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.job.CheckForgeRequest;
import io.cloudruntimes.job.GetJobRequest;
import io.cloudruntimes.job.Health;
import io.cloudruntimes.job.Job;
import io.cloudruntimes.job.JobOperations;
import io.cloudruntimes.job.JobService;
import io.cloudruntimes.job.ListStepsRequest;
import io.cloudruntimes.job.PutJobRequest;
import io.cloudruntimes.job.Steps;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link JobService} as exchanges of the wire {@code http} of the Forge sidecar. */
@Generated("io.cloudruntimes.generator")
final class ForgeJobHttpExchanges {
    private ForgeJobHttpExchanges() {}

    static HttpExchange<@Nullable Void> put(PutJobRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(JobOperations.PUT, "PUT", "/jobs/" + HttpRequest.segment(request.name()))
                        .resource(request);
        for (String element : request.tags()) {
            http.query("tag", element);
        }
        http.body(Json.toBytes(ForgePutJobRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), ForgeJobHttpExchanges::decodePutJob);
    }

    private static @Nullable Void decodePutJob(HttpResponse response) throws IOException {
        Responses.expect(response, 204);
        return null;
    }

    static HttpExchange<Optional<Job>> get(GetJobRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(JobOperations.GET, "GET", "/jobs/" + HttpRequest.segment(request.name()))
                        .resource(request);
        return new HttpExchange<>(http.build(), response -> decodeGetJob(response, request),
                OutcomeMatcher.statuses(404));
    }

    private static Optional<Job> decodeGetJob(HttpResponse response, GetJobRequest request) throws IOException {
        return switch (response.status()) {
            case 200 -> Optional.of(Responses.read(response, ForgeGetJobResultHttp::read, Job.builder())
                    .name(request.name())
                    .state(200)
                    .more(false)
                    .build());
            case 404 -> Optional.empty();
            default -> throw Responses.unexpected(response, 200, 404);
        };
    }

    static HttpExchange<Steps> list(ListStepsRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(JobOperations.LIST, "GET", "/jobs/" + HttpRequest.segment(request.name()) + "/steps")
                .resource(request);
        return new HttpExchange<>(http.build(), response -> decodeListSteps(response, request));
    }

    private static Steps decodeListSteps(HttpResponse response, ListStepsRequest request) throws IOException {
        return switch (response.status()) {
            case 200 ->
                Responses.read(response, ForgeListStepsResultHttp::read, Steps.builder()).name(request.name()).build();
            case 204 -> Steps.builder().name(request.name()).steps(List.of()).build();
            default -> throw Responses.unexpected(response, 200, 204);
        };
    }

    static HttpExchange<Health> check(CheckForgeRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(JobOperations.CHECK, "GET", "/health").resource(request);
        return new HttpExchange<>(http.build(), ForgeJobHttpExchanges::decodeCheckForge, OutcomeMatcher.statuses(500));
    }

    private static Health decodeCheckForge(HttpResponse response) throws IOException {
        return switch (response.status()) {
            case 200 -> Health.builder().code(200).build();
            case 500 -> Health.builder().code(500).message(Responses.text(response)).build();
            default -> throw Responses.unexpected(response, 200, 500);
        };
    }
}
