package org.topolab.metric.orientation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.Images;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/**
 * What orientation of gratings each unit prefers, how selective it is, and how preferences lie on
 * the sheet: local entropy, cluster size, pinwheels, smoothness.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, End-to-end topographic
 *     networks as models of cortical map formation and human visual behaviour</a>
 */
@Component
public final class OrientationMetric implements Metric {

    private static final String ID = "orientation";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Orientation maps",
                            "Preferred orientation and selectivity of every unit by gratings;"
                                    + " local entropy, cluster size, pinwheels and smoothness of"
                                    + " the map; selectivity beside that of macaque V1.",
                            List.of(
                                    new Citation(
                                            "Lu, Doerig, Bosch, Krahmer, Kaiser, Cichy, Kietzmann"
                                                    + " 2025, End-to-end topographic networks as"
                                                    + " models of cortical map formation and human"
                                                    + " visual behaviour, Nat. Hum. Behav.",
                                            "10.1038/s41562-025-02220-7"),
                                    new Citation(
                                            "Ringach, Shapley, Hawken 2002, Orientation selectivity"
                                                    + " in macaque V1: diversity and laminar"
                                                    + " dependence, J. Neurosci. 22:5639-5651",
                                            "10.1523/JNEUROSCI.22-13-05639.2002")),
                            "Apache-2.0",
                            Settings.specs()),
                    "vector strength, circular variance and shares 0 to 1; entropy 0 to the"
                            + " logarithm of the number of orientations, nats; cluster size at"
                            + " least 1, units; smoothness 0 to 90 degrees; pinwheels at least 0",
                    Direction.NEITHER,
                    "mean and standard deviation over maps whose selective units exchange their"
                            + " preferences; for selectivity, over tuning curves whose answers go"
                            + " to other orientations; for the distance to the macaque, over halves"
                            + " of its cells",
                    new Needs(Optional.empty(), Optional.of(Layout.Grid.class), Set.of()));

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return Stream.of(Settings.check(options), Cortex.check(options))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Optional<Images> stimuli(Options options, Images test) {
        return Optional.of(Settings.gratings(options, test.shape()));
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Options options = context.options();
        OptionProblem.refuse(ID + ": ", check(options));
        Settings settings = Settings.of(options);
        Surface surface = new Surface(sheet.grid(ID, "neighbours"), settings.torus());
        Gratings gratings = Settings.gratings(options, context.images().shape());
        Findings findings =
                new Findings(
                        surface,
                        settings,
                        gratings.wavelengths(),
                        Cortex.of(options),
                        RandomStream.of(context.seed()).split(ID));
        return new OrientationAccumulator(gratings, surface.units(), findings::of);
    }
}
