package org.topolab.model.alltnn;

import java.util.stream.IntStream;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.Layout.Grid;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;

/** How alike neighbours on a sheet are, computed pair by pair. */
final class Alike {

    private final float[][] units;

    private Alike(Model model, Sheet sheet) {
        IncomingWeights weights = model.capability(IncomingWeights.class).orElseThrow();
        this.units = new float[sheet.layout().units()][weights.length(sheet.id()) + 1];
        for (int unit = 0; unit < units.length; unit++) {
            weights.read(sheet.id(), unit, units[unit]);
        }
    }

    /**
     * The mean cosine of the weights and bias of units with those of their neighbours on the right
     * and below.
     *
     * @param layer from 1
     */
    static double neighbours(Model model, int layer) {
        Sheet sheet = model.sheets().get(layer - 1);
        Grid grid = sheet.grid("test", "neighbours");
        Alike alike = new Alike(model, sheet);
        double right =
                IntStream.range(0, grid.units())
                        .filter(unit -> (unit + 1) % grid.columns() != 0)
                        .mapToDouble(unit -> alike.cosine(unit, unit + 1))
                        .average()
                        .orElseThrow();
        double below =
                IntStream.range(0, grid.units() - grid.columns())
                        .mapToDouble(unit -> alike.cosine(unit, unit + grid.columns()))
                        .average()
                        .orElseThrow();
        return (right + below) / 2;
    }

    private double cosine(int one, int other) {
        return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
    }

    private double product(int one, int other) {
        return IntStream.range(0, units[one].length)
                .mapToDouble(i -> (double) units[one][i] * units[other][i])
                .sum();
    }
}
