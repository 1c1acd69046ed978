package org.topolab.dl4j.internal;

import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Makes DL4J at home in OSGi.
 *
 * <p>Left alone, ND4J and DL4J look classes up with the context class loader of whichever thread
 * touches them first, and their JSON mappers neither find the layers of plug-ins nor forget them.
 * Nothing here touches ND4J's arrays, so the start loads no native library. On a plain class path
 * this class is never run and not needed.
 */
public final class Activator implements BundleActivator {

    /** Public and without arguments because the framework calls it. */
    public Activator() {}

    /**
     * From now on, classes are looked up in this bundle and in the bundles wired to it.
     *
     * @throws ReflectiveOperationException if this version of DL4J keeps its JSON mappers
     *     elsewhere; the bundle then does not start
     */
    @Override
    public void start(BundleContext context) throws ReflectiveOperationException {
        ClassLoader own = Activator.class.getClassLoader();
        ND4JClassLoading.setNd4jClassloader(own);
        DL4JClassLoading.setDl4jClassloader(own);
        MapperReset mappers = new MapperReset(context.getBundle());
        mappers.reset();
        context.addBundleListener(mappers);
    }

    /** Nothing to undo: the framework removes the listener, the look-ups are of this bundle. */
    @Override
    public void stop(BundleContext context) {}
}
