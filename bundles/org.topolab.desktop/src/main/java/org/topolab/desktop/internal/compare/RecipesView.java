package org.topolab.desktop.internal.compare;

import java.util.Optional;
import javax.swing.JComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.archive.Archive;
import org.topolab.core.compare.Comparisons;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** In what the recipes of the chosen runs differ. */
@Component
public final class RecipesView implements WorkbenchView {

    private final Comparisons comparisons;
    private final Archive archive;
    private final ChosenRuns chosen;
    private Optional<RecipesPanel> open = Optional.empty();

    @Activate
    public RecipesView(
            @Reference Comparisons comparisons,
            @Reference Archive archive,
            @Reference ChosenRuns chosen) {
        this.comparisons = comparisons;
        this.archive = archive;
        this.chosen = chosen;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "compare-recipes",
                "What differs",
                "Entries in which the recipes of the chosen runs differ, and two recipes line by"
                        + " line.",
                Perspective.COMPARE,
                Region.BOTTOM,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        close();
        RecipesPanel panel = new RecipesPanel(workbench, comparisons, archive, chosen);
        open = Optional.of(panel);
        return panel.component();
    }

    @Override
    public void close() {
        open.ifPresent(RecipesPanel::close);
        open = Optional.empty();
    }
}
