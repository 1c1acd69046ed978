package org.topolab.itests.window;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.swing.SwingUtilities;

/** Looks at components on the thread that owns them. */
public final class EventThread {

    private EventThread() {}

    /** What the code returns; what it throws is thrown on as a failure of the test. */
    public static <T> T read(Callable<T> code) {
        List<T> result = new ArrayList<>();
        List<Exception> failed = new ArrayList<>();
        Runnable task =
                () -> {
                    try {
                        result.add(code.call());
                    } catch (Exception e) {
                        failed.add(e);
                    }
                };
        try {
            if (SwingUtilities.isEventDispatchThread()) {
                task.run();
            } else {
                SwingUtilities.invokeAndWait(task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new AssertionError("on the event thread: " + e.getCause(), e.getCause());
        }
        if (!failed.isEmpty()) {
            throw new AssertionError("on the event thread: " + failed.get(0), failed.get(0));
        }
        return result.get(0);
    }
}
