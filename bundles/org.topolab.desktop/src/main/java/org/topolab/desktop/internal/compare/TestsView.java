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

/** Numbers and tests of the chosen runs. */
@Component
public final class TestsView implements WorkbenchView {

    private final Comparisons comparisons;
    private final ChosenRuns chosen;
    private Optional<TestsPanel> open = Optional.empty();

    @Activate
    public TestsView(@Reference Comparisons comparisons, @Reference ChosenRuns chosen) {
        this.comparisons = comparisons;
        this.chosen = chosen;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "compare-tests",
                "Statistics",
                "What the chosen runs found, with intervals and chance, and whether they differ.",
                Perspective.COMPARE,
                Region.BOTTOM,
                2);
    }

    @Override
    public JComponent open(Workbench workbench) {
        close();
        TestsPanel panel = new TestsPanel(workbench, comparisons, chosen);
        open = Optional.of(panel);
        return panel.component();
    }

    @Override
    public void close() {
        open.ifPresent(TestsPanel::close);
        open = Optional.empty();
    }
}
