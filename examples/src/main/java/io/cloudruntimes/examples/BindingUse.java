package io.cloudruntimes.examples;

import io.cloudruntimes.Binding;
import io.cloudruntimes.BindingOptions;
import io.cloudruntimes.BindingResult;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.ErrorStatus;
import io.cloudruntimes.TypeRef;
import io.cloudruntimes.core.Bytes;
import java.util.List;
import java.util.Map;

/** The code of the page about bindings. */
final class BindingUse {
    private BindingUse() {}

    static List<String> store(CloudRuntimes runtime, byte[] report) {
        Binding files = runtime.binding("files");
        BindingOptions named = BindingOptions.DEFAULT.withMetadata(Map.of("fileName", "2026/report.pdf"));
        files.invoke("create", report, named.asBase64()); // the file has exactly these bytes, on each runtime
        Bytes stored = files.invoke("get", named).bytes();
        BindingOptions copy = BindingOptions.DEFAULT.withMetadata(Map.of("fileName", "copy.pdf"));
        files.invoke("create", stored, copy.asBase64());
        files.invoke("delete", named);
        return files.invoke("list").as(new TypeRef<List<String>>() {});
    }

    static String statusOf(CloudRuntimes runtime, String order) {
        BindingOptions options = BindingOptions.DEFAULT
                .withMetadata(Map.of("path", "/orders/" + order, "X-Client", "shop"))
                .withErrorStatus(ErrorStatus.RETURN); // without it, a status outside 200 to 299 is an exception
        BindingResult result = runtime.binding("web").invoke("get", options);
        return result.isSuccess()
                ? result.as(String.class)
                : "status " + result.status().orElseThrow();
    }
}
