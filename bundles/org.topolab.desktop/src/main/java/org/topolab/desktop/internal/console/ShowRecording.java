package org.topolab.desktop.internal.console;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.WindowConstants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.desktop.internal.command.WindowAction;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.desktop.view.Workbench;

/** Shows the script of all commands. */
@Component(service = WindowAction.class, property = "service.ranking:Integer=9")
public final class ShowRecording implements WindowAction {

    private static final int ROWS = 24;
    private static final int COLUMNS = 90;

    private final Jobs jobs;

    @Activate
    public ShowRecording(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String id() {
        return "show-recording";
    }

    @Override
    public String title() {
        return "Show recording";
    }

    @Override
    public String summary() {
        return "Show the commands of this window as a script";
    }

    @Override
    public String menu() {
        return "File";
    }

    @Override
    public void run(Workbench workbench) {
        Window window = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
        String title = jobs.recorder().file().map(Object::toString).orElse("Recording");
        JDialog dialog = new JDialog(window, title);
        dialog.setName("recording-window");
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        dialog.add(new JScrollPane(text()));
        dialog.pack();
        Dimension size = dialog.getSize();
        dialog.setSize(size.width, Math.min(size.height, 900));
        dialog.setLocationRelativeTo(window);
        dialog.setVisible(true);
    }

    private JTextArea text() {
        JTextArea text = new JTextArea(jobs.recorder().text(), ROWS, COLUMNS);
        text.setName("recording-text");
        text.setEditable(false);
        text.getAccessibleContext().setAccessibleName("Recorded script");
        Font font = UIManager.getFont("monospaced.font");
        text.setFont(font == null ? text.getFont() : font);
        text.setCaretPosition(0);
        return text;
    }

    @Override
    public boolean enabled() {
        return jobs.recorder().file().isPresent();
    }
}
