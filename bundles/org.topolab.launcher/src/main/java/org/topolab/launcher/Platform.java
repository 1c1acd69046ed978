package org.topolab.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/** The framework with the platform's bundles. */
final class Platform {

    private final Installation installation;
    private final Framework framework;

    /** Makes the framework; nothing is started. */
    Platform(Installation installation, Map<String, String> settings) {
        this.installation = installation;
        this.framework =
                ServiceLoader.load(FrameworkFactory.class)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no framework on class path"))
                        .newFramework(settings);
    }

    /** The framework. */
    Framework framework() {
        return framework;
    }

    /**
     * Installs and starts everything.
     *
     * @return what did not start and why, one sentence each; empty if the platform is whole
     */
    List<String> start() throws BundleException {
        framework.init();
        List<String> problems = new ArrayList<>();
        Map<Bundle, Installation.Jar> bundles = new LinkedHashMap<>();
        BundleContext context = framework.getBundleContext();
        for (Installation.Jar jar : installation.platform()) {
            try {
                Bundle bundle = context.installBundle("reference:" + jar.file().toUri());
                bundle.adapt(BundleStartLevel.class).setStartLevel(jar.level());
                bundles.put(bundle, jar);
            } catch (BundleException e) {
                problems.add(
                        "%s cannot be installed: %s".formatted(jar.file(), Causes.sentence(e)));
            }
        }
        bundles.keySet().removeIf(b -> !bundles.get(b).started() || isFragment(b));
        for (Bundle bundle : bundles.keySet()) {
            // the framework's start level is 0 still: this marks the bundle, it starts below
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
        framework.start();
        bundles.forEach((bundle, jar) -> check(bundle, problems));
        return problems;
    }

    private static void check(Bundle bundle, List<String> problems) {
        // STARTING: activated lazily, at the first class that is loaded
        if ((bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0) {
            return;
        }
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            problems.add(
                    "%s did not start: %s".formatted(bundle.getSymbolicName(), Causes.sentence(e)));
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    /** Stops the framework. */
    void stop(long millis) {
        try {
            framework.stop();
            framework.waitForStop(millis);
        } catch (BundleException e) {
            // it was not started; there is nothing to stop
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
