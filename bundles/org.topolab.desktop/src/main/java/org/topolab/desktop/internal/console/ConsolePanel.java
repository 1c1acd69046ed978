package org.topolab.desktop.internal.console;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.desktop.internal.job.Transcript;
import org.topolab.desktop.view.Workbench;

/** What all commands print, and a line to type. */
final class ConsolePanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Transcript transcript;
    private final ConsoleOutput output = new ConsoleOutput();
    private final JScrollPane scroll = new JScrollPane(output);
    private final ConsoleInput input;
    private final transient FollowedEnd end =
            new FollowedEnd(scroll.getVerticalScrollBar().getModel(), SwingUtilities::invokeLater);
    private final transient Runnable deaf;
    private final AtomicBoolean asked = new AtomicBoolean();
    private long begin;
    private long next;

    /**
     * @param history file of lines typed before
     */
    ConsolePanel(Jobs jobs, Workbench workbench, Path history) {
        super(new BorderLayout());
        transcript = jobs.transcript();
        setName("console");
        input = new ConsoleInput(jobs, workbench, history, this::clear);
        JLabel prompt = new JLabel("topolab>");
        prompt.setLabelFor(input);
        prompt.setDisplayedMnemonic('t');
        prompt.setBorder(BorderFactory.createEmptyBorder(0, 6, 0, 6));
        JPanel line = new JPanel(new BorderLayout());
        line.add(prompt, BorderLayout.LINE_START);
        line.add(input, BorderLayout.CENTER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        ScrolledByHand.listen(scroll, output, end);
        add(scroll, BorderLayout.CENTER);
        add(line, BorderLayout.PAGE_END);
        deaf = transcript.listen(this::later);
        refresh(true);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        // other colours; null while the panel is made
        if (output != null) {
            SwingUtilities.invokeLater(() -> refresh(true));
        }
    }

    /** Lets the transcript go. */
    void close() {
        deaf.run();
    }

    private void clear() {
        begin = transcript.since(next).next();
        refresh(true);
        end.follow();
    }

    private void later() {
        if (!asked.getAndSet(true)) {
            SwingUtilities.invokeLater(() -> refresh(false));
        }
    }

    private void refresh(boolean anew) {
        asked.set(false);
        Transcript.News news = transcript.since(anew ? begin : next);
        next = news.next();
        if (anew || news.missed()) {
            output.replace(news.lines());
        } else {
            List<Transcript.Line> lines = news.lines();
            output.append(lines);
        }
    }
}
