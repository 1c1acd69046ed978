package org.topolab.metric.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.Replicated;
import org.topolab.api.stat.ReplicatedMoments;

/** Turns the moments of each group into maps, shares and chance levels. */
final class Categories {

    private static final String SELECTIVE = "selective";

    /** With more groups their shares are told in the table only. */
    private static final int MOST_SHARES = 20;

    private final Layout.Grid grid;
    private final Groups groups;
    private final Settings settings;
    private final RandomStream stream;
    private final Eccentricity eccentricity;

    Categories(Layout.Grid grid, Groups groups, Settings settings, RandomStream stream) {
        this.grid = grid;
        this.groups = groups;
        this.settings = settings;
        this.stream = stream;
        this.eccentricity = new Eccentricity(grid, settings.faithful());
    }

    Results measure(ReplicatedMoments moments) {
        Contrasts contrasts = contrasts(moments.observed());
        Replicated<Maps> maps =
                new Replicated<>(
                        Maps.of(contrasts, settings, grid),
                        maps(moments.shuffled()),
                        maps(moments.resampled()));
        List<String> names = groups.names();
        double[] dead = Maps.dead(moments.observed());
        List<Result> found = new ArrayList<>();
        found.add(
                new Result.CategoryMap("winner", grid, names, maps.observed().winners().labels()));
        found.add(new Result.NumberMap("dprime", grid, names, contrasts.dprimes()));
        found.add(new Result.NumberMap("t", grid, names, contrasts.ts()));
        found.addAll(shares(maps));
        found.add(
                new Result.Scalar(
                        "dead", Arrays.stream(dead).average().orElse(0), Optional.empty(), ""));
        found.addAll(new Order(grid, settings, stream, eccentricity).measure(contrasts, maps));
        found.add(profile("selective-eccentricity", SELECTIVE, maps));
        found.add(
                eccentricity.series(
                        "dead-eccentricity",
                        "dead",
                        eccentricity.means(dead),
                        List.of(),
                        List.of()));
        found.add(table(moments.observed(), maps));
        return new Results(found);
    }

    private Contrasts contrasts(ClassMoments moments) {
        return Contrasts.of(moments, groups.size(), settings);
    }

    private List<Maps> maps(List<ClassMoments> repetitions) {
        return repetitions.stream().map(some -> Maps.of(contrasts(some), settings, grid)).toList();
    }

    private Result profile(String name, String what, Replicated<Maps> maps) {
        return eccentricity.series(
                name,
                what,
                eccentricity.means(maps.observed().selective()),
                maps.shuffled().stream().map(m -> eccentricity.means(m.selective())).toList(),
                maps.resampled().stream().map(m -> eccentricity.means(m.selective())).toList());
    }

    /** Share of selective units, in all and for each group, against exchanged classes. */
    private List<Result> shares(Replicated<Maps> maps) {
        List<Result> found = new ArrayList<>();
        double all = maps.observed().winners().share();
        NullSamples chance =
                new NullSamples(
                        maps.shuffled().stream().mapToDouble(m -> m.winners().share()).toArray());
        double[] again = maps.resampled().stream().mapToDouble(m -> m.winners().share()).toArray();
        found.add(scalar(SELECTIVE, all, chance, again, maps));
        if (!maps.shuffled().isEmpty()) {
            found.addAll(chance.tests(all, "-" + SELECTIVE));
        }
        int named = groups.size() > MOST_SHARES ? 0 : groups.size();
        Set<String> taken = new HashSet<>();
        for (int group = 0; group < named; group++) {
            int own = group;
            String name = SELECTIVE + "-" + word(groups.names().get(group), group, taken);
            found.add(
                    scalar(
                            name,
                            maps.observed().winners().share(group),
                            shuffled(maps, group),
                            maps.resampled().stream()
                                    .mapToDouble(m -> m.winners().share(own))
                                    .toArray(),
                            maps));
        }
        return found;
    }

    /** Lower-case letters, digits and hyphens of a name, each group another. */
    private static String word(String name, int group, Set<String> taken) {
        String word =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (!word.isEmpty() && taken.add(word)) {
            return word;
        }
        return "group-" + (group + 1);
    }

    private NullSamples shuffled(Replicated<Maps> maps, int group) {
        return new NullSamples(
                maps.shuffled().stream().mapToDouble(m -> m.winners().share(group)).toArray());
    }

    private static Result scalar(
            String name, double value, NullSamples chance, double[] again, Replicated<Maps> maps) {
        Optional<Result.Chance> level =
                maps.shuffled().isEmpty() ? Optional.empty() : Optional.of(chance.chance());
        return new Result.Scalar(name, value, level, BootstrapInterval.around(value, again), "");
    }

    private Result table(ClassMoments moments, Replicated<Maps> maps) {
        List<List<Double>> rows = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            double share = maps.observed().winners().share(group);
            NullSamples chance = shuffled(maps, group);
            boolean tested = !maps.shuffled().isEmpty();
            rows.add(
                    List.of(
                            (double) moments.count(group),
                            share,
                            chance.mean(),
                            chance.sd(),
                            tested ? chance.p(share) : Double.NaN));
        }
        return new Result.Table(
                "groups",
                List.of("images", SELECTIVE, "chance", "chance-sd", "p"),
                groups.names(),
                rows);
    }
}
