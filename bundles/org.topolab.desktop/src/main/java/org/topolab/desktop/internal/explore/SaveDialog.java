package org.topolab.desktop.internal.explore;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks where to save a map, and in which format. */
final class SaveDialog {

    private SaveDialog() {}

    /**
     * Asks for a file.
     *
     * @param folder proposed
     * @param name proposed, without ending
     * @return empty if people thought better of it
     */
    static Optional<Path> ask(Component over, Path folder, String name) {
        JFileChooser chooser = new JFileChooser(folder.toFile());
        chooser.setName("map-save-dialog");
        chooser.setDialogTitle("Save map");
        chooser.setAcceptAllFileFilterUsed(false);
        for (String ending : SaveWords.ENDINGS) {
            String what = ending.equals("mp4") ? "Movie of all epochs" : "This epoch";
            String words = "%s (%s)".formatted(what, ending.toUpperCase(Locale.ROOT));
            chooser.addChoosableFileFilter(new FileNameExtensionFilter(words, ending));
        }
        chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name + ".png"));
        chooser.addPropertyChangeListener(
                JFileChooser.FILE_FILTER_CHANGED_PROPERTY,
                event -> chooser.setSelectedFile(new File(name + "." + ending(chooser))));
        if (chooser.showSaveDialog(over) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath().toAbsolutePath();
        Path file =
                SaveWords.ends(chosen)
                        ? chosen
                        : chosen.resolveSibling(chosen.getFileName() + "." + ending(chooser));
        return Files.exists(file) && !replaces(over, file) ? Optional.empty() : Optional.of(file);
    }

    private static String ending(JFileChooser chooser) {
        return ((FileNameExtensionFilter) chooser.getFileFilter()).getExtensions()[0];
    }

    private static boolean replaces(Component over, Path file) {
        return JOptionPane.showConfirmDialog(
                        over,
                        "%s is there already. Replace it?".formatted(file.getFileName()),
                        "Save map",
                        JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION;
    }
}
