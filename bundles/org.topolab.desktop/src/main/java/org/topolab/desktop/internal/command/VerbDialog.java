package org.topolab.desktop.internal.command;

import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Rectangle;
import javax.swing.JDialog;
import javax.swing.WindowConstants;
import org.topolab.desktop.view.Workbench;
import org.topolab.shell.Verb;

/** Asks what a verb needs, beside the window, which can be used meanwhile. */
final class VerbDialog {

    private VerbDialog() {}

    /** Runs a verb that needs nothing; asks for what another one needs. */
    static void open(Frame frame, Workbench workbench, Verb verb) {
        VerbForm form = new VerbForm(verb);
        if (form.needsNothing()) {
            workbench.run(form.words());
            return;
        }
        JDialog dialog = new JDialog(frame, verb.name());
        dialog.setName("verb-window");
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        VerbPanel panel = new VerbPanel(form, workbench, dialog::dispose);
        dialog.add(panel);
        dialog.getRootPane().setDefaultButton(panel.runButton());
        dialog.pack();
        Rectangle screen = frame.getGraphicsConfiguration().getBounds();
        Dimension size = dialog.getPreferredSize();
        dialog.setSize(
                Math.min(size.width + 40, screen.width * 9 / 10),
                Math.min(size.height + 40, screen.height * 9 / 10));
        dialog.setLocationRelativeTo(frame);
        dialog.setVisible(true);
        panel.first().requestFocusInWindow();
    }
}
