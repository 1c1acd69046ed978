package org.topolab.desktop.internal.compare;

import java.util.Optional;
import javax.swing.JComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.compare.Comparisons;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** Curves of the chosen runs in one chart: means over seeds, with bands. */
@Component
public final class CurvesView implements WorkbenchView {

    private final Comparisons comparisons;
    private final ChosenRuns chosen;
    private Optional<CurvesPanel> open = Optional.empty();

    @Activate
    public CurvesView(@Reference Comparisons comparisons, @Reference ChosenRuns chosen) {
        this.comparisons = comparisons;
        this.chosen = chosen;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "compare-curves",
                "Curves",
                "Numbers of the chosen runs over epochs: means over seeds with 95 % intervals.",
                Perspective.COMPARE,
                Region.RIGHT,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        close();
        CurvesPanel panel = new CurvesPanel(workbench, comparisons, chosen);
        open = Optional.of(panel);
        return panel.component();
    }

    @Override
    public void close() {
        open.ifPresent(CurvesPanel::close);
        open = Optional.empty();
    }
}
