package org.topolab.desktop.internal.window;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javax.swing.SwingUtilities;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.shell.ExitCode;

/** The window with all that belongs to it. */
@Component(service = Desktop.class)
public final class Desktop {

    private final BundleContext context;
    private final Views views;
    private final Jobs jobs;

    @Activate
    public Desktop(BundleContext context, @Reference Views views, @Reference Jobs jobs) {
        this.context = context;
        this.views = views;
        this.jobs = jobs;
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @param cancelled whether the process is asked to end
     * @return the exit code
     */
    int open(Wish wish, BooleanSupplier cancelled) throws Exception {
        Path state =
                Path.of(String.valueOf(context.getProperty("topolab.state"))).resolve("desktop");
        CountDownLatch closed = new CountDownLatch(1);
        SwingUtilities.invokeAndWait(
                () -> {
                    wish.look().orElse(Look.LIGHT).install();
                    new MainWindow(wish, state, jobs, views, closed::countDown).open();
                });
        closed.await();
        return ExitCode.DONE;
    }
}
