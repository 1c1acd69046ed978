package org.topolab.desktop.internal.command;

import java.awt.KeyboardFocusManager;
import java.nio.file.Path;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.osgi.service.component.annotations.Component;
import org.topolab.desktop.view.Workbench;

/** Opens a recipe in its editor. */
@Component(service = WindowAction.class, property = "service.ranking:Integer=20")
public final class OpenRecipe implements WindowAction {

    @Override
    public String id() {
        return "open-recipe";
    }

    @Override
    public String title() {
        return "Open recipe ...";
    }

    @Override
    public String summary() {
        return "Open a YAML file in the recipe editor";
    }

    @Override
    public String menu() {
        return "File";
    }

    @Override
    public String key() {
        return "ctrl O";
    }

    @Override
    public void run(Workbench workbench) {
        JFileChooser chooser = new JFileChooser(workbench.directory().toFile());
        chooser.setFileFilter(new FileNameExtensionFilter("Recipes (YAML)", "yaml", "yml"));
        if (chooser.showOpenDialog(
                        KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow())
                == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            workbench.edit(FieldRow.relative(workbench.directory(), file));
        }
    }
}
