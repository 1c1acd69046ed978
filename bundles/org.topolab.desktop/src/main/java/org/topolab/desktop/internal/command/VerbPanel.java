package org.topolab.desktop.internal.command;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.topolab.desktop.internal.console.ConsoleColors;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Workbench;
import org.topolab.shell.CommandLine;
import org.topolab.shell.ExitCode;

/**
 * A verb's form, with the line that it makes. What the shell refuses can be mended and run again.
 */
final class VerbPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    /** A verb that still runs then has understood its words. */
    private static final int ACCEPTED_MILLISECONDS = 700;

    private final transient VerbForm form;
    private final transient Workbench workbench;
    private final transient Runnable done;
    private final JTextField line = new JTextField();
    private final JTextArea problem = new JTextArea();
    private final JButton run = new JButton("Run");
    private final Timer accepted = new Timer(ACCEPTED_MILLISECONDS, event -> cancel());
    private final transient List<FieldRow> rows = new ArrayList<>();
    private transient Job job;
    private transient Runnable deaf = () -> {};

    /**
     * @param done called when it is not needed any more
     */
    VerbPanel(VerbForm form, Workbench workbench, Runnable done) {
        super(new BorderLayout(0, 10));
        this.form = form;
        this.workbench = workbench;
        this.done = done;
        accepted.setRepeats(false);
        setName("verb-dialog");
        setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
        add(words(form.verb().summary() + "\n" + form.verb().help().text()), BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(fields());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, BorderLayout.CENTER);
        add(bottom(), BorderLayout.SOUTH);
        changed();
    }

    /** What Enter presses. */
    JButton runButton() {
        return run;
    }

    /** What takes the focus first. */
    JComponent first() {
        return rows.isEmpty() ? run : rows.get(0).focus();
    }

    /** Leaves without running anything more. */
    void cancel() {
        accepted.stop();
        deaf.run();
        done.run();
    }

    private JPanel fields() {
        JPanel fields = new JPanel(new GridBagLayout());
        GridBagConstraints place = new GridBagConstraints();
        place.insets = new Insets(3, 0, 3, 8);
        place.anchor = GridBagConstraints.LINE_START;
        place.fill = GridBagConstraints.HORIZONTAL;
        for (VerbForm.Field field : form.fields()) {
            FieldRow row =
                    new FieldRow(
                            field,
                            new FieldSuggestions(form, workbench.directory()),
                            workbench,
                            text -> {
                                form.set(field, text);
                                changed();
                            });
            rows.add(row);
            JLabel label = new JLabel(row.title() + (field.needed() ? " *" : ""));
            label.setLabelFor(row.focus());
            label.setToolTipText(field.help());
            place.gridx = 0;
            place.weightx = 0;
            fields.add(label, place);
            place.gridx = 1;
            place.weightx = 1;
            fields.add(row.component(), place);
        }
        JPanel top = new JPanel(new BorderLayout());
        top.add(fields, BorderLayout.NORTH);
        return top;
    }

    private JPanel bottom() {
        line.setName("verb-line");
        line.setEditable(false);
        line.getAccessibleContext().setAccessibleName("Command as it is typed");
        if (UIManager.getFont("monospaced.font") != null) {
            line.setFont(UIManager.getFont("monospaced.font"));
        }
        problem.setName("verb-problem");
        problem.setEditable(false);
        problem.setLineWrap(true);
        problem.setWrapStyleWord(true);
        problem.setOpaque(false);
        problem.setVisible(false);
        problem.getAccessibleContext().setAccessibleName("What is wrong");
        problem.setForeground(ConsoleColors.problem());
        run.setName("verb-run");
        run.addActionListener(event -> run());
        JButton cancel = new JButton("Cancel");
        cancel.setName("verb-cancel");
        cancel.addActionListener(event -> cancel());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 6, 0));
        buttons.add(run);
        buttons.add(cancel);
        JPanel bottom = new JPanel(new BorderLayout(0, 8));
        bottom.add(line, BorderLayout.NORTH);
        bottom.add(problem, BorderLayout.CENTER);
        bottom.add(buttons, BorderLayout.SOUTH);
        return bottom;
    }

    private static JTextArea words(String text) {
        JTextArea area = new JTextArea(text.strip());
        area.setEditable(false);
        area.setFocusable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setOpaque(false);
        area.setFont(UIManager.getFont("Label.font"));
        return area;
    }

    private void changed() {
        line.setText(CommandLine.of(form.words()));
        line.setCaretPosition(0);
        problem.setVisible(false);
    }

    private void run() {
        run.setEnabled(false);
        problem.setVisible(false);
        deaf.run();
        deaf = workbench.onJobs(changed -> heard(changed));
        job = workbench.run(form.words());
        accepted.restart();
        heard(job);
    }

    private void heard(Job changed) {
        if (changed != job || job.state() != Job.State.ENDED) {
            return;
        }
        accepted.stop();
        if (job.code().orElse(ExitCode.DONE) == ExitCode.USAGE) {
            problem.setText(job.sentence());
            problem.setVisible(true);
            run.setEnabled(true);
            revalidate();
        } else {
            cancel();
        }
    }
}
