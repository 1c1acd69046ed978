package org.topolab.desktop.internal.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.Timer;
import org.topolab.core.recipe.RecipeException;
import org.topolab.desktop.view.Workbench;

/**
 * Holds the recipe that is edited. The text is the truth: the form changes it, and shows what was
 * found out of it a moment after each change.
 */
final class Desk implements Editing {

    private static final int PAUSE_MILLISECONDS = 300;

    /** What shows the recipe. */
    interface Parts {

        /** Another recipe, or another text of it that was not typed. */
        void opened(String text);

        /** The form changed the text. */
        void changed(String text);

        /** What the text says. */
        String text();

        /** What was found out of the text. */
        void checked(Checked checked);

        /** The draft is another: its name, and whether it is saved. */
        void titled(Draft draft);

        /** What is installed, to see whether that has changed. */
        List<Object> installed();
    }

    private final Sources sources;
    private final Workbench workbench;
    private final Drafts drafts;
    private final Parts parts;
    private final Timer soon = new Timer(PAUSE_MILLISECONDS, e -> check());
    private Draft draft = Draft.empty();
    private Checked checked = Checked.nothing();
    private List<Object> installed = List.of();
    private boolean begun = true;
    private Runnable waiting = () -> {};

    Desk(Sources sources, Workbench workbench, Drafts drafts, Parts parts) {
        this.sources = sources;
        this.workbench = workbench;
        this.drafts = drafts;
        this.parts = parts;
        soon.setRepeats(false);
    }

    /** Goes on with what was edited last, or begins with an example. */
    void begin(String example) {
        begun = false;
        workbench.work(
                "opening the last recipe",
                () -> {
                    Optional<Draft> last = drafts.last();
                    return last.isPresent() ? last.get() : first(example);
                },
                last -> {
                    begun = true;
                    take(last);
                    waiting.run();
                    waiting = () -> {};
                });
    }

    private Draft first(String example) {
        try {
            return read(example);
        } catch (IOException e) {
            return Draft.empty(); // without examples one begins with nothing
        }
    }

    /** Does something now, or as soon as what was edited last is there. */
    void whenBegun(Runnable work) {
        if (begun) {
            work.run();
        } else {
            waiting = work;
        }
    }

    /** Opens a recipe as it is typed; what was edited before is forgotten. */
    void open(String recipe) {
        workbench.work("opening " + recipe, () -> read(recipe), this::take);
    }

    private Draft read(String recipe) throws IOException {
        Path file = workbench.directory().resolve(recipe);
        return Draft.read(Files.isRegularFile(file) ? file : sources.recipes().locate(recipe));
    }

    private void take(Draft opened) {
        draft = opened;
        parts.opened(opened.text());
        noted();
        check();
    }

    /** The text was typed in. */
    void typed() {
        draft = draft.with(parts.text());
        noted();
        soon.restart();
    }

    @Override
    public void change(Change change) {
        try {
            parts.changed(change.of(parts.text()));
            draft = draft.with(parts.text());
            noted();
            check();
        } catch (RecipeException e) {
            workbench.tell(e.problems().get(0).message());
            parts.checked(checked);
        }
    }

    private void noted() {
        drafts.note(draft);
        parts.titled(draft);
    }

    /** Looks at the text now, away from the event thread. */
    void check() {
        soon.stop();
        installed = parts.installed(); // what comes while it is checked is seen afterwards
        String text = parts.text();
        String source = draft.source(workbench.directory()).toString();
        workbench.work(
                "keeping the recipe",
                () -> {
                    drafts.keep();
                    return text;
                },
                kept -> {});
        workbench.work(
                "checking the recipe",
                () -> Checked.of(sources, source, text),
                found -> {
                    if (found.text().equals(parts.text())) {
                        checked = found;
                        parts.checked(found);
                    }
                });
    }

    /** Checks again when something was installed or removed. */
    void pluginsChanged() {
        if (!parts.installed().equals(installed)) {
            check();
        }
    }

    /** Saves into a file; paths in the text go on meaning the same. */
    void save(Path file, Runnable then) {
        Draft saving = draft;
        workbench.work(
                "saving " + file.getFileName(),
                () -> {
                    Draft moved = saving.with(moved(saving, file));
                    Files.createDirectories(file.getParent());
                    Drafts.write(file, moved.written());
                    return moved.in(file);
                },
                saved -> {
                    boolean typedOn = !saving.text().equals(parts.text());
                    draft = typedOn ? saved.with(parts.text()) : saved;
                    if (!typedOn) {
                        parts.changed(saved.text());
                    }
                    noted();
                    check();
                    workbench.tell("Saved %s.".formatted(file));
                    then.run();
                });
    }

    private String moved(Draft saving, Path file) {
        Path from = saving.source(workbench.directory());
        try {
            return from.getParent().equals(file.getParent())
                    ? saving.text()
                    : sources.recipes().moved(saving.text(), from, file);
        } catch (RecipeException e) {
            return saving.text(); // what cannot be read is saved as it is
        }
    }

    /** A copy that was saved is the recipe's file from now on, if it had none. */
    void adopt(Path copy) {
        if (draft.file().isEmpty()) {
            draft = draft.in(copy);
            noted();
        }
    }

    Draft draft() {
        return draft;
    }

    /** What was found out of the text as it is; empty while that is not known. */
    Optional<Checked> current() {
        return Optional.of(checked).filter(c -> c.text().equals(parts.text()));
    }

    void close() throws IOException {
        soon.stop();
        drafts.keep();
    }
}
