package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.core.archive.Archive.Found;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;

class MapPanelTest {

    private static final Path RUN = Path.of("/r");

    private final FakeArchive archive = new FakeArchive();
    private final FakeWorkbench workbench = new FakeWorkbench(Path.of("/"));
    private MapModel model;
    private MapPanel panel;

    @BeforeEach
    void open() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    model =
                            new MapModel(
                                    archive,
                                    Runnable::run,
                                    Runnable::run,
                                    Runnable::run,
                                    () -> panel.changed());
                    panel =
                            new MapPanel(
                                    workbench,
                                    model,
                                    new DrawnAs(
                                            new NoCatalog(List::of), Runnable::run, Runnable::run));
                    workbench.onSelection(s -> panel.canvas.unit(s.unit()));
                    workbench.select(workbench.selection().run(RUN));
                    look("second", "numbers", 1);
                    panel.setSize(900, 600);
                    lay(panel);
                });
    }

    private void look(String metric, String result, int epoch) {
        workbench.select(workbench.selection().map(metric, "s", result, 0, epoch));
        model.open(RUN, new Found(metric, "s", archive.epochs), result, epoch);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    private static void lay(Container container) {
        container.doLayout();
        for (Component each : container.getComponents()) {
            if (each instanceof Container inner) {
                lay(inner);
            }
        }
    }

    private static List<Component> all(Container container) {
        List<Component> all = new ArrayList<>();
        for (Component each : container.getComponents()) {
            all.add(each);
            if (each instanceof Container inner) {
                all.addAll(all(inner));
            }
        }
        return all;
    }

    private <T> T named(String name, Class<T> kind) {
        return all(panel).stream()
                .filter(each -> name.equals(each.getName()))
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private void mouse(int id, int x, int y) {
        MouseEvent event =
                new MouseEvent(panel.canvas, id, 0, 0, x, y, 1, false, MouseEvent.BUTTON1);
        panel.canvas.dispatchEvent(event);
    }

    /** A pixel in the middle of a unit. */
    private int[] pixel(int unit) {
        Viewport seen = panel.canvas.viewport();
        int row = unit / 2;
        return new int[] {
            (int) (seen.left() + (unit % 2 + 0.5) * seen.zoom()),
            (int) (seen.top() + (row + 0.5) * seen.zoom())
        };
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        assertThat(AccessibleParts.faults(panel)).isEmpty();
    }

    @Test
    void click_choosesTheUnitBelowIt() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    int[] at = pixel(3);
                    mouse(MouseEvent.MOUSE_MOVED, at[0], at[1]);
                    assertThat(named("map-hover", JLabel.class).getText())
                            .isEqualTo("unit 3, row 1, column 1: 1");
                    assertThat(panel.canvas.getAccessibleContext().getAccessibleName())
                            .isEqualTo("Map, unit 3, row 1, column 1: 1");
                    mouse(MouseEvent.MOUSE_PRESSED, at[0], at[1]);
                    mouse(MouseEvent.MOUSE_RELEASED, at[0], at[1]);
                });
        assertThat(workbench.selection().unit()).hasValue(3);
    }

    @Test
    void dragging_movesAndChoosesNothing() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    Viewport before = panel.canvas.viewport();
                    mouse(MouseEvent.MOUSE_PRESSED, 100, 100);
                    mouse(MouseEvent.MOUSE_DRAGGED, 110, 120);
                    mouse(MouseEvent.MOUSE_RELEASED, 110, 120);
                    assertThat(panel.canvas.viewport()).isEqualTo(before.moved(10, 20));
                });
        assertThat(workbench.selection().unit()).isEmpty();
    }

    @Test
    void wheel_zoomsWhereItPoints() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    Viewport before = panel.canvas.viewport();
                    panel.canvas.dispatchEvent(
                            new MouseWheelEvent(
                                    panel.canvas,
                                    MouseEvent.MOUSE_WHEEL,
                                    0,
                                    0,
                                    50,
                                    60,
                                    0,
                                    false,
                                    MouseWheelEvent.WHEEL_UNIT_SCROLL,
                                    1,
                                    -1));
                    assertThat(panel.canvas.viewport()).isEqualTo(before.zoomed(1.25, 50, 60));
                    panel.canvas.fit();
                    assertThat(panel.canvas.viewport()).isEqualTo(before);
                });
    }

    @Test
    void keys_pointAndChoose() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    for (String key : List.of("RIGHT", "RIGHT", "DOWN", "ENTER")) {
                        panel.canvas
                                .getActionMap()
                                .get(key)
                                .actionPerformed(new ActionEvent(panel.canvas, 0, key));
                    }
                });
        assertThat(workbench.selection().unit()).hasValue(3);
    }

    @Test
    void slider_goesThroughMeasuredEpochs() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    JSlider slider = named("epoch-slider", JSlider.class);
                    assertThat(slider.getMaximum()).isEqualTo(2);
                    assertThat(slider.getValue()).isEqualTo(1);
                    slider.setValue(2);
                });
        assertThat(workbench.selection().epoch()).isEqualTo(OptionalInt.of(2));
        assertThat(model.shot().orElseThrow().epoch()).isEqualTo(2);
        assertThat(named("epoch-label", JLabel.class).getText()).isEqualTo("epoch 2, 3 of 3");
    }

    @Test
    void layers_canBeChosen() throws Exception {
        SwingUtilities.invokeAndWait(() -> named("map-layer", JComboBox.class).setSelectedIndex(1));
        assertThat(workbench.selection().layer()).isEqualTo(1);
    }

    @Test
    void table_isShownAsOne() throws Exception {
        SwingUtilities.invokeAndWait(() -> look("first", "t", 0));
        JTable table = named("result-table", JTable.class);
        assertThat(table.getValueAt(0, 1)).isEqualTo(1.5);
        assertThat(panel.canvas.isShowing()).isFalse();
    }

    @Test
    void number_isShownWithItsUnit() throws Exception {
        SwingUtilities.invokeAndWait(() -> look("first", "index", 2));
        JTable table = named("result-numbers", JTable.class);
        assertThat(table.getValueAt(0, 1)).isEqualTo(2.0);
        assertThat(table.getValueAt(0, 2)).isEqualTo("mm");
    }

    @Test
    void everythingThatIsUsed_hasAnAccessibleName() {
        for (String name :
                List.of("map-canvas", "epoch-slider", "map-layer", "map-colors", "map-save")) {
            assertThat(named(name, Component.class).getAccessibleContext().getAccessibleName())
                    .as(name)
                    .isNotBlank();
        }
    }

    @Test
    void canvas_isPaintedWithoutAWindow() throws Exception {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        SwingUtilities.invokeAndWait(() -> panel.canvas.paint(image.createGraphics()));
        int[] at = pixel(0);
        assertThat(image.getRGB(at[0], at[1]))
                .isEqualTo(model.drawn().orElseThrow().key().scale().get().at(0).getRGB());
    }
}
