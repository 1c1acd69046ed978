package org.topolab.desktop.internal.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComponent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.run.Runs;
import org.topolab.core.sweep.Sweeps;
import org.topolab.desktop.internal.registry.Registrations;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** Edits recipes. */
@Component
public final class RecipeView implements WorkbenchView {

    private static final String FIRST = "quickstart";

    private final Sources sources;
    private final Path state;
    private final Shelf shelf;
    private final Function<Runnable, Runnable> follow;
    private final List<Runnable> ends = new ArrayList<>();

    @Activate
    public RecipeView(
            @Reference Recipes recipes,
            @Reference Sweeps sweeps,
            @Reference Runs runs,
            @Reference Catalog catalog,
            BundleContext context) {
        this(
                new Sources(recipes, sweeps, runs, catalog),
                Path.of(
                        Optional.ofNullable(context.getProperty("topolab.state"))
                                .orElse(System.getProperty("user.home") + "/.topolab")),
                Optional.ofNullable(context.getProperty("topolab.home"))
                        .or(() -> Optional.ofNullable(System.getProperty("topolab.home")))
                        .map(home -> Path.of(home, "examples")),
                then -> new Registrations(context, then)::close);
    }

    /**
     * For use without a framework.
     *
     * @param follow says on the event thread when plug-ins may have come or gone, until it is run
     */
    RecipeView(
            Sources sources,
            Path state,
            Optional<Path> examples,
            Function<Runnable, Runnable> follow) {
        this.sources = sources;
        this.state = state;
        this.shelf = new Shelf(examples);
        this.follow = follow;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "recipe",
                "Recipe",
                "Edits a recipe as form and as text, says what it will need, and starts it.",
                Perspective.TRAIN,
                Region.LEFT,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        Drafts drafts = new Drafts(state.resolve("desktop"));
        RecipePanel panel = new RecipePanel(sources, workbench, drafts, shelf, this::words);
        ends.add(workbench.onEdit(panel::edit));
        ends.add(follow.apply(panel::pluginsChanged));
        ends.add(
                () -> {
                    try {
                        panel.close();
                    } catch (IOException e) {
                        workbench.warn("The recipe was not kept: " + e.getMessage());
                    }
                });
        panel.begin(FIRST);
        return panel;
    }

    /** Values worth offering for an option, from what is installed. */
    private List<String> words(String path) {
        String start = path + "=";
        return sources.recipes().complete(Path.of(""), start).stream()
                .map(word -> word.substring(start.length()))
                .toList();
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
