package org.topolab.core.internal.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.topolab.core.catalog.PluginState;
import org.topolab.core.catalog.Plugins;

/** Lists plug-ins from what framework, component runtime and catalog know of them. */
@Component
public final class InstalledPlugins implements Plugins {

    private static final String OURS = "org\\.topolab\\.(model|data|metric|view)\\..*";

    private final BundleContext context;
    private final RegisteredCatalog catalog;
    private final FolderInstaller folder;
    private final ServiceComponentRuntime components;

    @Activate
    public InstalledPlugins(
            BundleContext context,
            @Reference RegisteredCatalog catalog,
            @Reference FolderInstaller folder,
            @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.catalog = catalog;
        this.folder = folder;
        this.components = components;
    }

    @Override
    public List<PluginState> list() {
        List<PluginState> plugins = new ArrayList<>();
        Set<Long> listed = new HashSet<>();
        for (Map.Entry<String, FolderInstaller.Outcome> file : folder.outcomes().entrySet()) {
            Optional<Bundle> bundle = file.getValue().bundle();
            bundle.ifPresent(b -> listed.add(b.getBundleId()));
            String cause = file.getValue().cause();
            plugins.add(
                    bundle.map(b -> state(b, file.getKey(), cause))
                            .orElseGet(() -> broken(file.getKey(), cause)));
        }
        for (Bundle bundle : context.getBundles()) {
            if (!listed.contains(bundle.getBundleId()) && isPlugin(bundle)) {
                plugins.add(state(bundle, "", ""));
            }
        }
        plugins.sort(Comparator.comparing(PluginState::name).thenComparing(PluginState::version));
        return plugins;
    }

    private boolean isPlugin(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return !FolderChanges.onTrial(bundle)
                && (FolderInstaller.fromFolder(bundle) || offers(bundle, name));
    }

    private boolean offers(Bundle bundle, String name) {
        return (name != null && name.matches(OURS))
                || !catalog.services(bundle.getBundleId()).isEmpty()
                || catalog.fault(bundle.getBundleId()).isPresent();
    }

    private static PluginState broken(String file, String cause) {
        return new PluginState(file, "", file, "failed", List.of(), cause);
    }

    private PluginState state(Bundle bundle, String file, String known) {
        List<String> services = new ArrayList<>(catalog.services(bundle.getBundleId()));
        services.addAll(OtherServices.of(bundle));
        String cause = folder.retired(bundle) ? "" : known;
        if (cause.isEmpty() && !folder.retired(bundle)) {
            cause = cause(bundle);
        }
        String state = folder.retired(bundle) ? "stopping" : cause.isEmpty() ? "active" : "failed";
        return new PluginState(
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                file,
                state,
                services,
                cause);
    }

    /** Why a bundle does not offer what it should; empty if it does. */
    private String cause(Bundle bundle) {
        boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
        if (!fragment
                && bundle.getState() != Bundle.ACTIVE
                && bundle.getState() != Bundle.STARTING) {
            return bundle.getState() == Bundle.INSTALLED
                    ? "is not resolved: something it needs is missing"
                    : "is not started";
        }
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
            Optional<String> unloadable = unloadable(bundle, component);
            if (unloadable.isPresent()) {
                return unloadable.get();
            }
            for (ComponentConfigurationDTO configuration :
                    components.getComponentConfigurationDTOs(component)) {
                String cause = cause(component, configuration);
                if (!cause.isEmpty()) {
                    return cause;
                }
            }
        }
        return catalog.fault(bundle.getBundleId()).orElse("");
    }

    /** The component runtime keeps no failure for a class that cannot be loaded. */
    private static Optional<String> unloadable(Bundle bundle, ComponentDescriptionDTO component) {
        try {
            bundle.loadClass(component.implementationClass);
            return Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.of(
                    "component %s failed: %s"
                            .formatted(simple(component.name), Causes.sentence(e)));
        }
    }

    private static String simple(String component) {
        return component.substring(component.lastIndexOf('.') + 1);
    }

    private static String cause(
            ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        String name = simple(component.name);
        if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
            String trace = configuration.failure == null ? "" : configuration.failure;
            return "component %s failed: %s".formatted(name, Causes.fromTrace(trace));
        }
        if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
            String waits =
                    configuration.unsatisfiedReferences.length == 0
                            ? "a service"
                            : "service " + configuration.unsatisfiedReferences[0].name;
            return "component %s waits for %s".formatted(name, waits);
        }
        return configuration.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION
                ? "component %s waits for its configuration".formatted(name)
                : "";
    }
}
