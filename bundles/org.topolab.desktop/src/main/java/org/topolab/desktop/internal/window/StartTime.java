package org.topolab.desktop.internal.window;

import java.lang.management.ManagementFactory;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the log how long it took from the start of Java until the window was painted. */
final class StartTime {

    private static final Logger LOG = LoggerFactory.getLogger(StartTime.class);

    private StartTime() {}

    /**
     * To be called when the frame is visible and its views are about to be.
     *
     * @param painted called when they are
     */
    static void tellWhenPainted(JFrame frame, Runnable painted) {
        // the views are put in, then painted, then this is called
        SwingUtilities.invokeLater(
                () ->
                        SwingUtilities.invokeLater(
                                () -> {
                                    frame.getRootPane()
                                            .paintImmediately(frame.getRootPane().getBounds());
                                    frame.getToolkit().sync();
                                    LOG.info("the window is painted after {} ms", sinceStart());
                                    painted.run();
                                }));
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
