package org.topolab.desktop.internal.explore;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.archive.Archive;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.RunWatcher;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** Everything a run's metrics found, as a tree; grows with a run that is going on. */
@Component(service = {WorkbenchView.class, RunWatcher.class})
public final class ResultsView implements WorkbenchView, RunWatcher {

    private final Archive archive;
    private volatile Optional<ResultsPanel> open = Optional.empty();

    @Activate
    public ResultsView(@Reference Archive archive) {
        this.archive = archive;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "results",
                "Results",
                "What the metrics of a run found: choose a map to see it.",
                Perspective.EXPLORE,
                Region.LEFT,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        close();
        ResultsPanel panel = new ResultsPanel(workbench, archive);
        open = Optional.of(panel);
        return panel;
    }

    @Override
    public void close() {
        open.ifPresent(ResultsPanel::close);
        open = Optional.empty();
    }

    @Override
    public void began(Path folder, Recipe recipe) {
        open.ifPresent(panel -> SwingUtilities.invokeLater(() -> panel.began(folder)));
    }

    @Override
    public void epochEnded(Path folder, int epoch) {
        open.ifPresent(panel -> SwingUtilities.invokeLater(() -> panel.measured(folder)));
    }
}
