package org.topolab.itests.window;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;

/**
 * Does in a window what a person does: looks for something, clicks, types, drags. Whatever is not
 * there in time fails the test with all that is on the screen, and leaves a picture.
 */
public final class Person {

    /** How long a person waits for something that should be there at once. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than a submenu takes to open. */
    private static final int SUBMENU_MS = 500;

    private static final int DRAG_STEPS = 20;
    private static final int BUTTON = InputEvent.BUTTON1_DOWN_MASK;

    private final Robot robot;
    private final Screenshots screenshots;

    /**
     * @param pictures folder for screenshots
     */
    public Person(Path pictures) {
        try {
            robot = new Robot();
        } catch (AWTException e) {
            throw new IllegalStateException("no robot on this display: " + e.getMessage(), e);
        }
        robot.setAutoDelay(15);
        screenshots = new Screenshots(pictures);
    }

    /** Waits until a component with a name is on the screen. */
    public <C extends Component> C see(String name, Class<C> type) {
        return see(name, type, PATIENCE);
    }

    /** Waits until a component with a name is on the screen. */
    public <C extends Component> C see(String name, Class<C> type, Duration patience) {
        until(name + " on the screen", patience, () -> Components.named(name, type).isPresent());
        return EventThread.read(() -> Components.named(name, type).orElseThrow());
    }

    /** Whether a component with a name is on the screen. */
    public boolean sees(String name) {
        return EventThread.read(() -> Components.named(name, Component.class).isPresent());
    }

    /**
     * Waits until a condition holds.
     *
     * @param condition asked on the event thread
     */
    public Duration until(String what, Duration patience, Callable<Boolean> condition) {
        long start = System.nanoTime();
        while (!EventThread.read(condition)) {
            if (System.nanoTime() - start > patience.toNanos()) {
                Path picture = screenshot("failed");
                throw new AssertionError(
                        "waited %d s for: %s%n%s%nsee %s"
                                .formatted(
                                        patience.toSeconds(),
                                        what,
                                        EventThread.read(Components::tree),
                                        picture));
            }
            robot.delay(50);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Clicks in the middle of a component, which must be enabled. */
    public void click(String name) {
        Component component = see(name, Component.class);
        until(name + " enabled", PATIENCE, component::isEnabled);
        clickAt(component, 0.5, 0.5);
    }

    /** Clicks on a place of what is visible of a component, as fractions of width and height. */
    public void clickAt(Component component, double right, double down) {
        mouseTo(component, right, down);
        robot.mousePress(BUTTON);
        robot.mouseRelease(BUTTON);
        idle();
    }

    /** Moves the mouse over a component, as fractions of width and height of what is visible. */
    public void mouseTo(Component component, double right, double down) {
        Point place =
                EventThread.read(
                        () -> {
                            Rectangle seen =
                                    component instanceof JComponent lightweight
                                            ? lightweight.getVisibleRect()
                                            : new Rectangle(component.getSize());
                            return onScreen(
                                    component,
                                    seen.x + (int) (right * (seen.width - 1)),
                                    seen.y + (int) (down * (seen.height - 1)));
                        });
        robot.mouseMove(place.x, place.y);
        idle();
    }

    /** Clicks on the tab with a title, if there is one on the screen. */
    public boolean clickTab(String title) {
        Optional<Point> place =
                EventThread.read(
                        () ->
                                Components.first(JTabbedPane.class, t -> t.indexOfTab(title) >= 0)
                                        .map(tabs -> middleOfTab(tabs, tabs.indexOfTab(title))));
        place.ifPresent(this::clickOn);
        return place.isPresent();
    }

    private static Point middleOfTab(JTabbedPane tabs, int index) {
        Rectangle tab = tabs.getBoundsAt(index);
        return onScreen(tabs, tab.x + tab.width / 3, tab.y + tab.height / 2);
    }

    /**
     * Makes sure that a component is on the screen: clicks on the tab that it is in, if need be.
     */
    public void bring(String tab, String name) {
        if (!sees(name)) {
            clickTab(tab);
        }
        see(name, Component.class);
    }

    /** Opens one menu of a popup after the other until an item is there, and clicks it. */
    public void chooseFromPopup(String item) {
        until("a popup", PATIENCE, () -> !Components.menusOfPopups().isEmpty());
        List<JMenu> menus = EventThread.read(Components::menusOfPopups);
        for (int i = 0; i < menus.size() && !sees(item); i++) {
            clickAt(menus.get(i), 0.3, 0.5);
            robot.delay(SUBMENU_MS);
        }
        click(item);
    }

    /** Expands a tree and clicks on the first node with a text that has no children. */
    public void clickNode(JTree tree, String text) {
        until("'%s' in %s".formatted(text, tree.getName()), PATIENCE, () -> node(tree, text) >= 0);
        clickOn(
                EventThread.read(
                        () -> {
                            int row = node(tree, text);
                            tree.scrollRowToVisible(row);
                            Rectangle node = tree.getRowBounds(row);
                            return onScreen(
                                    tree, node.x + node.width / 2, node.y + node.height / 2);
                        }));
    }

    private static int node(JTree tree, String text) {
        for (int row = 0; row < tree.getRowCount(); row++) {
            tree.expandRow(row);
            Object node = tree.getPathForRow(row).getLastPathComponent();
            boolean leaf = tree.getModel().isLeaf(node);
            String shown = tree.convertValueToText(node, false, false, leaf, row, false);
            if (leaf && shown.contains(text)) {
                return row;
            }
        }
        return -1;
    }

    /** What a component looks like now. */
    public byte[] picture(JComponent component) {
        return EventThread.read(() -> Pixels.of(component));
    }

    /** Waits until a component looks otherwise than now. */
    public void untilChanged(String what, JComponent component, Duration patience) {
        untilChangedFrom(what, component, picture(component), patience);
    }

    /** Waits until a component looks otherwise than it did. */
    public void untilChangedFrom(
            String what, JComponent component, byte[] before, Duration patience) {
        until(what, patience, () -> !Arrays.equals(before, Pixels.of(component)));
    }

    /** Clicks on the first row of a table that has a text in one of its cells. */
    public void clickRow(String table, String text) {
        JTable rows = see(table, JTable.class);
        until("'%s' in %s".formatted(text, table), PATIENCE, () -> row(rows, text) >= 0);
        clickOn(
                EventThread.read(
                        () -> {
                            int row = row(rows, text);
                            rows.scrollRectToVisible(rows.getCellRect(row, 0, true));
                            Rectangle cell = rows.getCellRect(row, 0, true);
                            return onScreen(rows, cell.x + 8, cell.y + cell.height / 2);
                        }));
    }

    /** The first row of a table with a text in one of its cells; -1 if there is none. */
    public static int row(JTable table, String text) {
        for (int row = 0; row < table.getRowCount(); row++) {
            for (int column = 0; column < table.getColumnCount(); column++) {
                if (String.valueOf(table.getValueAt(row, column)).contains(text)) {
                    return row;
                }
            }
        }
        return -1;
    }

    /** Drags what is in one component into another one and lets go there. */
    public void dragInto(Component from, Component to) {
        mouseTo(from, 0.3, 0.5);
        Point start = MouseInfo.getPointerInfo().getLocation();
        Point end = EventThread.read(() -> onScreen(to, to.getWidth() / 2, to.getHeight() / 2));
        robot.mousePress(BUTTON);
        for (int step = 1; step <= DRAG_STEPS; step++) {
            robot.mouseMove(
                    start.x + (end.x - start.x) * step / DRAG_STEPS,
                    start.y + (end.y - start.y) * step / DRAG_STEPS);
            robot.delay(20);
        }
        robot.delay(500);
        robot.mouseRelease(BUTTON);
    }

    /** Drags the knob of a horizontal slider to one of its values, as near as pixels allow. */
    public void drag(String name, int value) {
        JSlider slider = see(name, JSlider.class);
        awaitRest(slider);
        Point from = EventThread.read(() -> knob(slider, slider.getValue()));
        Point to = EventThread.read(() -> knob(slider, value));
        robot.mouseMove(from.x, from.y);
        robot.mousePress(BUTTON);
        for (int step = 1; step <= DRAG_STEPS; step++) {
            robot.mouseMove(from.x + (to.x - from.x) * step / DRAG_STEPS, from.y);
        }
        robot.mouseRelease(BUTTON);
        idle();
    }

    /** A window manager may move a window that has just been opened. */
    private void awaitRest(Component component) {
        Point[] last = {new Point()};
        until(
                component.getName() + " at rest",
                PATIENCE,
                () -> {
                    Point before = last[0];
                    last[0] = component.getLocationOnScreen();
                    return last[0].equals(before);
                });
    }

    /** A knob is about as wide as high, and does not leave the slider. */
    private static Point knob(JSlider slider, int value) {
        Dimension size = slider.getSize();
        int half = Math.min(size.height, 20) / 2;
        double span = Math.max(1, slider.getMaximum() - slider.getMinimum());
        double along = (value - slider.getMinimum()) / span;
        return onScreen(
                slider, half + (int) Math.round(along * (size.width - 2 * half)), size.height / 2);
    }

    /** Clicks into a text, replaces all of it and waits until it is there. */
    public void write(String name, String text) {
        JTextComponent field = see(name, JTextComponent.class);
        clickAt(field, 0.5, 0.5);
        until(name + " has the focus", PATIENCE, field::isFocusOwner);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        type(text);
        until("'%s' in %s".formatted(text, name), PATIENCE, () -> field.getText().equals(text));
    }

    /** Types into whatever has the focus. */
    public void type(String text) {
        Keys.type(robot, text);
        idle();
    }

    /** Presses keys together, such as control and S: codes of {@link KeyEvent}. */
    public void press(int... keys) {
        Keys.press(robot, keys);
        idle();
    }

    /** A picture of the screen as it is now. */
    public Path screenshot(String name) {
        idle();
        return screenshots.take(robot, name);
    }

    private void clickOn(Point place) {
        robot.mouseMove(place.x, place.y);
        robot.mousePress(BUTTON);
        robot.mouseRelease(BUTTON);
        idle();
    }

    private void idle() {
        robot.waitForIdle();
    }

    private static Point onScreen(Component component, int x, int y) {
        Point corner = component.getLocationOnScreen();
        return new Point(corner.x + x, corner.y + y);
    }
}
