package org.topolab.desktop.internal.recipe;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks in dialogs. */
final class Dialogs implements Ask {

    private final Component above;

    Dialogs(Component above) {
        this.above = above;
    }

    @Override
    public Answer unsaved(String name) {
        Object[] answers = {"Save", "Discard the changes", "Cancel"};
        int answer =
                JOptionPane.showOptionDialog(
                        above,
                        "%s has changes that are in no file.".formatted(name),
                        "Open another recipe",
                        JOptionPane.DEFAULT_OPTION,
                        JOptionPane.QUESTION_MESSAGE,
                        null,
                        answers,
                        answers[0]);
        return answer == 0 ? Answer.SAVE : answer == 1 ? Answer.DISCARD : Answer.CANCEL;
    }

    @Override
    public Optional<Path> open(Path start) {
        JFileChooser chooser = chooser(start);
        return chooser.showOpenDialog(above) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }

    @Override
    public Optional<Path> save(Path start) {
        JFileChooser chooser = chooser(start.getParent());
        chooser.setSelectedFile(start.toFile());
        if (chooser.showSaveDialog(above) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path file = chooser.getSelectedFile().toPath();
        if (!file.toString().contains(".")) {
            file = file.resolveSibling(file.getFileName() + ".yaml");
        }
        boolean kept =
                Files.exists(file)
                        && JOptionPane.showConfirmDialog(
                                        above,
                                        "%s is there already. Replace it?"
                                                .formatted(file.getFileName()),
                                        "Save the recipe",
                                        JOptionPane.YES_NO_OPTION)
                                != JOptionPane.YES_OPTION;
        return kept ? Optional.empty() : Optional.of(file);
    }

    private static JFileChooser chooser(Path folder) {
        JFileChooser chooser = new JFileChooser(folder.toFile());
        chooser.setFileFilter(new FileNameExtensionFilter("Recipes (*.yaml)", "yaml", "yml"));
        return chooser;
    }
}
