package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;

class PerspectivesTest {

    @TempDir private Path folder;

    private final FakeDocks docks = new FakeDocks();
    private final List<String> warnings = new ArrayList<>();
    private final List<Perspective> shown = new ArrayList<>();

    private Perspectives perspectives(boolean newcomer) {
        return new Perspectives(
                docks,
                new LayoutStore(folder, warnings::add),
                Perspective.TRAIN,
                newcomer,
                shown::add);
    }

    private void builtIn() {
        docks.add(Made.panel("welcome", Perspective.TRAIN, Region.CENTRE, 0));
        docks.add(Made.panel("curves", Perspective.TRAIN, Region.CENTRE, 1));
        docks.add(Made.panel("console", Perspective.TRAIN, Region.BOTTOM, 1));
        docks.add(Made.panel("map", Perspective.EXPLORE, Region.CENTRE, 1));
    }

    private List<String> docked() {
        return docks.arrangement().orElseThrow().views();
    }

    @Test
    void newcomer_seesTheFirstRunPage() {
        builtIn();
        perspectives(true).begin();

        assertThat(docked()).containsExactly("welcome", "curves", "console");
        assertThat(docks.front()).isEqualTo("welcome");
    }

    @Test
    void others_seeItOnlyIfTheyAsk() {
        builtIn();
        Perspectives perspectives = perspectives(false);
        perspectives.begin();

        assertThat(docked()).containsExactly("curves", "console");

        perspectives.show("welcome");

        assertThat(docked()).contains("welcome");
        assertThat(docks.front()).isEqualTo("welcome");
    }

    @Test
    void perspectives_keepTheirArrangements() {
        builtIn();
        Perspectives perspectives = perspectives(false);
        perspectives.begin();
        Layout mine = new Layout.Tabs(List.of("console", "curves"), "curves");
        docks.move(mine);

        perspectives.show(Perspective.EXPLORE);
        assertThat(docked()).containsExactly("map", "console");
        perspectives.show(Perspective.TRAIN);

        assertThat(docks.arrangement()).contains(mine);
        assertThat(shown)
                .containsExactly(Perspective.TRAIN, Perspective.EXPLORE, Perspective.TRAIN);
    }

    @Test
    void closedView_staysClosedUntilItIsAskedFor() {
        builtIn();
        Perspectives perspectives = perspectives(false);
        perspectives.begin();
        docks.move(Layout.Tabs.of(List.of("console")));
        perspectives.save();

        Perspectives next = perspectives(false);
        next.begin();
        assertThat(docked()).containsExactly("console");
        next.show("curves");

        assertThat(docked()).containsExactlyInAnyOrder("console", "curves");
    }

    @Test
    void viewOfAnotherPerspective_bringsIt() {
        builtIn();
        Perspectives perspectives = perspectives(false);
        perspectives.begin();

        perspectives.show("map");

        assertThat(perspectives.current()).isEqualTo(Perspective.EXPLORE);
        assertThat(docks.front()).isEqualTo("map");
    }

    @Test
    void viewOfPlugIn_comesBackToItsPlace() {
        builtIn();
        Perspectives perspectives = perspectives(false);
        perspectives.begin();
        perspectives.add(List.of(Made.panel("third", Perspective.TRAIN, Region.RIGHT, 1)));
        Layout mine =
                new Layout.Split(
                        true,
                        0.3,
                        Layout.Tabs.of(List.of("third")),
                        new Layout.Tabs(List.of("curves", "console"), "console"));
        docks.move(mine);
        perspectives.save();

        docks.remove("third");
        Perspectives next = perspectives(false);
        next.begin();
        assertThat(docked()).containsExactly("curves", "console");
        next.save(); // the plug-in is away; its place is kept

        Perspectives later = perspectives(false);
        later.begin();
        later.add(List.of(Made.panel("third", Perspective.TRAIN, Region.RIGHT, 1)));

        assertThat(docks.arrangement()).contains(mine);
    }

    @Test
    void newViewOfPlugIn_leavesTheRestWhereItIs() {
        builtIn();
        Perspectives perspectives = perspectives(false);
        perspectives.begin();
        Layout mine = new Layout.Tabs(List.of("console", "curves"), "curves");
        docks.move(mine);

        perspectives.add(List.of(Made.panel("third", Perspective.TRAIN, Region.LEFT, 1)));

        assertThat(docked()).containsExactly("third", "console", "curves");
    }

    @Test
    void viewOfAnotherPerspective_isNotDockedHere() {
        builtIn();
        Perspectives perspectives = perspectives(false);
        perspectives.begin();

        perspectives.add(List.of(Made.panel("third", Perspective.COMPARE, Region.LEFT, 1)));

        assertThat(docked()).doesNotContain("third");
    }

    @Test
    void brokenFile_isToldAndReplacedByTheDefault() throws IOException {
        Files.writeString(folder.resolve("train.layout"), "<layout/>");
        builtIn();

        perspectives(false).begin();

        assertThat(docked()).containsExactly("curves", "console");
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("train.layout", "does not begin with", "the default one is shown");
    }

    @Test
    void reset_forgetsWhatWasSaved() {
        builtIn();
        Perspectives perspectives = perspectives(false);
        perspectives.begin();
        docks.move(Layout.Tabs.of(List.of("console")));
        perspectives.save();

        perspectives.reset();

        assertThat(docked()).containsExactly("curves", "console");
        assertThat(folder.resolve("train.layout")).doesNotExist();
    }
}
