package org.topolab.desktop.internal.console;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JComponent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** What all commands print, and a line to type. */
@Component(service = WorkbenchView.class)
public final class ConsoleView implements WorkbenchView {

    private final Jobs jobs;
    private final Path history;
    private Optional<ConsolePanel> panel = Optional.empty();

    @Activate
    public ConsoleView(BundleContext context, @Reference Jobs jobs) {
        this.jobs = jobs;
        this.history =
                Path.of(String.valueOf(context.getProperty("topolab.state")), "desktop", "history");
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "console",
                "Console",
                "What commands print, and a line to type commands",
                Perspective.TRAIN,
                Region.BOTTOM,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        ConsolePanel opened = new ConsolePanel(jobs, workbench, history);
        panel = Optional.of(opened);
        return opened;
    }

    @Override
    public void close() {
        panel.ifPresent(ConsolePanel::close);
        panel = Optional.empty();
    }
}
