package org.topolab.desktop.internal.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Visualizer;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;

/**
 * Draws results through the installed views, away from the event thread; the newest wish wins. A
 * view that breaks is told and draws nothing.
 */
final class DrawnAs {

    private static final String RANGE = "range";

    private final Catalog catalog;
    private final Executor worker;
    private final Executor event;
    private final AtomicLong wishes = new AtomicLong();

    DrawnAs(Catalog catalog, Executor worker, Executor event) {
        this.catalog = catalog;
        this.worker = worker;
        this.event = event;
    }

    /** Names of all views that are installed now. */
    List<String> installed() {
        return catalog.entries(Kind.VIEWS).stream().map(Entry::id).toList();
    }

    /** Finds the views that accept a result. */
    void accepting(Result result, Consumer<List<String>> then) {
        worker.execute(
                () -> {
                    List<String> ids =
                            catalog.entries(Kind.VIEWS).stream()
                                    .filter(entry -> accepts(entry, result))
                                    .map(Entry::id)
                                    .toList();
                    event.execute(() -> then.accept(ids));
                });
    }

    private static boolean accepts(Entry<Visualizer> entry, Result result) {
        try {
            return entry.contribution().accepts(Results.of(result));
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    /**
     * Draws a result.
     *
     * @param about a few words on where it is from
     * @param span of the numbers, for views that have an option {@code range}
     * @param then hears the figures, or none and why
     */
    void draw(
            String id,
            Result result,
            String about,
            Span span,
            BiConsumer<List<Figure>, String> then) {
        long wish = wishes.incrementAndGet();
        worker.execute(
                () -> {
                    if (wishes.get() != wish) {
                        return;
                    }
                    List<Figure> figures = new ArrayList<>();
                    String cause = "";
                    try {
                        Visualizer view = catalog.find(Kind.VIEWS, id).contribution();
                        Results alone = Results.of(result).about(about);
                        figures.addAll(view.draw(alone, options(view, result, span)));
                        cause = figures.isEmpty() ? "'%s' draws nothing of this".formatted(id) : "";
                    } catch (RuntimeException | LinkageError e) {
                        cause = "View '%s' failed: %s".formatted(id, e.getMessage());
                    }
                    String said = cause;
                    event.execute(
                            () -> {
                                if (wishes.get() == wish) {
                                    then.accept(figures, said);
                                }
                            });
                });
    }

    /** Defaults, but for the range of numbers. */
    private static Options options(Visualizer view, Result result, Span span) {
        List<OptionSpec> specs = view.info().options();
        Map<String, Object> values = new LinkedHashMap<>();
        boolean ranged = specs.stream().anyMatch(spec -> spec.name().equals(RANGE));
        if (ranged && span.known() && result instanceof Result.NumberMap) {
            values.put(RANGE, List.of(span.low(), span.high()));
        }
        return Options.of(specs, values);
    }
}
