package org.topolab.desktop.internal.compare;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JComponent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.archive.RunIndex;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** All runs of the working directory; those that are chosen drive the other views. */
@Component
public final class TableView implements WorkbenchView {

    private final RunIndex index;
    private final ChosenRuns chosen;
    private final Optional<Path> settings;
    private Optional<TablePanel> open = Optional.empty();

    @Activate
    public TableView(
            BundleContext context, @Reference RunIndex index, @Reference ChosenRuns chosen) {
        this(
                index,
                chosen,
                Optional.ofNullable(context.getProperty("topolab.state"))
                        .filter(state -> !state.isBlank())
                        .map(state -> Path.of(state, "desktop", "compare-table.json")));
    }

    /**
     * @param settings file in which the user's columns and filter are kept
     */
    TableView(RunIndex index, ChosenRuns chosen, Optional<Path> settings) {
        this.index = index;
        this.chosen = chosen;
        this.settings = settings;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "compare-table",
                "Runs",
                "All runs of the working directory, with what sets them apart and what they found.",
                Perspective.COMPARE,
                Region.CENTRE,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        close();
        TablePanel panel = new TablePanel(workbench, index, chosen, settings);
        open = Optional.of(panel);
        return panel.component();
    }

    @Override
    public void close() {
        open.ifPresent(TablePanel::close);
        open = Optional.empty();
    }
}
