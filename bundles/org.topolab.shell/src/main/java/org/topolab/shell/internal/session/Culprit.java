package org.topolab.shell.internal.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** Finds the plug-in that an exception comes from. */
final class Culprit {

    /** What the location of a bundle from the plug-in folder begins with. */
    private static final String PLUGIN = "topolab-plugin:";

    private Culprit() {}

    /**
     * Symbolic name of the plug-in whose code is nearest to where the exception was thrown.
     *
     * @param bundles all bundles; plug-ins are those installed from the plug-in folder
     */
    static Optional<String> of(Throwable thrown, Bundle[] bundles) {
        List<Bundle> plugins =
                Arrays.stream(bundles).filter(b -> b.getLocation().startsWith(PLUGIN)).toList();
        for (StackTraceElement frame : root(thrown).getStackTrace()) {
            String entry = frame.getClassName().replace('.', '/') + ".class";
            for (Bundle plugin : plugins) {
                if (plugin.getState() != Bundle.UNINSTALLED && plugin.getEntry(entry) != null) {
                    return Optional.of(plugin.getSymbolicName());
                }
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
