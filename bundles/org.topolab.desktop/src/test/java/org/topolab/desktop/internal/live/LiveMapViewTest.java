package org.topolab.desktop.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.core.archive.Archive;
import org.topolab.core.run.Glimpse;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;

class LiveMapViewTest {

    private static final Path RUN = Path.of("/work/runs/a").toAbsolutePath();

    private final LiveRuns live = new LiveRuns();
    private final FakeWorkbench workbench = new FakeWorkbench(RUN.getParent().getParent());
    private int epochs = 1;

    private final Archive archive =
            new Archive() {
                @Override
                public Kept open(Path folder) {
                    List<Integer> measured = epochs == 1 ? List.of(0) : List.of(0, 1);
                    return new Kept(
                            folder,
                            "a",
                            "running",
                            1,
                            "",
                            List.of(),
                            List.of(
                                    new Found("prediction", "output", measured),
                                    new Found("selectivity", "grid", measured)));
                }

                @Override
                public Results read(Path folder, Found found, int epoch) throws IOException {
                    return found.metric().equals("prediction") ? Results.of() : map();
                }
            };
    private final LiveMapView view = new LiveMapView(live, archive);

    private static Results map() {
        return Results.of(
                new CategoryMap(
                        "preference",
                        new Layout.Grid(2, 2),
                        List.of("cat", "dog"),
                        new int[] {0, 1, 1, 0}));
    }

    private LiveMapPanel open() throws Exception {
        LiveMapPanel[] panel = new LiveMapPanel[1];
        SwingUtilities.invokeAndWait(() -> panel[0] = (LiveMapPanel) view.open(workbench));
        return panel[0];
    }

    private void refresh(LiveMapPanel panel) throws Exception {
        SwingUtilities.invokeAndWait(() -> view.refresh(workbench, panel));
    }

    private static String caption(LiveMapPanel panel) {
        return RunsPanelTest.find(panel, "live-map-caption", JLabel.class).getText().trim();
    }

    @AfterEach
    void close() throws Exception {
        SwingUtilities.invokeAndWait(view::close);
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        SwingUtilities.invokeAndWait(
                () ->
                        assertThat(
                                        AccessibleParts.faults(
                                                view.open(new FakeWorkbench(Path.of("")))))
                                .isEmpty());
    }

    @Test
    void withoutRun_nothingIsShown() throws Exception {
        LiveMapPanel panel = open();
        refresh(panel);
        assertThat(caption(panel)).isEmpty();
        assertThat(live.curious()).as("it does not show on a screen").isFalse();
    }

    @Test
    void selectedRun_showsItsFirstMap() throws Exception {
        LiveMapPanel panel = open();
        SwingUtilities.invokeAndWait(() -> workbench.select(workbench.selection().run(RUN)));
        assertThat(caption(panel)).isEqualTo("epoch 0");
        assertThat(panel.source()).contains(new LiveMaps.Source("selectivity", "grid"));
    }

    @Test
    void runAtWork_showsGlimpsesThenTheEpoch() throws Exception {
        LiveMapPanel panel = open();
        live.began(RUN, "a");
        refresh(panel);
        assertThat(caption(panel)).isEqualTo("epoch 0");
        live.glimpsed(RUN, new Glimpse(0.32, "selectivity", "grid", 200, map()));
        refresh(panel);
        assertThat(caption(panel)).isEqualTo("epoch 0.3, 200 images (a glimpse)");
        JComboBox<?> maps = RunsPanelTest.find(panel, "live-map-result", JComboBox.class);
        assertThat(String.valueOf(maps.getSelectedItem())).isEqualTo("preference");
        epochs = 2;
        live.epochEnded(RUN, 1);
        refresh(panel);
        assertThat(caption(panel)).isEqualTo("epoch 1");
    }

    @Test
    void viewOpenedAfterTheRun_showsIt() throws Exception {
        live.began(RUN, "a");
        live.ended(RUN, "finished", "");
        assertThat(caption(open())).isEqualTo("epoch 0");
    }

    @Test
    void nextRun_takesTheViewOver() throws Exception {
        LiveMapPanel panel = open();
        SwingUtilities.invokeAndWait(() -> workbench.select(workbench.selection().run(RUN)));
        Path next = RUN.resolveSibling("b");
        live.began(next, "b");
        refresh(panel);
        live.glimpsed(next, new Glimpse(0.5, "orientation", "grid", 100, map()));
        refresh(panel);
        assertThat(panel.source()).contains(new LiveMaps.Source("selectivity", "grid"));
        assertThat(caption(panel)).isEqualTo("epoch 0");
    }
}
