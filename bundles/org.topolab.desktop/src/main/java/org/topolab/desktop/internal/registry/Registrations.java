package org.topolab.desktop.internal.registry;

import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceListener;

/**
 * Says when bundles or services have come or gone. Many changes at once, such as a new plug-in with
 * its components, are said once.
 */
public final class Registrations implements AutoCloseable {

    /** Long enough for a bundle and its components, in milliseconds. */
    private static final int PAUSE_MS = 250;

    private final BundleContext context;
    private final ServiceListener services = event -> changed();
    private final BundleListener bundles = event -> changed();
    private final Timer timer;

    /**
     * Begins to follow.
     *
     * @param then called on the event thread
     */
    public Registrations(BundleContext context, Runnable then) {
        this.context = context;
        timer = new Timer(PAUSE_MS, event -> then.run());
        timer.setRepeats(false);
        context.addServiceListener(services);
        context.addBundleListener(bundles);
    }

    private void changed() {
        SwingUtilities.invokeLater(timer::restart);
    }

    @Override
    public void close() {
        timer.stop();
        context.removeServiceListener(services);
        context.removeBundleListener(bundles);
    }
}
