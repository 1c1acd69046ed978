package org.topolab.desktop.internal.explore;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.topolab.core.internal.archive.FolderArchive;

/**
 * Time from a key that moves the slider to the painted map, in a real window: {@code
 * benchmarks/scrub.sh}. Not part of the build.
 */
class ScrubBenchmark {

    private static final int EPOCHS = 1000;
    private static final double LIMIT = 50; // ms, of 95 % of the frames
    private static final double MILLION = 1e6; // nanoseconds in a millisecond

    private final LinkedBlockingQueue<Long> painted = new LinkedBlockingQueue<>();
    private MapPanel panel;
    private JSlider slider;

    @Test
    void scrub() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display, see benchmarks/scrub.sh");
        int side = Integer.getInteger("topolab.scrub.side", 256);
        Path run = Path.of("target", "scrub", "grid-" + side).toAbsolutePath();
        if (!Files.exists(run.resolve("done"))) {
            LargeRun.write(run, side, EPOCHS);
            Files.createFile(run.resolve("done"));
        }
        ThreadedWorkbench workbench = new ThreadedWorkbench(run);
        MapView view = new MapView(new FolderArchive(), new NoCatalog(List::of), new NoPins());
        SwingUtilities.invokeAndWait(() -> show(view, workbench));
        SwingUtilities.invokeAndWait(
                () -> {
                    workbench.select(workbench.selection().run(run));
                    workbench.select(workbench.selection().map("waves", "sheet", "wave", 0, 0));
                });
        await();
        Robot robot = new Robot();
        print(side, "next, first time", keys(robot, KeyEvent.VK_RIGHT, EPOCHS - 1));
        print(side, "back, again", keys(robot, KeyEvent.VK_LEFT, EPOCHS - 1));
        print(side, "jumps", jumps(new Random(1)));
        SwingUtilities.invokeAndWait(view::close);
    }

    private void show(MapView view, ThreadedWorkbench workbench) {
        panel = (MapPanel) view.open(workbench);
        panel.canvas.onPainted(
                () -> {
                    if (panel.seen()) {
                        Toolkit.getDefaultToolkit().sync();
                        painted.offer(System.nanoTime());
                    }
                });
        slider = panel.slider();
        JFrame frame = new JFrame("scrub");
        frame.add(panel);
        frame.setSize(1200, 900);
        frame.setVisible(true);
        slider.requestFocusInWindow();
    }

    private long await() throws InterruptedException {
        Long at = painted.poll(20, TimeUnit.SECONDS);
        if (at == null) {
            throw new IllegalStateException("no frame in 20 s");
        }
        return at;
    }

    private List<Double> keys(Robot robot, int key, int times) throws Exception {
        for (int tries = 0; !slider.isFocusOwner() && tries < 100; tries++) {
            SwingUtilities.invokeAndWait(slider::requestFocusInWindow);
            Thread.sleep(200);
        }
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            painted.clear();
            long begun = System.nanoTime();
            robot.keyPress(key);
            took.add((await() - begun) / MILLION);
            robot.keyRelease(key);
        }
        return took;
    }

    private List<Double> jumps(Random random) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < EPOCHS; i++) {
            int to = random.nextInt(EPOCHS);
            if (to == slider.getValue()) {
                continue;
            }
            painted.clear();
            long begun = System.nanoTime();
            SwingUtilities.invokeLater(() -> slider.setValue(to));
            took.add((await() - begun) / MILLION);
        }
        return took;
    }

    private static void print(int side, String what, List<Double> took) {
        List<Double> sorted = new ArrayList<>(took);
        Collections.sort(sorted);
        long within = took.stream().filter(ms -> ms < LIMIT).count();
        System.out.printf(
                Locale.ROOT,
                "%d x %d, %s: %d frames, median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, worst %.1f"
                        + " ms; %.1f %% under 50 ms%n",
                side,
                side,
                what,
                took.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1),
                100.0 * within / took.size());
    }
}
