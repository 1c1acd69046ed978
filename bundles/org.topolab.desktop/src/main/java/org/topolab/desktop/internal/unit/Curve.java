package org.topolab.desktop.internal.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result.Chance;
import org.topolab.core.unit.UnitAnswer.ClassMean;
import org.topolab.core.unit.UnitAnswer.Tuned;
import org.topolab.core.unit.UnitFiles.Stored;
import org.topolab.core.unit.UnitPortrait;
import org.topolab.core.unit.UnitPortrait.Kind;

/**
 * What a unit says over classes or angles, ready to be drawn.
 *
 * @param title what is shown, such as {@code selectivity.dprime}
 * @param angles whether names are degrees
 * @param names of the bars
 * @param values of the bars; NaN for none
 * @param errors standard errors; none if not known
 * @param chance chance level
 * @param chanceOf what it is the level of, for the legend
 */
record Curve(
        String title,
        boolean angles,
        List<String> names,
        List<Double> values,
        List<Double> errors,
        Optional<Chance> chance,
        String chanceOf) {

    static final String MEAN = "mean response";
    static final String TUNING = "tuning to gratings";

    Curve {
        names = List.copyOf(names);
        values = List.copyOf(values);
        errors = List.copyOf(errors);
    }

    /** All there is of a unit: profiles in files, then what its network answered. */
    static List<Curve> of(UnitPortrait portrait, Optional<Stored> stored) {
        List<Curve> curves = new ArrayList<>();
        for (UnitPortrait.Profile profile : portrait.profiles()) {
            curves.add(
                    new Curve(
                            profile.name(),
                            profile.kind() == Kind.ANGLES,
                            profile.bars().stream().map(UnitPortrait.Bar::name).toList(),
                            profile.bars().stream().map(UnitPortrait.Bar::value).toList(),
                            List.of(),
                            profile.chance(),
                            "largest by chance"));
        }
        stored.filter(found -> !found.classes().isEmpty())
                .ifPresent(found -> curves.add(means(found.classes())));
        stored.filter(found -> !found.tuning().isEmpty())
                .ifPresent(found -> curves.add(tuning(found.tuning())));
        return curves;
    }

    private static Curve means(List<ClassMean> classes) {
        double sd =
                classes.stream()
                        .mapToDouble(mean -> mean.chance().sd())
                        .filter(Double::isFinite)
                        .average()
                        .orElse(0);
        return new Curve(
                MEAN,
                false,
                classes.stream().map(ClassMean::name).toList(),
                classes.stream().map(ClassMean::mean).toList(),
                classes.stream().map(ClassMean::standardError).toList(),
                Optional.of(new Chance(classes.get(0).chance().mean(), sd, 0)),
                "classes exchanged");
    }

    private static Curve tuning(List<Tuned> tuning) {
        return new Curve(
                TUNING,
                true,
                tuning.stream().map(t -> degrees(t.degrees())).toList(),
                tuning.stream().map(Tuned::response).toList(),
                List.of(),
                Optional.empty(),
                "");
    }

    private static String degrees(double angle) {
        return angle == Math.rint(angle) ? Long.toString((long) angle) : Double.toString(angle);
    }
}
