package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.topolab.chart.ColorScale;
import org.topolab.core.archive.Archive.Found;

class MapModelTest {

    private static final Path RUN = Path.of("/r");

    private final FakeArchive archive = new FakeArchive();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private int changes;
    private final MapModel model =
            new MapModel(archive, Runnable::run, background::add, Runnable::run, () -> changes++);

    private void open(String result, int epoch) {
        model.open(RUN, new Found("second", "s", archive.epochs), result, epoch);
    }

    private ColorScale scale() {
        return model.drawn().orElseThrow().key().scale().orElseThrow();
    }

    @Test
    void scale_isTheEpochsOwnUntilAllAreRead() {
        open("numbers", 0);
        assertThat(model.scaling()).isTrue();
        assertThat(scale().high()).isEqualTo(40);
        archive.epochs.add(50);
        open("numbers", 0);
        background.forEach(Runnable::run);
        assertThat(model.scaling()).isFalse();
        assertThat(scale().high()).isEqualTo(50);
        model.look(model.look().fixed(false));
        assertThat(scale().high()).isEqualTo(40);
    }

    @Test
    void layer_isTheOneLookedAt() {
        open("numbers", 2);
        assertThat(model.drawn().orElseThrow().value(3)).isEqualTo("2");
        model.look(model.look().layer(1));
        assertThat(model.drawn().orElseThrow().words(3)).isEqualTo("unit 3, row 1, column 1: 40");
    }

    @Test
    void category_isNamedAndCounted() {
        open("classes", 0);
        Drawn drawn = model.drawn().orElseThrow();
        assertThat(drawn.value(1)).isEqualTo("b");
        assertThat(drawn.value(2)).isEqualTo("none");
        assertThat(drawn.key().categories())
                .extracting(MapKey.Category::units)
                .containsExactly(1, 2);
        assertThat(drawn.key().unknown()).isEqualTo(1);
        model.look(model.look().alone(OptionalInt.of(0)));
        assertThat(model.drawn().orElseThrow().painter()).isNotSameAs(drawn.painter());
    }

    @Test
    void epochThatCannotBeRead_isToldAndTheNextOneIsSeen() {
        open("numbers", 7);
        assertThat(model.failure()).isEqualTo("epoch 7 was not measured");
        model.epoch(1);
        assertThat(model.failure()).isEmpty();
        assertThat(model.shot().orElseThrow().epoch()).isEqualTo(1);
    }

    @Test
    void closed_showsNothing() {
        open("numbers", 0);
        model.close();
        assertThat(model.drawn()).isEmpty();
        assertThat(model.source()).isEmpty();
        assertThat(model.scaling()).isFalse();
        assertThat(changes).isPositive();
    }
}
