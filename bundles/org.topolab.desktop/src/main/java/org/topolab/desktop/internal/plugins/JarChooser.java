package org.topolab.desktop.internal.plugins;

import java.awt.Component;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks for the file of a plug-in. */
final class JarChooser {

    private JarChooser() {}

    static Optional<Path> choose(Component owner) {
        JFileChooser chooser = new JFileChooser();
        chooser.setName("plugin-chooser");
        chooser.setDialogTitle("Install a plug-in");
        chooser.setFileFilter(new FileNameExtensionFilter("Plug-ins (*.jar)", "jar"));
        return chooser.showDialog(owner, "Install") == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
