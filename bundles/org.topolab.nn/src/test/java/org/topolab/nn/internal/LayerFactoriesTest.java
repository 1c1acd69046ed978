package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;

class LayerFactoriesTest {

    private final Kernels named =
            fake(
                    Kernels.class,
                    (proxy, method, args) ->
                            switch (method.getName()) {
                                case "name" -> "named 1.0";
                                case "available" -> available();
                                default -> throw new AssertionError("no layer was asked for");
                            });

    private final List<String> calls = new ArrayList<>();
    private final List<ServiceFactory<?>> registered = new ArrayList<>();
    private final List<Dictionary<?, ?>> properties = new ArrayList<>();
    private boolean gone;
    private boolean here = true;

    @SuppressWarnings("unchecked") // a class literal has no type parameters
    private final ServiceReference<Kernels> kernels =
            fake(
                    ServiceReference.class,
                    (proxy, method, args) ->
                            switch (method.getName()) {
                                case "getProperty" ->
                                        Map.of(Constants.SERVICE_RANKING, 7, "kernels", "named")
                                                .get(args[0]);
                                case "hashCode" -> 1;
                                case "equals" -> proxy == args[0];
                                default -> throw new AssertionError(method);
                            });

    private final ServiceRegistration<?> registration =
            fake(
                    ServiceRegistration.class,
                    (proxy, method, args) -> {
                        calls.add(method.getName());
                        return null;
                    });

    private final BundleContext context =
            fake(
                    BundleContext.class,
                    (proxy, method, args) -> {
                        calls.add(method.getName());
                        return switch (method.getName()) {
                            case "registerService" -> {
                                registered.add((ServiceFactory<?>) args[1]);
                                properties.add((Dictionary<?, ?>) args[2]);
                                yield registration;
                            }
                            case "getService" -> gone ? null : named;
                            default -> true;
                        };
                    });

    private final LayerFactories factories = new LayerFactories(context);

    @Test
    void newKernels_areOfferedWithRankingAndNameButNotTouched() {
        factories.add(kernels);
        assertThat(calls).containsExactly("registerService");
        assertThat(properties.get(0).get(Constants.SERVICE_RANKING)).isEqualTo(7);
        assertThat(properties.get(0).get("kernels")).isEqualTo("named");
    }

    @Test
    void factoryTaken_computesOnItsKernels() {
        factories.add(kernels);
        LayerFactory factory = (LayerFactory) registered.get(0).getService(null, null);
        assertThat(factory.kernels().name()).isEqualTo("named 1.0");
    }

    @Test
    void kernelsThatCannotComputeHere_arePassedOverAndGivenBack() {
        here = false;
        factories.add(kernels);
        assertThat(registered.get(0).getService(null, null)).isNull();
        assertThat(calls).endsWith("getService", "ungetService");
    }

    private boolean available() {
        return here;
    }

    @Test
    void kernelsThatAreGone_areNamed() {
        gone = true;
        factories.add(kernels);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> registered.get(0).getService(null, null))
                .withMessageContaining("'named'");
    }

    @Test
    void removedKernels_areOfferedNoLonger() {
        factories.add(kernels);
        factories.remove(kernels);
        assertThat(calls).containsExactly("registerService", "unregister");
        factories.remove(kernels);
        assertThat(calls).hasSize(2);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        ClassLoader loader = type.getClassLoader();
        return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
    }
}
