package org.topolab.desktop.internal.plugins;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.core.catalog.PluginState;

/** The plug-in that is looked at; the same for the views of plug-ins. On the event thread. */
@Component(service = ChosenPlugin.class)
public final class ChosenPlugin {

    private final List<Consumer<Optional<PluginState>>> listeners = new CopyOnWriteArrayList<>();
    private Optional<PluginState> plugin = Optional.empty();

    @Activate
    public ChosenPlugin() {}

    Optional<PluginState> plugin() {
        return plugin;
    }

    void choose(Optional<PluginState> next) {
        if (!next.equals(plugin)) {
            plugin = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }

    /**
     * Hears of every change.
     *
     * @return ends it
     */
    Runnable listen(Consumer<Optional<PluginState>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
