package org.topolab.desktop.internal.window;

import com.formdev.flatlaf.ui.FlatEmptyBorder;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.topolab.desktop.view.Job;

/**
 * The bottom of the window: a sentence, the job at work with its progress, what is being read, and
 * the memory of the process. Warnings stand above it until they are put away.
 */
final class StatusLine extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int STEPS = 1000;
    private static final int GAP = 12;
    private static final int MOST_WARNINGS = 20;

    private final JPanel warning = new JPanel(new BorderLayout(12, 0));
    private final Deque<String> warnings = new ArrayDeque<>();
    private final JLabel warned = new JLabel();
    private final JLabel sentence = label("status-sentence", "What happened last");
    private final JLabel job = label("status-job", "Job at work");
    private final JProgressBar progress = new JProgressBar(0, STEPS);
    private final JLabel work = label("status-work", "What is being read");
    private final JLabel memory = label("status-memory", "Memory of the program");

    StatusLine() {
        super(new BorderLayout());
        setName("status-line");
        getAccessibleContext().setAccessibleName("Status");
        progress.setName("status-progress");
        progress.getAccessibleContext().setAccessibleName("Progress of the run");
        progress.setVisible(false);
        memory.setHorizontalAlignment(SwingConstants.TRAILING);
        memory.setToolTipText("Memory that this program occupies, networks included");
        Box right = Box.createHorizontalBox();
        for (JComponent part : List.of(work, job, progress, memory)) {
            right.add(Box.createHorizontalStrut(UIScale.scale(GAP)));
            right.add(part);
        }
        JPanel line = new JPanel(new BorderLayout(12, 0));
        line.setBorder(new FlatEmptyBorder(3, 8, 3, 8));
        line.add(sentence, BorderLayout.CENTER);
        line.add(right, BorderLayout.EAST);
        add(banner(), BorderLayout.NORTH);
        add(line, BorderLayout.CENTER);
    }

    private JPanel banner() {
        JButton away = new JButton("Put away");
        away.setName("status-warning-away");
        away.setMnemonic('w');
        away.addActionListener(event -> putAway());
        warned.setName("status-warning");
        warned.getAccessibleContext().setAccessibleName("Warning");
        warning.setBorder(new FlatEmptyBorder(4, 8, 4, 8));
        warning.add(warned, BorderLayout.CENTER);
        warning.add(away, BorderLayout.EAST);
        warning.setVisible(false);
        return warning;
    }

    private static JLabel label(String name, String description) {
        JLabel label = new JLabel(" ");
        label.setName(name);
        label.getAccessibleContext().setAccessibleDescription(description);
        return label;
    }

    /** Shows a sentence. */
    void tell(String text) {
        sentence.setText(text.isEmpty() ? " " : text);
        sentence.setToolTipText(text.isEmpty() ? null : text);
    }

    /** Shows a sentence until it is put away. */
    void warn(String text) {
        warnings.remove(text);
        warnings.push(text);
        if (warnings.size() > MOST_WARNINGS) {
            warnings.removeLast();
        }
        showWarning();
    }

    private void putAway() {
        warnings.poll();
        showWarning();
    }

    /** The newest one; those before it come back when it is put away. */
    private void showWarning() {
        String text = warnings.peek();
        warning.setVisible(text != null);
        if (text != null) {
            warned.setIcon(UIManager.getIcon("OptionPane.warningIcon"));
            warned.setText(text);
            warned.setToolTipText(text);
        }
        revalidate();
    }

    /** Shows what is being read; an empty text for nothing. */
    void working(String what) {
        work.setText(what);
    }

    /** Shows the job that is at work, and how many wait. */
    void jobs(List<Job> all) {
        job.setText(JobSentence.of(all));
        job.setToolTipText(job.getText().isEmpty() ? null : job.getText());
    }

    /**
     * Shows how far the run is.
     *
     * @param fraction of all that is to be done; negative for no run
     * @param left what is left, for people
     */
    void progress(double fraction, String left) {
        progress.setVisible(fraction >= 0);
        progress.setValue((int) (fraction * STEPS));
        progress.setStringPainted(!left.isEmpty());
        progress.setString(left);
    }

    /** Shows the memory of the process. */
    void memory(LongSupplier bytes) {
        memory.setText("%.1f GB".formatted(bytes.getAsLong() / 1e9));
    }
}
