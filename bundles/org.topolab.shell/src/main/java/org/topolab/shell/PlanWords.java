package org.topolab.shell;

import java.util.ArrayList;
import java.util.List;
import org.topolab.core.run.Plan;
import org.topolab.core.run.PlannedTime;
import org.topolab.shell.internal.text.Table;
import org.topolab.shell.internal.text.Words;

/** A plan as people read it, the same in the shell and in the window. */
public final class PlanWords {

    private PlanWords() {}

    /**
     * A plan in lines, columns aligned by blanks.
     *
     * @param recipe name of the recipe
     * @param trials how many runs it makes; 1 for one that lists no values
     * @param plan of the first of them
     */
    public static List<String> of(String recipe, int trials, Plan plan) {
        Table table = new Table("", "");
        table.row("recipe", recipe);
        table.row("training images", Words.count(plan.trainImages()));
        table.row("test images", Words.count(plan.testImages()));
        table.row("optimiser steps", Words.count(plan.steps()));
        plan.estimate().ifPresent(e -> table.row("parameters", Words.count(e.parameters())));
        table.row(
                "computing",
                "%d thread%s, %s"
                        .formatted(
                                plan.compute().threads(),
                                plan.compute().threads() == 1 ? "" : "s",
                                plan.compute().precision()));
        long peak = plan.memory().peakBytes();
        table.row("memory at the peak", peak > 0 ? Words.bytes(peak) : "unknown");
        table.row("memory available", Words.bytes(plan.memory().availableBytes()));
        plan.time().ifPresent(time -> times(table, plan, time));
        List<String> lines = new ArrayList<>(table.lines());
        lines.addAll(plan.notes());
        if (trials > 1) {
            lines.add("This is the first of the %d trials of its lists.".formatted(trials));
        }
        return List.copyOf(lines);
    }

    private static void times(Table table, Plan plan, PlannedTime time) {
        double speed = speed(plan, time);
        if (speed > 0) {
            table.row(
                    "images a second",
                    "%s, give or take %s"
                            .formatted(Words.number(speed), Words.percent(time.spread())));
        }
        table.row(
                "time for an epoch",
                "%s: training %s, measuring %s"
                        .formatted(
                                Words.time(time.epoch()),
                                Words.time(time.training()),
                                Words.time(time.measuring())));
        table.row("time in all", Words.time(time.whole()));
    }

    /** Training images a second; 0 if unknown. */
    public static double speed(Plan plan, PlannedTime time) {
        double seconds = time.training().toNanos() * 1e-9;
        return seconds > 0 ? plan.trainImages() / seconds : 0;
    }
}
