// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.job.forge;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.server.Route;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.StreamRoute;
import io.cloudruntimes.job.CheckForgeRequest;
import io.cloudruntimes.job.GetJobRequest;
import io.cloudruntimes.job.Health;
import io.cloudruntimes.job.Job;
import io.cloudruntimes.job.JobOperations;
import io.cloudruntimes.job.JobService;
import io.cloudruntimes.job.ListStepsRequest;
import io.cloudruntimes.job.PutJobRequest;
import io.cloudruntimes.job.Steps;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Serves a {@link JobService} over the wire {@code http} of the Forge sidecar. */
@Generated("io.cloudruntimes.generator")
public final class ForgeJobHttpRoutes implements RouteSet {
    private final JobService service;

    /**
     * @param service handles the calls
     */
    public ForgeJobHttpRoutes(JobService service) {
        this.service = service;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of(JobOperations.PUT, "PUT", "/jobs/{name}", this::put),
                Route.of(JobOperations.GET, "GET", "/jobs/{name}", this::get),
                Route.of(JobOperations.LIST, "GET", "/jobs/{name}/steps", this::list),
                Route.of(JobOperations.CHECK, "GET", "/health", this::check));
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of();
    }

    private RouteResponse put(RouteRequest in) {
        PutJobRequest.Builder builder = PutJobRequest.builder().name(in.path("name")).tags(in.queryAll("tag"));
        in.json(ForgePutJobRequestHttp::read, builder);
        PutJobRequest request = builder.build();
        service.put(request, in.options());
        return RouteResponse.empty(204);
    }

    private RouteResponse get(RouteRequest in) {
        GetJobRequest request = GetJobRequest.builder().name(in.path("name")).build();
        Optional<Job> found = service.get(request, in.options());
        if (found.isEmpty()) {
            return RouteResponse.empty(404);
        }
        Job value = found.get();
        return RouteResponse.json(200, ForgeGetJobResultHttp::write, value);
    }

    private RouteResponse list(RouteRequest in) {
        ListStepsRequest request = ListStepsRequest.builder().name(in.path("name")).build();
        Steps value = service.list(request, in.options());
        if (value.steps().equals(List.of())) {
            return RouteResponse.empty(204);
        }
        return RouteResponse.json(200, ForgeListStepsResultHttp::write, value);
    }

    private RouteResponse check(RouteRequest in) {
        CheckForgeRequest request = CheckForgeRequest.builder().build();
        Health value = service.check(request, in.options());
        if (value.code() == 500) {
            RouteResponse response =
                    RouteResponse.bytes(500, Bytes.utf8(value.message().orElse("")), "text/plain; charset=utf-8");
            return response;
        }
        return RouteResponse.empty(200);
    }
}
