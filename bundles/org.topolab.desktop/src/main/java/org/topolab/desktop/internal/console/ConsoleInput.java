package org.topolab.desktop.internal.console;

import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Workbench;

/** The line being typed: history with the arrow keys, completion with Tab, Ctrl+C stops. */
final class ConsoleInput extends JTextField {

    private static final long serialVersionUID = 1L;

    private final transient Jobs jobs;
    private final transient Workbench workbench;
    private final transient Path file;
    private final transient Runnable clear;
    private final transient CompletionPopup popup = new CompletionPopup(this);
    private transient History history = new History(List.of());
    private transient Optional<Job> running = Optional.empty();

    /**
     * @param file of lines typed before
     * @param clear empties the output
     */
    ConsoleInput(Jobs jobs, Workbench workbench, Path file, Runnable clear) {
        this.jobs = jobs;
        this.workbench = workbench;
        this.file = file;
        this.clear = clear;
        setName("console-input");
        getAccessibleContext().setAccessibleName("Command");
        getAccessibleContext()
                .setAccessibleDescription("A command; Tab completes, arrow keys bring back lines");
        putClientProperty("JTextField.placeholderText", "help lists what can be typed");
        setToolTipText("Enter runs, Tab completes, up and down bring back lines, Ctrl+C stops");
        setFocusTraversalKeysEnabled(false);
        addActionListener(event -> enter());
        popup.onChoice(this::choose);
        on("TAB", this::tab);
        on("shift TAB", this::transferFocusBackward);
        on("UP", () -> up(-1));
        on("DOWN", () -> up(1));
        on("ESCAPE", popup::close);
        on("ctrl C", this::copyOrStop);
        workbench.work("reading typed lines", () -> History.load(file), this::history);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (UIManager.getFont("monospaced.font") != null) {
            setFont(UIManager.getFont("monospaced.font"));
        }
    }

    private void history(History loaded) {
        List<String> typedSince = history.lines();
        history = loaded;
        typedSince.forEach(history::add);
    }

    private void on(String key, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(key), key);
        getActionMap()
                .put(
                        key,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent event) {
                                action.run();
                            }
                        });
    }

    private void enter() {
        if (popup.isOpen()) {
            choose(popup.chosen());
            return;
        }
        String line = getText().strip();
        setText("");
        if (line.isEmpty()) {
            return;
        }
        history.add(line);
        List<String> lines = history.lines();
        workbench.work(
                "keeping typed lines",
                () -> {
                    History.save(file, lines);
                    return lines;
                },
                kept -> {});
        if (line.equals("clear")) {
            clear.run();
        } else if (line.equals("cd") || line.startsWith("cd ")) {
            workbench.warn(
                    "The window stays in %s; name files relative to it."
                            .formatted(workbench.directory()));
        } else if (line.equals("gui") || line.startsWith("gui ")) {
            workbench.warn(
                    "The window is open already; start 'topolab gui' in a terminal for another one.");
        } else {
            running = Optional.of(jobs.line(line, workbench.directory()));
        }
    }

    private void tab() {
        if (popup.isOpen()) {
            popup.move(1);
            return;
        }
        String line = getText();
        if (line.isEmpty()) {
            transferFocus();
            return;
        }
        workbench.work(
                "completing",
                () -> jobs.complete(line, workbench.directory()),
                words -> {
                    if (getText().equals(line)) {
                        completed(Completed.of(line, words));
                    }
                });
    }

    private void completed(Completed completed) {
        setText(completed.line());
        if (!completed.offered().isEmpty()) {
            popup.open(completed.offered());
        }
    }

    private void choose(String word) {
        popup.close();
        if (word != null) {
            setText(Completed.with(getText(), word));
        }
    }

    private void up(int step) {
        if (popup.isOpen()) {
            popup.move(step);
        } else {
            setText(step < 0 ? history.back(getText()) : history.forth(getText()));
        }
    }

    private void copyOrStop() {
        if (getSelectedText() != null) {
            copy();
        } else if (running.filter(job -> job.state() != Job.State.ENDED).isPresent()) {
            running.get().stop();
            workbench.tell("Stopping at the next safe point and saving ...");
        } else {
            setText("");
        }
    }
}
