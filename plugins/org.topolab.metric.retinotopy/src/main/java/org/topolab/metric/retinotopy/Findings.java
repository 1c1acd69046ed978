package org.topolab.metric.retinotopy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.stat.RandomStream;
import org.topolab.metric.retinotopy.Measurement.Fit;

/** Numbers, maps and table of a population. */
final class Findings {

    private static final String PIXELS = "px";
    private static final String AREA = "px^2/mm^2";

    private Findings() {}

    static Results of(Population population, Settings settings, RandomStream stream) {
        Resampling all = Resampling.of(population, settings, stream);
        Maps maps = new Maps(population);
        List<Result> found = new ArrayList<>();
        if (population.truth().isPresent()) {
            found.addAll(errors(all));
            found.add(plain("field-radius", settings.radius(), PIXELS));
        }
        if (population.cortex().isPresent()) {
            found.addAll(fits(all, population.truth().isPresent()));
            found.addAll(maps.of(population.cortex().get()));
        }
        boolean unsure =
                IntStream.range(0, population.neurons().size())
                        .anyMatch(neuron -> population.spread(neuron) != 0);
        if (unsure) {
            found.add(all.plain("spread", PIXELS, Measurement::spread));
        }
        found.add(plain("scored-neurons", population.size(), "neurons"));
        found.add(maps.table());
        return new Results(found);
    }

    private static Result plain(String name, double value, String unit) {
        return new Result.Scalar(name, value, Optional.empty(), unit);
    }

    private static List<Result> errors(Resampling all) {
        return List.of(
                all.scalar("position-error", PIXELS, error(PositionErrors::median)),
                all.scalar("position-error-p95", PIXELS, error(PositionErrors::p95)),
                all.scalar("position-error-aligned", PIXELS, error(PositionErrors::aligned)),
                all.scalar("within-half-field", "", error(PositionErrors::within)));
    }

    private static ToDoubleFunction<Measurement> error(ToDoubleFunction<PositionErrors> number) {
        return measured -> number.applyAsDouble(measured.errors().orElseThrow());
    }

    private static List<Result> fits(Resampling all, boolean known) {
        List<Result> found = new ArrayList<>();
        found.add(all.scalar("affine-fit", "", mean(fit -> fit.map().fit())));
        if (known) {
            found.add(all.scalar("affine-error", "", mean(Fit::error)));
        }
        found.add(all.plain("anisotropy", "", mean(fit -> fit.map().anisotropy())));
        int recordings = all.found().fits().size();
        for (int at = 0; at < recordings; at++) {
            int index = at;
            String suffix = recordings == 1 ? "" : "-" + (at + 1);
            found.add(
                    all.scalar(
                            "determinant" + suffix,
                            AREA,
                            each -> each.fits().get(index).map().determinant()));
            if (recordings > 1) {
                found.add(
                        all.scalar(
                                "affine-fit" + suffix,
                                "",
                                each -> each.fits().get(index).map().fit()));
            }
        }
        return found;
    }

    /** Over the recordings in which it is defined. */
    private static ToDoubleFunction<Measurement> mean(ToDoubleFunction<Fit> number) {
        return measured ->
                measured.fits().stream()
                        .mapToDouble(number)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN);
    }
}
