package org.topolab.metric.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;

class GroupsTest {

    private static final Targets.Classes CLASSES =
            new Targets.Classes(
                    List.of("bird", "cat", "truck", "grey fox"), new int[] {3, 2, 1, 0});

    @Test
    void none_makesEachClassAGroup() {
        Groups groups = Groups.of(List.of(), CLASSES);
        assertThat(groups.names()).isEqualTo(CLASSES.names());
        assertThat(groups.targets()).isSameAs(CLASSES);
    }

    @Test
    void groups_takeTheirClasses() {
        Groups groups = Groups.of(List.of("animals: bird, cat, grey fox", "cars: truck"), CLASSES);
        assertThat(groups.names()).containsExactly("animals", "cars");
        assertThat(labels(groups)).containsExactly(0, 1, 0, 0);
    }

    @Test
    void classesInNoGroup_areOthers() {
        Groups groups = Groups.of(List.of("pets:  cat   bird "), CLASSES);
        assertThat(groups.size()).isEqualTo(1);
        assertThat(groups.names()).containsExactly("pets");
        assertThat(groups.targets().names()).containsExactly("pets", "others");
        assertThat(labels(groups)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void mistakes_areRefusedInWords() {
        refused("animals bird", "'animals bird'", "a name, a colon and classes");
        refused("animals:", "'animals:'", "a name, a colon and classes");
        refused("animals: brid", "'brid' is none", "did you mean 'bird'?");
        refused("animals: bird bird", "'bird' twice");
        refused("all: bird, cat, truck, grey fox", "a second group");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Groups.of(List.of("a: bird", "b: cat bird"), CLASSES))
                .withMessageContaining("'bird' twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Groups.of(List.of("a: bird", "a: cat"), CLASSES))
                .withMessageContaining("each name once");
    }

    private static void refused(String text, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Groups.of(List.of(text), CLASSES))
                .withMessageStartingWith("category: groups: found")
                .withMessageContainingAll(words);
    }

    private static List<Integer> labels(Groups groups) {
        Targets.Classes targets = groups.targets();
        return List.of(targets.label(0), targets.label(1), targets.label(2), targets.label(3));
    }
}
