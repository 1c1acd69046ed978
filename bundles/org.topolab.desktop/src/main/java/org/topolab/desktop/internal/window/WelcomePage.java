package org.topolab.desktop.internal.window;

import com.formdev.flatlaf.ui.FlatEmptyBorder;
import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.topolab.desktop.internal.part.WrapRow;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Workbench;

/** What a newcomer can do, a button each; and what to look at once the quickstart runs. */
final class WelcomePage {

    private static final int GAP = 14;

    private final Workbench workbench;
    private final Page page = new Page();
    private final NextSteps next;

    WelcomePage(Workbench workbench, Path examples) {
        this.workbench = workbench;
        this.next = new NextSteps(workbench);
        page.setBorder(new FlatEmptyBorder(24, 28, 24, 28));
        add(Prose.title("Neural networks with a map", "h1.font"));
        add(
                Prose.of(
                        "Train models of visual cortex whose units have a place, watch their maps"
                                + " grow, and measure what they have in common with the brain."));
        JButton start = button("quickstart-button", "Start the quickstart", 'q', this::quickstart);
        start.putClientProperty("JButton.buttonType", "roundRect");
        start.putClientProperty("FlatLaf.styleClass", "large");
        add(row(start));
        add(Prose.of("A small network on built-in images; about a minute."));
        add(next);
        page.add(Box.createVerticalStrut(GAP));
        add(heading("Or begin with your own"));
        JComboBox<String> recipes = new JComboBox<>();
        recipes.setName("welcome-examples");
        recipes.getAccessibleContext().setAccessibleName("Example recipes");
        add(
                row(
                        recipes,
                        button(
                                "welcome-recipe",
                                "Open this example",
                                'e',
                                () -> edit(recipes.getSelectedItem()))));
        add(
                row(
                        button("welcome-run", "Open a run folder ...", 'r', this::openRun),
                        button(
                                "welcome-import",
                                "Import a checkpoint ...",
                                'i',
                                this::importFile)));
        page.add(Box.createVerticalStrut(GAP));
        add(heading("Keys"));
        add(new KeyTable());
        workbench.work(
                "looking for examples",
                () -> Examples.in(examples),
                names -> names.forEach(recipes::addItem));
    }

    JComponent component() {
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(null);
        scroll.setName("welcome");
        scroll.getAccessibleContext().setAccessibleName("Welcome");
        return scroll;
    }

    private void quickstart() {
        String folder = NewRun.folder(workbench.directory(), "quickstart", now());
        Job job = workbench.run(List.of("quickstart", "--out", folder));
        next.follow(job, workbench.directory().resolve(folder));
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.systemDefault());
    }

    private void edit(Object recipe) {
        if (recipe != null) {
            workbench.edit(recipe.toString());
        }
    }

    private void openRun() {
        choose("Open a run folder", JFileChooser.DIRECTORIES_ONLY).ifPresent(this::look);
    }

    private void look(Path run) {
        workbench.select(workbench.selection().run(run));
        workbench.show("map");
    }

    private void importFile() {
        choose("Import a checkpoint", JFileChooser.FILES_ONLY)
                .ifPresent(
                        file -> {
                            Path directory = workbench.directory();
                            String name =
                                    file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
                            String out = NewRun.folder(directory, name, now());
                            Job job =
                                    workbench.run(
                                            List.of(
                                                    "import",
                                                    NewRun.typed(directory, file),
                                                    "--out",
                                                    out));
                            next.follow(job, directory.resolve(out));
                        });
    }

    private Optional<Path> choose(String title, int mode) {
        JFileChooser chooser = new JFileChooser(workbench.directory().toFile());
        chooser.setDialogTitle(title);
        chooser.setFileSelectionMode(mode);
        return chooser.showOpenDialog(page) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile()).map(File::toPath)
                : Optional.empty();
    }

    private void add(JComponent part) {
        part.setAlignmentX(Component.LEFT_ALIGNMENT);
        page.add(part);
        page.add(Box.createVerticalStrut(GAP / 2));
    }

    private static Prose heading(String text) {
        return Prose.title(text, "h3.font");
    }

    private static JPanel row(Component... parts) {
        JPanel row = new WrapRow();
        row.setBorder(new FlatEmptyBorder(0, -6, 0, 0));
        for (Component part : parts) {
            row.add(part);
        }
        return row;
    }

    private static JButton button(String name, String text, char key, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.setMnemonic(key);
        button.setToolTipText("%s (Alt+%s)".formatted(text, Character.toUpperCase(key)));
        button.addActionListener(event -> action.run());
        return button;
    }
}
