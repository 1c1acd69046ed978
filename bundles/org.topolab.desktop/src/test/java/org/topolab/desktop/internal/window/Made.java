package org.topolab.desktop.internal.window;

import java.nio.file.Path;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.topolab.desktop.view.FakeWorkbench;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** Views made for tests. */
final class Made {

    private Made() {}

    static ViewFacts facts(String id, Perspective perspective, Region region, int order) {
        return new ViewFacts(id, id, "About " + id, perspective, region, order);
    }

    static ViewPanel panel(String id, Perspective perspective, Region region, int order) {
        return panel(facts(id, perspective, region, order), JLabel::new);
    }

    static ViewPanel panel(ViewFacts facts, Supplier<JComponent> content) {
        WorkbenchView view =
                new WorkbenchView() {
                    @Override
                    public ViewFacts facts() {
                        return facts;
                    }

                    @Override
                    public JComponent open(Workbench workbench) {
                        return content.get();
                    }
                };
        return new ViewPanel("org.example", view, facts, new FakeWorkbench(Path.of("")));
    }
}
