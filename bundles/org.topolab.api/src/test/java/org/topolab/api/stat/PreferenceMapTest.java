package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.option.Options;

class PreferenceMapTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Criterion CORRECTED = criterion(Map.of());
    private static final Criterion PUBLISHED = criterion(Map.of("dprime", "published"));

    @Test
    void largest_isPreferredAndTheFirstOfTwo() {
        PreferenceMap map = map(CORRECTED, new double[] {3, 2, 0.5}, new double[] {2, 2, 0.9});
        assertThat(map.labels()).containsExactly(0, 0, -1);
        assertThat(map.share()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(map.meanBest()).isCloseTo((3 + 2 + 0.9) / 3, within(1e-12));
    }

    @Test
    void threshold_sufficesOnlyAsPublished() {
        assertThat(map(CORRECTED, new double[] {1}).labels()).containsExactly(-1);
        assertThat(map(PUBLISHED, new double[] {2}).labels()).containsExactly(0);
        assertThat(map(PUBLISHED, new double[] {1.99}).labels()).containsExactly(-1);
    }

    @Test
    void undefined_winsOnlyAsPublished() {
        double[][] maps = {{9, 5}, {Double.NaN, 6}, {Double.NaN, Double.NaN}};
        assertThat(map(CORRECTED, maps).labels()).containsExactly(0, 1);
        assertThat(map(PUBLISHED, maps).labels()).containsExactly(1, 2);
    }

    @Test
    void infinite_isCountedAndPreferredOnlyAsPublished() {
        double[][] maps = {{0, 3}, {INFINITE, 0}};
        assertThat(map(CORRECTED, maps).labels()).containsExactly(-1, 0);
        assertThat(map(PUBLISHED, maps).labels()).containsExactly(1, 0);
        assertThat(map(CORRECTED, maps).infinite()).isEqualTo(1);
    }

    @Test
    void groups_areComparedWithAllClassesOutside() {
        Targets.Classes classes =
                new Targets.Classes(
                        List.of("a", "b", "c", "d"),
                        new int[] {0, 1, 2, 3},
                        List.of(
                                new Targets.Group("first two", List.of(0, 1)),
                                new Targets.Group("last", List.of(3))));
        ClassMoments moments = new ClassMoments(classes, 1);
        Parts.add(moments, new float[][] {{5}, {7}, {0}, {1}}, 0, 4);
        Categories groups = Categories.groups(classes);
        double[] found = new double[2];
        groups.each(Discriminability.published(), moments, (at, dprime) -> found[at] = dprime[0]);
        // means 5, 7 against 0, 1: 2 (6 - 0.5) / (1 + 0.5); 1 against 5, 7, 0: m = 4
        assertThat(found[0]).isCloseTo(11 / 1.5, within(1e-12));
        assertThat(found[1]).isCloseTo(2 * (1 - 4) / Math.sqrt(26 / 3.0), within(1e-12));
        assertThat(groups.names()).containsExactly("first two", "last");
        assertThat(groups.images(moments, 0)).isEqualTo(2);
        assertThat(groups.single()).isFalse();
        assertThat(PreferenceMap.of(moments, groups, PUBLISHED).labels()).containsExactly(0);
        assertThat(PreferenceMap.of(moments, Categories.classes(classes), PUBLISHED).labels())
                .containsExactly(1);
    }

    @Test
    void unseenCategory_isPreferredByNone() {
        Targets.Classes classes = Parts.targets(3, 1, 2, 1, 2);
        ClassMoments moments = new ClassMoments(classes, 1);
        Parts.add(moments, new float[][] {{5}, {0}, {6}, {1}}, 0, 4);
        PreferenceMap map = PreferenceMap.of(moments, Categories.classes(classes), PUBLISHED);
        assertThat(map.labels()).containsExactly(1);
    }

    @Test
    void groupsOfDataWithoutGroups_areRefused() {
        Options groups = Options.of(List.of(Categories.spec()), Map.of("categories", "groups"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Categories.of("clustering", groups, Parts.targets(2, 0, 1)))
                .withMessage(
                        "clustering: categories: found groups, but the data set names no groups of"
                                + " classes; set categories: classes or choose a data set with"
                                + " groups");
    }

    @Test
    void offset_needsThePublishedDefinition() {
        Options wrong = Options.of(Criterion.specs(), Map.of("legacy-offset", true));
        assertThat(Criterion.check(wrong))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.option()).isEqualTo("legacy-offset");
                            assertThat(problem.message()).contains("set dprime: published");
                        });
        assertThat(
                        Criterion.check(
                                Options.of(
                                        Criterion.specs(),
                                        Map.of("legacy-offset", true, "dprime", "published"))))
                .isEmpty();
    }

    @Test
    void thresholdZero_isTheUsualOneOfTheDefinition() {
        assertThat(CORRECTED.threshold()).isEqualTo(1);
        assertThat(PUBLISHED.threshold()).isEqualTo(2);
        assertThat(criterion(Map.of("threshold", 0.7)).threshold()).isEqualTo(0.7);
    }

    @Test
    void above_leavesOutWhatIsNotAbove() {
        double[] dprime = {1, 1.1, Double.NaN, INFINITE, 4};
        assertThat(CORRECTED.above(dprime)).containsExactly(1, 4);
        assertThat(PUBLISHED.above(dprime)).containsExactly(3, 4);
        assertThat(PUBLISHED.countAbove(dprime)).isEqualTo(2);
    }

    private static PreferenceMap map(Criterion criterion, double[]... maps) {
        PreferenceMap map = new PreferenceMap(maps[0].length, criterion);
        for (int category = 0; category < maps.length; category++) {
            map.add(category, maps[category]);
        }
        return map;
    }

    private static Criterion criterion(Map<String, Object> given) {
        return Criterion.of(Options.of(Criterion.specs(), given));
    }
}
