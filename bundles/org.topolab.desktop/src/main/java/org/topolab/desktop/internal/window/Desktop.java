package org.topolab.desktop.internal.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.swing.SwingUtilities;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.shell.ExitCode;
import org.topolab.shell.UsageException;

/** The window with all that belongs to it. */
@Component(service = Desktop.class)
public final class Desktop {

    /** How often it is asked whether the process is to end, in milliseconds. */
    private static final long ASK_MS = 200;

    private static final int LEVEL_OF_PLUG_INS = 4;

    private final BundleContext context;
    private final Views views;
    private final Jobs jobs;
    private final RunProgress progress;
    private final List<FrameAddition> additions;
    private final AtomicBoolean opened = new AtomicBoolean();

    @Activate
    public Desktop(
            BundleContext context,
            @Reference Views views,
            @Reference Jobs jobs,
            @Reference RunProgress progress,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<FrameAddition> additions) {
        this.context = context;
        this.views = views;
        this.jobs = jobs;
        this.progress = progress;
        this.additions = List.copyOf(additions);
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @param cancelled whether the process is asked to end; then jobs stop and save first
     * @return the exit code
     * @throws UsageException if it is open already
     */
    int open(Wish wish, BooleanSupplier cancelled) throws Exception {
        if (opened.getAndSet(true)) {
            throw new UsageException(
                    "the window is open already; start 'topolab gui' for another one");
        }
        try {
            return untilClosed(wish, cancelled);
        } finally {
            opened.set(false);
        }
    }

    private int untilClosed(Wish wish, BooleanSupplier cancelled) throws Exception {
        String state = Optional.ofNullable(context.getProperty("topolab.state")).orElse("");
        Path folder = Path.of(state).resolve("desktop").toAbsolutePath();
        boolean newcomer = !RunsThere.in(wish.directory());
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<MainWindow> window = new AtomicReference<>();
        SwingUtilities.invokeAndWait(
                () -> window.set(show(wish, folder, newcomer, closed::countDown)));
        boolean asked = false;
        while (!closed.await(ASK_MS, TimeUnit.MILLISECONDS)) {
            if (!asked && cancelled.getAsBoolean()) {
                asked = true;
                SwingUtilities.invokeLater(() -> window.get().stop());
            }
        }
        return asked ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private MainWindow show(Wish wish, Path folder, boolean newcomer, Runnable closed) {
        List<String> warnings = new ArrayList<>();
        WindowSettings settings = WindowSettings.load(folder, warnings::add).with(wish.look());
        settings.look().install();
        MainWindow window =
                new MainWindow(
                        new MainWindow.Services(views, jobs, progress, additions),
                        wish,
                        folder,
                        settings,
                        newcomer,
                        closed);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> window.failed(thrown));
        warnings.forEach(window::warn);
        window.open(this::letPlugInsCome);
        return window;
    }

    /** File Install, which follows the plug-in folder, is at this level; see the launcher. */
    private void letPlugInsCome() {
        FrameworkStartLevel level = context.getBundle(0).adapt(FrameworkStartLevel.class);
        if (level.getStartLevel() < LEVEL_OF_PLUG_INS) {
            level.setStartLevel(LEVEL_OF_PLUG_INS);
        }
    }
}
