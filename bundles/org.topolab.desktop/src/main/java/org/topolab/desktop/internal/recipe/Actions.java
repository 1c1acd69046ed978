package org.topolab.desktop.internal.recipe;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.topolab.core.recipe.Recipes;
import org.topolab.desktop.view.Workbench;

/** What the buttons of the view do. */
final class Actions {

    private final Desk desk;
    private final Workbench workbench;
    private final Shelf shelf;
    private final Ask ask;
    private final Starting starting;

    Actions(Desk desk, Workbench workbench, Shelf shelf, Ask ask, Recipes recipes) {
        this.desk = desk;
        this.workbench = workbench;
        this.shelf = shelf;
        this.ask = ask;
        this.starting =
                new Starting(recipes, workbench.directory(), Clock.system(ZoneId.systemDefault()));
    }

    /** Opens a recipe as it is typed, after asking what becomes of changes. */
    void open(String recipe) {
        desk.whenBegun(() -> ask(recipe));
    }

    private void ask(String recipe) {
        Draft draft = desk.draft();
        if (!draft.unsaved() || draft.text().isBlank()) {
            desk.open(recipe);
            return;
        }
        switch (ask.unsaved(draft.name())) {
            case SAVE -> save(() -> desk.open(recipe));
            case DISCARD -> desk.open(recipe);
            case CANCEL -> workbench.tell("Nothing was opened.");
        }
    }

    /** Offers examples, recipes in the working directory, and any other file. */
    void offer(JComponent below) {
        workbench.work(
                "looking for recipes",
                () -> shelf.rows(workbench.directory()),
                rows -> {
                    JPopupMenu menu = new JPopupMenu();
                    for (Shelf.Row row : rows) {
                        JMenu part = new JMenu(row.title());
                        for (String recipe : row.recipes()) {
                            JMenuItem item = new JMenuItem(recipe);
                            item.setName("recipe-open-" + recipe);
                            item.addActionListener(e -> open(recipe));
                            part.add(item);
                        }
                        menu.add(part);
                    }
                    JMenuItem other = new JMenuItem("Another file...");
                    other.addActionListener(
                            e ->
                                    ask.open(workbench.directory())
                                            .ifPresent(file -> open(file.toString())));
                    menu.add(other);
                    if (below.isShowing()) {
                        menu.show(below, 0, below.getHeight());
                    }
                });
    }

    /** Saves into the recipe's file; asks for one if it has none, or is an example. */
    void save(Runnable then) {
        Optional<Path> file = desk.draft().file().filter(f -> !shelf.example(f));
        if (file.isPresent()) {
            desk.save(file.get(), then);
        } else {
            saveAs(then);
        }
    }

    void saveAs(Runnable then) {
        Draft draft = desk.draft();
        Path start =
                draft.file()
                        .filter(f -> !shelf.example(f))
                        .orElse(
                                workbench
                                        .directory()
                                        .resolve("recipes")
                                        .resolve(draft.name() + ".yaml"));
        ask.save(start).ifPresent(file -> desk.save(file.toAbsolutePath(), then));
    }

    /** Starts what is edited, if nothing is wrong with it. */
    void start() {
        Draft draft = desk.draft();
        desk.current()
                .flatMap(Checked::sweep)
                .ifPresent(
                        sweep ->
                                workbench.work(
                                        "starting " + sweep.name(),
                                        () -> starting.of(draft, sweep),
                                        start -> {
                                            start.copy().ifPresent(desk::adopt);
                                            workbench.run(start.words());
                                        }));
    }
}
