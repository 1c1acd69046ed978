package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.swing.JComponent;
import javax.swing.JSlider;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.topolab.itests.window.Person;
import org.topolab.shell.Commands;

/**
 * A person's first day with the window, done by a robot: trains the quickstart, watches it, looks
 * at its maps and units, adds a view; then the recorded script does all of it again without a
 * window and leaves the same files.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class WorkbenchWindowIT {

    private static final Path HERE =
            Path.of(System.getProperty("java.io.tmpdir"), "workbench-window").toAbsolutePath();
    private static final Path FOLDER = HERE.resolve("plugins");
    private static final Path STATE = HERE.resolve("state");
    private static final Path WORK = HERE.resolve("work");

    /** How long the quickstart may take on a busy machine. */
    private static final Duration TRAINING = Duration.ofMinutes(8);

    @Inject private Commands commands;

    private Person person;
    private OpenedWindow window;

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.withPlugins(
                FOLDER, CoreOptions.frameworkProperty("topolab.state").value(STATE.toString()));
    }

    @Before
    public void openWindow() throws IOException {
        Display.needHere();
        Fresh.folder(STATE);
        Fresh.folder(WORK);
        person = new Person(Display.screenshots());
        window = OpenedWindow.in(WORK, commands, person);
    }

    @After
    public void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    public void firstDay_isRecordedAndReplayedWithTheSameFiles() throws Exception {
        person.screenshot("welcome");
        startQuickstart();
        Path run = watchItGrow();
        exploreMaps();
        pointAtUnits();
        installView();
        assertThat(window.end()).isZero();
        replay(run);
    }

    private void startQuickstart() {
        person.bring("Recipe", "recipe-open");
        person.click("recipe-open");
        person.chooseFromPopup("recipe-open-quickstart");
        JTextComponent yaml = person.see("recipe-yaml", JTextComponent.class);
        person.until(
                "the recipe", Person.PATIENCE, () -> yaml.getText().contains("name: quickstart"));
        person.screenshot("recipe");
        person.click("recipe-plan");
        JTextComponent plan = person.see("plan-text", JTextComponent.class);
        person.until("the plan", Person.PATIENCE.multipliedBy(2), () -> !plan.getText().isBlank());
        person.screenshot("plan");
        person.click("recipe-start");
        person.bring("Runs", "runs-table");
        JTable runs = person.see("runs-table", JTable.class);
        person.until("a run", Person.PATIENCE.multipliedBy(2), () -> runs.getRowCount() > 0);
        person.screenshot("started");
    }

    private Path watchItGrow() throws IOException {
        person.clickRow("runs-table", "quickstart");
        person.bring("Curves", "live-curve");
        JComponent curve = person.see("live-curve", JComponent.class);
        person.untilChanged("the curve grows", curve, TRAINING);
        person.screenshot("curve");
        person.bring("Live map", "live-map");
        JComponent map = person.see("live-map", JComponent.class);
        person.untilChanged("the map changes", map, TRAINING);
        person.screenshot("live-map");
        Path run = onlyRun();
        person.until(
                "the end of the run",
                TRAINING,
                () -> new RunFiles(run).entry("status").equals("finished"));
        person.screenshot("finished");
        return run;
    }

    private static Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(WORK.resolve("runs"))) {
            List<Path> all = runs.filter(run -> Files.exists(run.resolve("run.json"))).toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private void exploreMaps() {
        person.clickRow("runs-table", "quickstart");
        person.press(KeyEvent.VK_ENTER);
        JTree tree = person.see("results-tree", JTree.class);
        person.clickNode(tree, "preference");
        JComponent canvas = person.see("map-canvas", JComponent.class);
        JSlider epochs = person.see("epoch-slider", JSlider.class);
        person.until("several epochs", Person.PATIENCE, () -> epochs.getMaximum() > 0);
        person.until(
                "the last epoch", Person.PATIENCE, () -> epochs.getValue() == epochs.getMaximum());
        person.screenshot("map");
        byte[] last = person.picture(canvas);
        person.drag("epoch-slider", 0);
        person.until(
                "an earlier epoch", Person.PATIENCE, () -> epochs.getValue() < epochs.getMaximum());
        person.untilChangedFrom("the map of an earlier epoch", canvas, last, Person.PATIENCE);
        person.screenshot("scrubbed");
        person.press(KeyEvent.VK_END);
        person.until(
                "the last epoch by keyboard",
                Person.PATIENCE,
                () -> epochs.getValue() == epochs.getMaximum());
    }

    private void pointAtUnits() {
        JComponent canvas = person.see("map-canvas", JComponent.class);
        person.clickAt(canvas, 0.4, 0.5);
        person.bring("Unit", "unit-profile");
        Component profile = person.see("unit-profile", Component.class);
        person.until("a unit's profile", Person.PATIENCE, profile::isShowing);
        person.click("unit-pin");
        person.screenshot("unit");
        person.clickAt(canvas, 0.6, 0.5);
        // pins come to the front with the first one
        person.bring("Unit", "unit-pin");
        person.click("unit-pin");
        person.bring("Pins", "pins-table");
        JTable pins = person.see("pins-table", JTable.class);
        person.until("two pinned units", Person.PATIENCE, () -> pins.getRowCount() >= 2);
        person.screenshot("pins");
    }

    private void installView() throws IOException {
        person.click("perspective-plugins");
        Sources.workbenchView("robot", "1.0.0", "Here I am").packInto(FOLDER, "robot.jar");
        JTable installed = person.see("installed-table", JTable.class);
        person.until(
                "the view's plug-in",
                Person.PATIENCE,
                () -> Person.row(installed, "org.example.robot") >= 0);
        person.bring(Sources.title("robot"), "robot-label");
        person.screenshot("view-installed");
    }

    /** The script that the window has recorded does the same without a window. */
    private void replay(Path run) throws Exception {
        Path again = Fresh.folder(HERE.resolve("replay"));
        Topolab.Ended ended =
                Topolab.run(again, Map.of("DISPLAY", ""), "script", recording().toString());
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        Path replayed = again.resolve(WORK.relativize(run));
        assertThat(replayed.resolve("metrics.csv"))
                .hasSameBinaryContentAs(run.resolve("metrics.csv"));
        List<String> maps = new RunFiles(run).names("maps");
        assertThat(new RunFiles(replayed).names("maps")).isEqualTo(maps).isNotEmpty();
        for (String map : maps) {
            assertThat(replayed.resolve("maps").resolve(map))
                    .hasSameBinaryContentAs(run.resolve("maps").resolve(map));
        }
    }

    private static Path recording() throws IOException {
        try (Stream<Path> scripts = Files.list(STATE.resolve("recordings"))) {
            return scripts.filter(file -> file.toString().endsWith(".gogo"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
