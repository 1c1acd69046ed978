package org.topolab.nn.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;

/**
 * Offers one layer factory for each service of kernels, with its ranking and name. Kernels are
 * touched only when somebody takes the factory, so that nothing native is loaded before.
 */
@Component(
        immediate = true,
        service = {})
public final class LayerFactories {

    private static final String NAME = "kernels";

    private final BundleContext context;
    private final Map<ServiceReference<Kernels>, ServiceRegistration<?>> offered =
            new ConcurrentHashMap<>();

    /** Made by the component runtime. */
    @Activate
    public LayerFactories(BundleContext context) {
        this.context = context;
    }

    @Reference(
            name = NAME,
            service = Kernels.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(ServiceReference<Kernels> kernels) {
        Map<String, Object> properties = new HashMap<>();
        for (String key : new String[] {Constants.SERVICE_RANKING, NAME}) {
            if (kernels.getProperty(key) != null) {
                properties.put(key, kernels.getProperty(key));
            }
        }
        offered.put(
                kernels,
                context.registerService(
                        LayerFactory.class,
                        new FactoryOf(context, kernels),
                        FrameworkUtil.asDictionary(properties)));
    }

    void remove(ServiceReference<Kernels> kernels) {
        ServiceRegistration<?> registration = offered.remove(kernels);
        if (registration != null) {
            registration.unregister();
        }
    }

    private record FactoryOf(BundleContext context, ServiceReference<Kernels> kernels)
            implements ServiceFactory<LayerFactory> {

        @Override
        public LayerFactory getService(Bundle user, ServiceRegistration<LayerFactory> offered) {
            Kernels service = context.getService(kernels);
            if (service == null) {
                throw new IllegalStateException(
                        "kernels '%s' went away or could not start"
                                .formatted(kernels.getProperty(NAME)));
            }
            if (!service.available()) {
                context.ungetService(kernels);
                return null; // passes this offer over, for the next one
            }
            return new KernelLayerFactory(service);
        }

        @Override
        public void ungetService(
                Bundle user, ServiceRegistration<LayerFactory> offered, LayerFactory factory) {
            context.ungetService(kernels);
        }
    }
}
