package org.topolab.core.internal.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.info.Contribution;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.api.study.Reproduction;
import org.topolab.api.view.Visualizer;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.Rejected;

/** Collects contributions from the service registry as they come and go. */
@Component(
        immediate = true,
        service = {Catalog.class, RegisteredCatalog.class})
public final class RegisteredCatalog implements Catalog {

    private final Map<Kind<?>, Registry<?>> registries = new HashMap<>();
    private final Registry<ModelFamily> models = registry(Kind.MODELS);
    private final Registry<DatasetProvider> data = registry(Kind.DATA);
    private final Registry<Metric> metrics = registry(Kind.METRICS);
    private final Registry<ReadoutProvider> readouts = registry(Kind.READOUTS);
    private final Registry<Visualizer> views = registry(Kind.VIEWS);
    private final Registry<Reproduction> reproductions = registry(Kind.REPRODUCTIONS);

    @Activate
    public RegisteredCatalog() {}

    private <C extends Contribution<?>> Registry<C> registry(Kind<C> kind) {
        Registry<C> registry = new Registry<>(kind);
        registries.put(kind, registry);
        return registry;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindModel(ModelFamily family, ServiceReference<ModelFamily> reference) {
        models.add(family, origin(reference));
    }

    void unbindModel(ModelFamily family) {
        models.remove(family);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindData(DatasetProvider provider, ServiceReference<DatasetProvider> reference) {
        data.add(provider, origin(reference));
    }

    void unbindData(DatasetProvider provider) {
        data.remove(provider);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindMetric(Metric metric, ServiceReference<Metric> reference) {
        metrics.add(metric, origin(reference));
    }

    void unbindMetric(Metric metric) {
        metrics.remove(metric);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindReadout(ReadoutProvider readout, ServiceReference<ReadoutProvider> reference) {
        readouts.add(readout, origin(reference));
    }

    void unbindReadout(ReadoutProvider readout) {
        readouts.remove(readout);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindView(Visualizer view, ServiceReference<Visualizer> reference) {
        views.add(view, origin(reference));
    }

    void unbindView(Visualizer view) {
        views.remove(view);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindReproduction(Reproduction study, ServiceReference<Reproduction> reference) {
        reproductions.add(study, origin(reference));
    }

    void unbindReproduction(Reproduction study) {
        reproductions.remove(study);
    }

    private static Origin origin(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        Object component = reference.getProperty("component.name");
        return new Origin(
                bundle.getBundleId(),
                (Long) reference.getProperty(Constants.SERVICE_ID),
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                component == null ? bundle.getSymbolicName() : component.toString());
    }

    @SuppressWarnings("unchecked") // registries maps each kind to the registry of its own type
    private <C extends Contribution<?>> Registry<C> of(Kind<C> kind) {
        return (Registry<C>) registries.get(kind);
    }

    @Override
    public <C extends Contribution<?>> List<Entry<C>> entries(Kind<C> kind) {
        return of(kind).entries();
    }

    @Override
    public <C extends Contribution<?>> Entry<C> find(Kind<C> kind, String id) {
        return of(kind).find(id);
    }

    @Override
    public List<Rejected> rejected(Kind<?> kind) {
        return registries.get(kind).rejected();
    }

    /** What a bundle offers, such as {@code metric clustering}. */
    List<String> services(long bundleId) {
        List<String> services = new ArrayList<>();
        registries
                .values()
                .forEach(r -> services.addAll(r.services().getOrDefault(bundleId, List.of())));
        return services.stream().sorted().toList();
    }

    /** Why something a bundle offers was not taken, in one sentence. */
    Optional<String> fault(long bundleId) {
        return registries.values().stream()
                .map(r -> r.faults().get(bundleId))
                .filter(fault -> fault != null)
                .findFirst();
    }
}
