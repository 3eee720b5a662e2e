package io.cloudruntimes.generator.name;

import com.palantir.javapoet.ClassName;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.generator.model.Service;
import io.cloudruntimes.generator.model.TypeDef;

/** Where each emitted type lives. */
public final class TypeLayout {
    /** The package above all others. */
    public static final String ROOT = "io.cloudruntimes";

    /** The package of what is emitted once for the whole API. */
    public static final String API_PACKAGE = ROOT + ".api";

    /** The package of what works on the runtimes inside the JVM. */
    public static final String CAPABILITIES_PACKAGE = ROOT + ".capabilities";

    private TypeLayout() {}

    /** The package of a service's API. */
    public static String apiPackage(String packageName) {
        return ROOT + "." + packageName;
    }

    /** The package of a service's codecs. */
    public static String jsonPackage(String packageName) {
        return apiPackage(packageName) + ".json";
    }

    /** The package of a service on the wires of a runtime. */
    public static String runtimePackage(String packageName, String runtime) {
        return apiPackage(packageName) + "." + runtime;
    }

    /** The package of what is emitted once for a runtime. */
    public static String runtimePackage(String runtime) {
        return ROOT + "." + runtime;
    }

    /** The class of a named type. */
    public static ClassName type(TypeDef type) {
        return ClassName.get(apiPackage(type.packageName()), JavaNames.type(type.name()));
    }

    /** The codec of a named type. */
    public static ClassName codec(TypeDef type) {
        return ClassName.get(jsonPackage(type.packageName()), JavaNames.type(type.name()) + "Json");
    }

    /** The class of an operation's inputs. */
    public static ClassName request(Service service, Callable callable) {
        return ClassName.get(apiPackage(service.packageName()), JavaNames.type(callable.id()) + "Request");
    }
}
