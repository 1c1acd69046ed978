package org.topolab.desktop.internal.command;

import java.awt.KeyboardFocusManager;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JFileChooser;
import org.osgi.service.component.annotations.Component;
import org.topolab.desktop.view.Workbench;

/** Looks at the maps of a run folder. */
@Component(service = WindowAction.class, property = "service.ranking:Integer=19")
public final class OpenRun implements WindowAction {

    @Override
    public String id() {
        return "open-run";
    }

    @Override
    public String title() {
        return "Open run ...";
    }

    @Override
    public String summary() {
        return "Look at the maps of a run folder";
    }

    @Override
    public String menu() {
        return "File";
    }

    @Override
    public String key() {
        return "ctrl shift O";
    }

    @Override
    public void run(Workbench workbench) {
        JFileChooser chooser = new JFileChooser(workbench.directory().toFile());
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showDialog(
                        KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow(),
                        "Open")
                == JFileChooser.APPROVE_OPTION) {
            Path folder = chooser.getSelectedFile().toPath();
            workbench.work(
                    "opening the run",
                    () -> Files.isRegularFile(folder.resolve("run.json")),
                    isRun -> {
                        if (isRun) {
                            Places.look(workbench, folder);
                        } else {
                            workbench.warn(
                                    "%s is no run folder: it has no run.json".formatted(folder));
                        }
                    });
        }
    }
}
