package org.topolab.desktop.internal.window;

import java.nio.file.Path;
import javax.swing.JComponent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** The first-run page: shown while there are no runs, and from the help menu. */
@Component
public final class WelcomeView implements WorkbenchView {

    /** Its id. */
    static final String ID = "welcome";

    private final Path examples;

    @Activate
    public WelcomeView(BundleContext context) {
        String home = context.getProperty("topolab.home");
        this.examples = Path.of(home == null ? "" : home).resolve("examples");
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                ID,
                "Welcome",
                "Start the quickstart, open an example or a run, learn the keys",
                Perspective.TRAIN,
                Region.CENTRE,
                0);
    }

    @Override
    public JComponent open(Workbench workbench) {
        return new WelcomePage(workbench, examples).component();
    }
}
