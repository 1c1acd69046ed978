package org.topolab.dl4j.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import org.nd4j.shade.jackson.databind.ObjectMapper;
import org.nd4j.shade.jackson.databind.type.TypeFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces the JSON mappers of DL4J and ND4J whenever a bundle lost its classes.
 *
 * <p>The mappers cache what they read and wrote by class and by class name. Kept, they would hold
 * the class loader of every plug-in that ever trained, and restore a model with the classes of a
 * plug-in that has since been replaced.
 */
final class MapperReset implements SynchronousBundleListener {

    /** Both keep their mappers in private static fields, without a way to set them. */
    private static final List<Class<?>> OWNERS =
            List.of(
                    org.deeplearning4j.nn.conf.serde.JsonMappers.class,
                    org.nd4j.serde.json.JsonMappers.class);

    private static final Set<Integer> CLASSES_LOST =
            Set.of(BundleEvent.UNRESOLVED, BundleEvent.UPDATED, BundleEvent.UNINSTALLED);

    private static final Logger LOG = LoggerFactory.getLogger(MapperReset.class);

    private final Bundle host;

    /**
     * @param host the bundle with DL4J; the layers of its importers can be read from JSON
     */
    MapperReset(Bundle host) {
        this.host = host;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (!CLASSES_LOST.contains(event.getType())) {
            return;
        }
        try {
            reset();
        } catch (ReflectiveOperationException e) {
            // start() did the same and succeeded, so this is a bug; the framework drops exceptions
            LOG.error(
                    "dl4j: stale classes of {} may stay in DL4J's JSON mappers; restart the program",
                    event.getBundle().getSymbolicName(),
                    e);
        }
    }

    /**
     * Gives every mapper an empty cache and a new look-up of the importers' classes.
     *
     * @throws ReflectiveOperationException if a mapper can be neither read nor set
     */
    void reset() throws ReflectiveOperationException {
        // a new loader each time: the JVM keeps, per loader, the class first found for a name
        ClassLoader plugins = new PluginClassLoader(host);
        // shared by all mappers; holds every type ever seen
        TypeFactory.defaultInstance().clearCache();
        for (Class<?> owner : OWNERS) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getType() == ObjectMapper.class
                        && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    replace(field, plugins);
                }
            }
        }
    }

    private static void replace(Field field, ClassLoader plugins)
            throws ReflectiveOperationException {
        ObjectMapper old = (ObjectMapper) field.get(null);
        if (old != null) { // the mapper for old files is made on first use
            ObjectMapper fresh = old.copy();
            fresh.setTypeFactory(TypeFactory.defaultInstance().withClassLoader(plugins));
            field.set(null, fresh);
        }
    }
}
