package org.topolab.desktop.internal.window;

import java.awt.Component;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JOptionPane;
import org.topolab.desktop.view.Job;

/** Asks what to do with jobs at work when the window is closed. */
final class AskClosing {

    private static final Object[] CHOICES = {"Stop and save", "Close when done", "Keep the window"};

    private AskClosing() {}

    static Closing.Answer ask(Component parent, List<Job> busy) {
        int chosen =
                JOptionPane.showOptionDialog(
                        parent,
                        question(busy),
                        "Close Topolab",
                        JOptionPane.DEFAULT_OPTION,
                        JOptionPane.QUESTION_MESSAGE,
                        null,
                        CHOICES,
                        CHOICES[0]);
        return switch (chosen) {
            case 0 -> Closing.Answer.STOP;
            case 1 -> Closing.Answer.WAIT;
            default -> Closing.Answer.KEEP;
        };
    }

    /** What is at work, and what stopping means. */
    static String question(List<Job> busy) {
        String jobs =
                busy.stream()
                        .map(job -> "    " + String.join(" ", job.words()))
                        .collect(Collectors.joining("\n"));
        return "Still at work:\n\n%s\n\nA run that is stopped is saved and can be resumed."
                .formatted(jobs);
    }
}
