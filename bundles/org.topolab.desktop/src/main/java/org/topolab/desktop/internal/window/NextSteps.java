package org.topolab.desktop.internal.window;

import com.formdev.flatlaf.ui.FlatEmptyBorder;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Workbench;

/** Says what to look at while a run of the welcome page goes on, and when it has ended. */
final class NextSteps extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Workbench workbench;
    private final JLabel text = new JLabel(" ");
    private final JButton curves = new JButton("Curves");
    private final JButton map = new JButton("Live map");
    private final JButton explore = new JButton("Explore its maps");
    private transient Optional<Job> followed = Optional.empty();
    private transient Path folder = Path.of("");

    NextSteps(Workbench workbench) {
        super(new BorderLayout());
        this.workbench = workbench;
        setName("next-steps");
        text.setName("next-steps-text");
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, UIScale.scale(8), 4));
        buttons.setBorder(new FlatEmptyBorder(0, -8, 0, 0));
        button(buttons, curves, "next-curves", 'c', () -> workbench.show("curves"));
        button(buttons, map, "next-live-map", 'm', () -> workbench.show("live-map"));
        button(buttons, explore, "next-explore", 'x', this::explore);
        add(text, BorderLayout.NORTH);
        add(buttons, BorderLayout.CENTER);
        setVisible(false);
        workbench.onJobs(
                job -> {
                    if (followed.filter(f -> f == job).isPresent()) {
                        show(job);
                    }
                });
    }

    /** Follows a job that makes a run in a folder. */
    void follow(Job job, Path run) {
        followed = Optional.of(job);
        folder = run;
        setVisible(true);
        show(job);
        revalidate();
    }

    private void show(Job job) {
        boolean ended = job.state() == Job.State.ENDED;
        boolean done = ended && job.code().orElse(1) == 0;
        curves.setVisible(!ended || done);
        map.setVisible(!ended || done);
        explore.setVisible(done);
        if (done) {
            text.setText("It is done. Its maps, units and figures are waiting:");
        } else if (ended) {
            text.setText(
                    job.sentence().isEmpty()
                            ? "It ended early; the console says why."
                            : "It ended early: " + job.sentence());
        } else {
            text.setText("It is at work. Watch it:");
        }
    }

    private void explore() {
        workbench.select(workbench.selection().run(folder));
        workbench.show("map");
    }

    private static void button(JPanel row, JButton button, String name, char key, Runnable action) {
        button.setName(name);
        button.setMnemonic(key);
        button.addActionListener(event -> action.run());
        row.add(button);
    }
}
