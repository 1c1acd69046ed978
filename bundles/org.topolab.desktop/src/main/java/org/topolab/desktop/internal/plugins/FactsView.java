package org.topolab.desktop.internal.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.PluginState;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** What the chosen plug-in offers: options, citations, licences. */
@Component(service = WorkbenchView.class)
public final class FactsView implements WorkbenchView {

    private final Catalog catalog;
    private final ChosenPlugin chosen;
    private final Licences licences;
    private final List<Runnable> ends = new ArrayList<>();

    @Activate
    public FactsView(
            BundleContext context, @Reference Catalog catalog, @Reference ChosenPlugin chosen) {
        this(
                catalog,
                chosen,
                new Licences(
                        Path.of(
                                Optional.ofNullable(context.getProperty("topolab.home"))
                                        .orElse("."))));
    }

    FactsView(Catalog catalog, ChosenPlugin chosen, Licences licences) {
        this.catalog = catalog;
        this.chosen = chosen;
        this.licences = licences;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "plugin-facts",
                "Facts",
                "What the chosen plug-in offers: options, citations, licences.",
                Perspective.PLUGINS,
                Region.RIGHT,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        FactsPanel panel = new FactsPanel(workbench, licences);
        ends.add(chosen.listen(plugin -> read(workbench, panel, plugin)));
        read(workbench, panel, chosen.plugin());
        return panel;
    }

    private void read(Workbench workbench, FactsPanel panel, Optional<PluginState> plugin) {
        workbench.work(
                "reading what a plug-in offers",
                () -> plugin.map(p -> catalog.offers(p.name())).orElse(List.of()),
                offers -> panel.show(plugin, offers));
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
