package org.topolab.dl4j.internal;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Finds the classes of every bundle that imports a package of the host.
 *
 * <p>A plug-in's layer is stored by class name, and the host, which reads it back, imports nothing
 * from plug-ins (an import would tie their updates to those of ND4J and its natives). So this
 * loader asks the wires: whoever has layers of its own imports DL4J from the host. It holds no
 * reference to a plug-in, but the JVM remembers every class a loader once answered with: after a
 * change of bundles a new loader is due.
 */
final class PluginClassLoader extends ClassLoader {

    private final Bundle host;

    /**
     * @param host the bundle whose importers are searched
     */
    PluginClassLoader(Bundle host) {
        super(PluginClassLoader.class.getClassLoader());
        this.host = host;
    }

    /**
     * Finds a class of a bundle wired to the host.
     *
     * @throws ClassNotFoundException if no such bundle contains it
     */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        int dot = name.lastIndexOf('.');
        String folder = dot < 0 ? "/" : name.substring(0, dot).replace('.', '/');
        String file = name.substring(dot + 1) + ".class";
        for (BundleWire wire : importsOfHost()) {
            BundleWiring importer = wire.getRequirerWiring();
            if (importer != null && importer.isCurrent() && contains(importer, folder, file)) {
                return importer.getClassLoader().loadClass(name);
            }
        }
        throw new ClassNotFoundException(
                ("%s: found neither in %s nor in a bundle that imports one of its packages, expected in"
                                + " the plug-in that wrote it; install and start that plug-in")
                        .formatted(name, host.getSymbolicName()));
    }

    private List<BundleWire> importsOfHost() {
        BundleWiring wiring = host.adapt(BundleWiring.class);
        return wiring == null
                ? List.of()
                : wiring.getProvidedWires(PackageNamespace.PACKAGE_NAMESPACE);
    }

    private static boolean contains(BundleWiring wiring, String folder, String file) {
        return !wiring.listResources(folder, file, BundleWiring.LISTRESOURCES_LOCAL).isEmpty();
    }
}
