package org.topolab.desktop.internal.window;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.Box;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.desktop.view.Perspective;

/** The frame, and what is in it. On the event thread. */
final class MainWindow {

    private static final int WIDTH = 1720;
    private static final int HEIGHT = 1060;

    private final Services services;
    private final Path folder;
    private final JFrame frame;
    private final StatusLine status = new StatusLine();
    private final WindowWorkbench workbench;
    private final ModernDocks docks;
    private final Perspectives perspectives;
    private final Arrivals arrivals;
    private final Closing closing;
    private final Pulse pulse;
    private final Runnable closed;
    private final Runnable deaf;
    private Look look;

    /** What the window shows. */
    record Services(Views views, Jobs jobs, RunProgress progress, List<FrameAddition> additions) {}

    /**
     * @param folder where settings and layouts are kept
     * @param settings those of last time; their look is installed already
     * @param newcomer whether there are no runs
     * @param closed called when the window is gone
     */
    MainWindow(
            Services services,
            Wish wish,
            Path folder,
            WindowSettings settings,
            boolean newcomer,
            Runnable closed) {
        this.services = services;
        this.folder = folder;
        this.closed = closed;
        this.look = settings.look();
        frame = new JFrame("Topolab - " + wish.directory().getFileName());
        frame.setName("main-window");
        frame.setIconImages(AppIcon.images());
        place(settings);
        workbench = new WindowWorkbench(wish.directory(), services.jobs(), status);
        docks = new ModernDocks(frame);
        LayoutStore store = new LayoutStore(folder, workbench::warn);
        PerspectiveBar bar = new PerspectiveBar(this::show);
        perspectives =
                new Perspectives(docks, store, settings.perspective(), newcomer, bar::select);
        arrivals = new Arrivals(docks, perspectives, workbench);
        if (wish.reset()) {
            List.of(Perspective.values()).forEach(store::forget);
        }
        workbench.showWith(perspectives::show);
        deaf = workbench.onJobs(job -> status.jobs(workbench.jobs()));
        closing =
                new Closing(
                        workbench::jobs, busy -> AskClosing.ask(frame, busy), status, this::close);
        pulse = new Pulse(status, services.progress());
        fill(bar);
    }

    private void place(WindowSettings settings) {
        Rectangle screen =
                GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int width = Math.min(UIScale.scale(WIDTH), screen.width);
        int height = Math.min(UIScale.scale(HEIGHT), screen.height);
        Rectangle middle =
                new Rectangle(
                        screen.x + Math.max(0, (screen.width - width) / 2),
                        screen.y + Math.max(0, (screen.height - height) / 2),
                        width,
                        height);
        frame.setBounds(settings.placed(screen, middle));
        if (settings.maximized()) {
            frame.setExtendedState(Frame.MAXIMIZED_BOTH);
        }
    }

    private void fill(PerspectiveBar bar) {
        List<WindowCommand> commands =
                new OwnCommands(
                                this::show,
                                perspectives::reset,
                                () -> look(look.other()),
                                step -> FocusRing.move(docks.root(), docks.panels(), step),
                                () -> FocusRing.current(docks.panels()).ifPresent(docks::hide),
                                () -> FocusRing.current(docks.panels()).ifPresent(docks::enlarge),
                                () -> perspectives.show(WelcomeView.ID),
                                closing::wanted)
                        .all();
        JMenuBar menus = new JMenuBar();
        frame.setJMenuBar(menus);
        menus.add(Menus.menu("File", 'f', commands));
        bar.addSeparator();
        FrameParts parts = new FrameParts(frame, menus, bar, workbench, commands, docks::facts);
        for (FrameAddition addition : services.additions()) {
            addition.addTo(parts);
        }
        bar.add(Box.createHorizontalGlue());
        JMenu view = Menus.menu("View", 'v', commands);
        view.add(Menus.views(docks::facts, perspectives::show), 0);
        menus.add(view);
        menus.add(Menus.menu("Help", 'h', commands));
        Menus.keys(frame.getRootPane(), commands);
        frame.add(bar, BorderLayout.NORTH);
        frame.add(docks.root(), BorderLayout.CENTER);
        frame.add(status, BorderLayout.SOUTH);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosing(WindowEvent event) {
                        closing.wanted();
                    }
                });
    }

    /**
     * Shows it, with the views there are.
     *
     * @param painted called when it can be seen
     */
    void open(Runnable painted) {
        services.views()
                .follow(
                        offer -> SwingUtilities.invokeLater(() -> arrivals.come(offer)),
                        offer -> SwingUtilities.invokeLater(() -> arrivals.gone(offer)));
        pulse.start();
        frame.setVisible(true);
        // behind the views that are there already
        SwingUtilities.invokeLater(arrivals::begin);
        StartTime.tellWhenPainted(frame, painted);
    }

    /** Stops jobs, saves and closes without asking. */
    void stop() {
        closing.stop();
    }

    /** Shows a sentence that people must not miss. */
    void warn(String sentence) {
        status.warn(sentence);
    }

    /** Tells of an exception that nobody caught; called on any thread. */
    void failed(Throwable thrown) {
        String sentence = Sentences.of(thrown);
        SwingUtilities.invokeLater(() -> status.warn("Something went wrong: " + sentence));
    }

    private void show(Perspective perspective) {
        perspectives.show(perspective);
    }

    private void look(Look next) {
        look = next;
        look.install();
    }

    private void close() {
        services.views().leave();
        arrivals.end();
        deaf.run();
        pulse.stop();
        perspectives.save();
        boolean maximized = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) != 0;
        new WindowSettings(look, perspectives.current(), Optional.of(frame.getBounds()), maximized)
                .save(folder, workbench::warn);
        docks.close();
        frame.dispose();
        closed.run();
    }
}
