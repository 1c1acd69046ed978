package org.topolab.itests.window;

import java.awt.Robot;
import java.awt.event.KeyEvent;

/** Types text on a keyboard of the layout that Xvfb has: that of the United States. */
final class Keys {

    private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";
    private static final String PLAIN = "`1234567890-=[]\\;',./";

    private Keys() {}

    static void type(Robot robot, String text) {
        text.chars().forEach(character -> type(robot, (char) character));
    }

    private static void type(Robot robot, char character) {
        int at = SHIFTED.indexOf(character);
        boolean shift = at >= 0 || Character.isUpperCase(character);
        char key = at >= 0 ? PLAIN.charAt(at) : Character.toLowerCase(character);
        int code = key == '\n' ? KeyEvent.VK_ENTER : KeyEvent.getExtendedKeyCodeForChar(key);
        if (code == KeyEvent.VK_UNDEFINED) {
            throw new IllegalArgumentException("no key types '%s'".formatted(character));
        }
        if (shift) {
            press(robot, KeyEvent.VK_SHIFT, code);
        } else {
            press(robot, code);
        }
    }

    /** Presses keys one after the other and lets go in the opposite order. */
    static void press(Robot robot, int... codes) {
        for (int code : codes) {
            robot.keyPress(code);
        }
        for (int i = codes.length - 1; i >= 0; i--) {
            robot.keyRelease(codes[i]);
        }
    }
}
