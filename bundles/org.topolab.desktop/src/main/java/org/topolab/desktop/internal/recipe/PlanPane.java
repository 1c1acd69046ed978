package org.topolab.desktop.internal.recipe;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.topolab.core.run.Runs;
import org.topolab.core.sweep.Sweep;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Workbench;
import org.topolab.shell.PlanWords;

/**
 * What a recipe will need, in the words of the verb {@code plan}: a second after it was changed if
 * nothing else computes, or when asked. Grey once the recipe is another.
 */
final class PlanPane extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLISECONDS = 1000;

    private final transient Runs runs;
    private final transient Workbench workbench;
    private final JTextArea text = new JTextArea(4, 30);
    private final Timer soon = new Timer(PAUSE_MILLISECONDS, e -> automatic());
    private final AtomicBoolean planning = new AtomicBoolean();
    private transient Checked wanted = Checked.nothing();
    private String planned = "";
    private boolean stale;

    PlanPane(Runs runs, Workbench workbench) {
        super(new BorderLayout());
        this.runs = runs;
        this.workbench = workbench;
        soon.setRepeats(false);
        text.setName("plan-text");
        text.getAccessibleContext().setAccessibleName("Memory and time of the recipe");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        add(new JScrollPane(text), BorderLayout.CENTER);
        say("Plan says what memory and time the recipe will need.", true);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (text != null) {
            letters();
            grey(stale);
        }
    }

    private void letters() {
        Font label = UIManager.getFont("Label.font");
        text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, label == null ? 12 : label.getSize()));
    }

    /** The recipe is another. */
    void changed(Checked checked) {
        wanted = checked;
        grey(!checked.text().equals(planned));
        if (checked.valid() && !checked.text().equals(planned)) {
            soon.restart();
        } else {
            soon.stop();
        }
    }

    /** What is shown is not of the text any more. */
    void grey(boolean stale) {
        this.stale = stale;
        text.setForeground(
                UIManager.getColor(stale ? "Label.disabledForeground" : "TextArea.foreground"));
        text.setToolTipText(stale ? "Not of the recipe as it is now" : null);
    }

    private void automatic() {
        boolean idle = workbench.jobs().stream().noneMatch(job -> job.state() != Job.State.ENDED);
        if (idle && isShowing()) {
            plan();
        }
    }

    /** Plans what was checked last. */
    void plan() {
        Checked of = wanted;
        if (of.sweep().isEmpty() || !planning.compareAndSet(false, true)) {
            return;
        }
        soon.stop();
        Sweep sweep = of.sweep().get();
        say("Planning %s ...".formatted(sweep.name()), true);
        workbench.work("planning " + sweep.name(), () -> lines(sweep), lines -> done(of, lines));
    }

    private List<String> lines(Sweep sweep) {
        try {
            return PlanWords.of(
                    sweep.trials().get(0).recipe().name(),
                    sweep.trials().size(),
                    runs.plan(sweep.trials().get(0).recipe()));
        } catch (Exception e) { // whatever it is, it is told in the plan's place
            List<String> why = new ArrayList<>(List.of("It cannot be planned:"));
            why.add(String.valueOf(e.getMessage()));
            return why;
        } finally {
            planning.set(false);
        }
    }

    private void done(Checked of, List<String> lines) {
        planned = of.text();
        boolean stale = !of.text().equals(wanted.text());
        say(String.join("\n", lines), stale);
        if (stale && wanted.valid()) {
            soon.restart();
        }
    }

    private void say(String words, boolean stale) {
        letters();
        text.setText(words);
        text.setCaretPosition(0);
        grey(stale);
    }

    void close() {
        soon.stop();
    }
}
