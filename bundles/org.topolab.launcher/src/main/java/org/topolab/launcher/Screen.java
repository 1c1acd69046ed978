package org.topolab.launcher;

/**
 * Gets Java's windows ready while the framework starts: on two cores that is a third of a second
 * less until the window is there. By name, so that nothing here needs a Java with windows.
 */
final class Screen {

    private Screen() {}

    /** Begins, on a thread of its own. Where there is no screen, the window says so itself. */
    static void prepare() {
        Thread thread = new Thread(Screen::connect, "topolab-screen");
        thread.setDaemon(true);
        thread.start();
    }

    private static void connect() {
        try {
            Class.forName("java.awt.Toolkit").getMethod("getDefaultToolkit").invoke(null);
            Class.forName("java.awt.GraphicsEnvironment")
                    .getMethod("getLocalGraphicsEnvironment")
                    .invoke(null);
            // loads what every window is made of
            Class.forName("javax.swing.JFrame");
            Class.forName("javax.swing.JTabbedPane");
            Class.forName("javax.swing.JTable");
            Class.forName("javax.swing.plaf.basic.BasicLookAndFeel");
        } catch (ReflectiveOperationException | LinkageError e) {
            return;
        }
    }
}
