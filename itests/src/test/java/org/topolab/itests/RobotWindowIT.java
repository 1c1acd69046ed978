package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.time.Duration;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.topolab.itests.window.EventThread;
import org.topolab.itests.window.Person;

/** The display of the tests has a mouse, a keyboard and a focus, and our robot can use them. */
public class RobotWindowIT {

    private static final String TEXT = "train.epochs=2 {a: [1, 'b'], C_d: \"e\"} | (#3) ~/x\\y?";

    private JFrame frame;
    private Person person;

    @Before
    public void openFrame() {
        Display.needHere();
        person = new Person(Display.screenshots().resolveSibling("screenshots-robot"));
        frame =
                EventThread.read(
                        () -> {
                            JFrame opened = new JFrame("Robot");
                            opened.add(named(new JTextArea(8, 60), "text"));
                            JButton button = named(new JButton("Ask"), "ask");
                            button.addActionListener(e -> ask(opened));
                            opened.add(button, BorderLayout.SOUTH);
                            opened.add(
                                    named(new JSlider(0, 100, 10), "slider"), BorderLayout.NORTH);
                            opened.pack();
                            opened.setVisible(true);
                            return opened;
                        });
    }

    @After
    public void closeFrame() {
        if (frame != null) {
            SwingUtilities.invokeLater(frame::dispose);
        }
    }

    @Test
    public void robot_typesAndDragsAndFocusFollows() {
        person.write("text", TEXT);
        person.drag("slider", 90);
        int value = EventThread.read(person.see("slider", JSlider.class)::getValue);
        assertThat(value).isBetween(80, 100);

        person.click("ask");
        JTextField answer = person.see("answer", JTextField.class);
        person.until("focus in the dialog", Person.PATIENCE, answer::isFocusOwner);
        person.type("yes\n");
        person.until("dialog closed", Person.PATIENCE, () -> !answer.isShowing());
        person.screenshot("robot");

        String answered = EventThread.read(answer::getText);
        assertThat(answered).isEqualTo("yes");
        person.write("text", "again");
        person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        person.press(KeyEvent.VK_DELETE);
        JTextArea text = person.see("text", JTextArea.class);
        person.until("nothing left", Person.PATIENCE, () -> text.getText().isEmpty());
    }

    @Test
    public void whatIsNotThere_failsWithWhatIs() {
        try {
            person.see("nobody", JButton.class, Duration.ofMillis(300));
        } catch (AssertionError e) {
            assertThat(e).hasMessageContainingAll("nobody", "JButton 'ask' \"Ask\"", ".png");
            return;
        }
        throw new AssertionError("found what is not there");
    }

    private static void ask(JFrame owner) {
        JDialog dialog = new JDialog(owner, "Ask", true);
        JTextField field = named(new JTextField(20), "answer");
        field.addActionListener(e -> dialog.dispose());
        dialog.add(field);
        dialog.pack();
        dialog.setVisible(true);
    }

    private static <C extends JComponent> C named(C component, String name) {
        component.setName(name);
        return component;
    }
}
