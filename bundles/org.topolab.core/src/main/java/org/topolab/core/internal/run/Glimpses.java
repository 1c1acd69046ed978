package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.core.internal.run.Measurement.Found;
import org.topolab.core.internal.run.Measurement.Measured;
import org.topolab.core.run.Glimpse;

/**
 * Shows those who are curious what maps look like between two steps of training, with a few images.
 * Which metrics draw maps and are cheap is found out by trying, one more at each look; one that is
 * not, or breaks, is left out from then on. Nothing of the run is changed.
 */
final class Glimpses {

    private static final Logger LOG = LoggerFactory.getLogger(Glimpses.class);

    /** A metric that adds more to a look is not cheap. */
    private static final long DEAR_NANOS = 1_000_000_000;

    /** Images of a metric's own that are few enough to be shown. */
    private static final int FEW_STIMULI = 200;

    private final Opened opened;
    private final Audience audience;
    private final WorkClock clock;
    private final Allowance allowance = new Allowance();
    private final FewImages few;
    private final Deque<List<Fitting.Pair>> untried = new ArrayDeque<>();
    private final List<Fitting.Pair> cheap = new ArrayList<>();
    private long lastNanos;
    private boolean begun;
    private boolean broken;

    Glimpses(Opened opened, AttendedMonitor monitor) {
        this.opened = opened;
        this.audience = monitor.audience();
        this.clock = monitor.clock();
        this.few = FewImages.of(opened.data().test().targets());
    }

    /**
     * Looks, if it is time and somebody wants to know. The monitor's clock leaves this out.
     *
     * @param position epochs trained, with a fraction
     * @param pace tells how much was trained
     */
    void perhaps(double position, Pace pace) {
        if (broken || (begun && untried.isEmpty() && cheap.isEmpty())) {
            return;
        }
        long trained = pace.trainedNanos();
        long foretold = (long) (few.size() / Math.max(1e-9, pace.imagesPerSecond()) * 1e9);
        if (!allowance.allows(trained, foretold) || !audience.curious()) {
            return;
        }
        long start = clock.getAsLong();
        try {
            if (!begun) {
                begin();
            }
            look(position, foretold);
        } catch (IOException | RuntimeException | LinkageError e) {
            broken = true;
            LOG.info("no more glimpses of {}: looking at it failed", opened.recipe().name(), e);
        }
        allowance.spend(trained, clock.getAsLong() - start);
        clock.leaveOut(start);
    }

    /** Finds what may be cheap. */
    private void begin() {
        begun = true;
        Map<String, List<Fitting.Pair>> byMetric = new LinkedHashMap<>();
        opened.pairs().stream()
                .filter(pair -> pair.stimuli().map(s -> s.size() <= FEW_STIMULI).orElse(true))
                .map(pair -> pair.cheaply(few))
                .forEach(
                        pair ->
                                byMetric.computeIfAbsent(
                                                pair.metric().name(), m -> new ArrayList<>())
                                        .add(pair));
        untried.addAll(byMetric.values());
    }

    private void look(double position, long foretold) throws IOException {
        long start = clock.getAsLong();
        List<Fitting.Pair> added = untried.isEmpty() ? List.of() : untried.poll();
        List<Fitting.Pair> shown = new ArrayList<>(cheap);
        shown.addAll(added);
        Map<Fitting.Pair, Results> maps = new LinkedHashMap<>();
        for (Found found : measure(shown)) {
            Results some = maps(found.results());
            if (!some.items().isEmpty()) {
                shown.stream()
                        .filter(pair -> pair.metric().name().equals(found.metric()))
                        .filter(pair -> pair.sheet().id().equals(found.sheet()))
                        .forEach(pair -> maps.put(pair, some));
            }
        }
        long took = clock.getAsLong() - start;
        boolean dear = took - lastNanos > DEAR_NANOS + foretold;
        cheap.retainAll(maps.keySet());
        if (!dear) {
            added.stream().filter(maps::containsKey).forEach(cheap::add);
        } else if (!added.isEmpty()) {
            LOG.info("'{}' takes too long for glimpses", added.get(0).metric().name());
        }
        lastNanos = dear ? lastNanos : took;
        maps.forEach(
                (pair, results) ->
                        audience.glimpsed(
                                new Glimpse(
                                        position,
                                        pair.metric().name(),
                                        pair.sheet().id(),
                                        pair.stimuli().map(s -> s.size()).orElse(few.size()),
                                        results)));
    }

    private List<Found> measure(List<Fitting.Pair> shown) throws IOException {
        List<Found> found = new ArrayList<>();
        List<Fitting.Pair> onTest = new ArrayList<>();
        for (Fitting.Pair pair : shown) {
            if (pair.stimuli().isEmpty()) {
                onTest.add(pair);
                continue;
            }
            int size = pair.stimuli().get().size();
            try (ImageFeed feed = opened.stimuli(pair.stimuli().get())) {
                found.addAll(pass(List.of(pair), feed, size, opened.batch()));
            }
        }
        if (!onTest.isEmpty()) {
            try (ImageFeed feed = few.feed(opened)) {
                found.addAll(pass(onTest, feed, few.size(), Math.min(opened.batch(), few.size())));
            }
        }
        return found;
    }

    private List<Found> pass(List<Fitting.Pair> pairs, ImageFeed feed, int size, int batch)
            throws IOException {
        Measurement measurement =
                new Measurement(opened.model(), pairs, Optional.empty(), opened.family());
        for (int at = 0; at < size; at += batch) {
            measurement.add(feed.next(), at);
        }
        Measured measured = measurement.finish();
        measured.failed().forEach(sentence -> LOG.info("in a glimpse, {}", sentence));
        return measured.found();
    }

    private static Results maps(Results all) {
        List<Result> maps =
                all.items().stream()
                        .filter(item -> item instanceof NumberMap || item instanceof CategoryMap)
                        .toList();
        return new Results(maps, all.about());
    }
}
