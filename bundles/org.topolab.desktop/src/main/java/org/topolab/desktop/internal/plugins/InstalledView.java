package org.topolab.desktop.internal.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JOptionPane;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Plugins;
import org.topolab.desktop.internal.registry.Registrations;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** What is installed; jars are installed, replaced and removed here. */
@Component(service = WorkbenchView.class)
public final class InstalledView implements WorkbenchView {

    private final BundleContext context;
    private final Plugins plugins;
    private final Catalog catalog;
    private final ChosenPlugin chosen;
    private final List<Registrations> following = new ArrayList<>();

    @Activate
    public InstalledView(
            BundleContext context,
            @Reference Plugins plugins,
            @Reference Catalog catalog,
            @Reference ChosenPlugin chosen) {
        this.context = context;
        this.plugins = plugins;
        this.catalog = catalog;
        this.chosen = chosen;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "installed",
                "Installed",
                "Plug-ins with what they offer; failed ones with their cause.",
                Perspective.PLUGINS,
                Region.CENTRE,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        JComponent[] owner = new JComponent[1];
        PluginActions actions =
                new PluginActions(workbench, question -> confirmed(owner[0], question));
        InstalledPanel panel = new InstalledPanel(actions, chosen::choose);
        owner[0] = panel;
        Runnable read =
                () ->
                        workbench.work(
                                "listing plug-ins",
                                () -> Listing.of(plugins, catalog),
                                panel::show);
        following.add(new Registrations(context, read));
        read.run();
        return panel;
    }

    private static boolean confirmed(JComponent owner, String question) {
        return JOptionPane.showConfirmDialog(
                        owner, question, "Remove plug-in", JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION;
    }

    @Override
    public void close() {
        following.forEach(Registrations::close);
        following.clear();
        chosen.choose(Optional.empty());
    }
}
