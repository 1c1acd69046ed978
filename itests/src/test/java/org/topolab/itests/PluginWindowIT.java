package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextArea;
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
import org.topolab.itests.window.EventThread;
import org.topolab.itests.window.FileDrag;
import org.topolab.itests.window.Person;
import org.topolab.shell.Commands;

/** Plug-ins come and go while the window is open. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PluginWindowIT {

    private static final Path HERE =
            Path.of(System.getProperty("java.io.tmpdir"), "plugin-window").toAbsolutePath();
    private static final Path FOLDER = HERE.resolve("plugins");

    @Inject private Commands commands;

    private Person person;
    private OpenedWindow window;

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.withPlugins(
                FOLDER,
                CoreOptions.frameworkProperty("topolab.state")
                        .value(HERE.resolve("state").toString()));
    }

    @Before
    public void openWindow() throws IOException {
        Display.needHere();
        person = new Person(HERE.resolveSibling("screenshots-plugins"));
        window = OpenedWindow.in(Files.createDirectories(HERE.resolve("work")), commands, person);
    }

    @After
    public void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    public void pluginsThatComeFailAndGo_areFollowedByTheOpenWindow() throws Exception {
        person.click("perspective-plugins");
        JTable table = person.see("installed-table", JTable.class);
        viewComesAndGoes(table);
        jarDraggedOntoTheWindowIsInstalled(table);
        brokenPluginIsShownWithItsCause(table);
        factsAndLicencesAreShown();
        assertThat(window.end()).isZero();
    }

    private void viewComesAndGoes(JTable table) throws IOException {
        person.until(
                "plug-ins", Person.PATIENCE, () -> Person.row(table, "metric clustering") >= 0);
        person.screenshot("installed");

        Path jar =
                Sources.workbenchView("robot", "1.0.0", "Here I am").packInto(FOLDER, "robot.jar");
        person.until("row", Person.PATIENCE, () -> Person.row(table, "workbench view") >= 0);
        person.clickTab(Sources.title("robot"));
        JLabel label = person.see("robot-label", JLabel.class);
        String said = EventThread.read(label::getText);
        assertThat(said).isEqualTo("Here I am");
        person.screenshot("view");

        person.clickRow("installed-table", "org.example.robot");
        person.screenshot("chosen");
        person.click("plugin-remove");
        person.until("view gone", Person.PATIENCE, () -> !label.isShowing());
        person.until("row gone", Person.PATIENCE, () -> Person.row(table, "org.example.robot") < 0);
        assertThat(jar).doesNotExist();
        person.screenshot("removed");
    }

    private void jarDraggedOntoTheWindowIsInstalled(JTable table) throws IOException {
        Path jar =
                Sources.metric("dragged", "1.0.0", 1)
                        .packInto(HERE.resolve("downloads"), "dragged.jar");
        JComponent file = FileDrag.show(jar);
        person.dragInto(file, person.see("plugin-drop", JComponent.class));
        person.until("row", Person.PATIENCE, () -> Person.row(table, "metric dragged") >= 0);
        assertThat(FOLDER.resolve("dragged.jar")).hasSameBinaryContentAs(jar);
        person.screenshot("dragged");
        person.clickRow("installed-table", "metric dragged");
        person.click("plugin-remove");
        person.until("row gone", Person.PATIENCE, () -> Person.row(table, "metric dragged") < 0);
    }

    private void brokenPluginIsShownWithItsCause(JTable table) throws IOException {
        Sources.unresolvableMetric("lonely", "org.nowhere.missing").packInto(FOLDER, "lonely.jar");
        person.until("row", Person.PATIENCE, () -> Person.row(table, "org.nowhere.missing") >= 0);
        person.write("installed-filter", "nowhere");
        person.until("one row", Person.PATIENCE, () -> table.getRowCount() == 1);
        person.clickRow("installed-table", "org.example.lonely");
        JTextArea words = person.see("installed-words", JTextArea.class);
        person.until(
                "cause in words",
                Person.PATIENCE,
                () -> words.getText().contains("Failed: needs package org.nowhere.missing"));
        person.screenshot("failed-plugin");

        Files.delete(FOLDER.resolve("lonely.jar"));
        person.until("no row", Person.PATIENCE, () -> table.getRowCount() == 0);
    }

    private void factsAndLicencesAreShown() {
        person.write("installed-filter", "clustering");
        person.clickRow("installed-table", "metric clustering");
        JTextArea words = person.see("installed-words", JTextArea.class);
        person.until(
                "where it comes from",
                Person.PATIENCE,
                () -> words.getText().contains("of the plug-in folder"));
        person.clickTab("Facts");
        JTextArea facts = person.see("facts-text", JTextArea.class);
        person.until(
                "facts", Person.PATIENCE, () -> facts.getText().contains("Licence: Apache-2.0"));
        person.press(KeyEvent.VK_ALT, KeyEvent.VK_B);
        JTextArea licence = person.see("licences-text", JTextArea.class);
        person.until("licences", Person.PATIENCE, () -> !licence.getText().isEmpty());
        person.screenshot("licences");
    }
}
