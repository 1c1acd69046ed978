package org.topolab.shell.internal.doctor;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Says which kernels are installed, and which one a recipe gets that leaves it open. The platform
 * also works without networks, so the service is asked by name.
 */
final class Kernels {

    private static final String SUBJECT = "kernels";
    private static final String FACTORY = "org.topolab.nn.LayerFactory";

    /** Service property with the name that {@code --kernels} takes. */
    private static final String NAME = "kernels";

    private Kernels() {}

    static List<Finding> examine(BundleContext context) {
        List<ServiceReference<?>> installed = installed(context);
        if (installed.isEmpty()) {
            return List.of(
                    Finding.note(SUBJECT, "none is installed: networks cannot be computed here"));
        }
        String names =
                installed.stream()
                        .map(reference -> String.valueOf(reference.getProperty(NAME)))
                        .collect(Collectors.joining(", "));
        try {
            return List.of(
                    Finding.ok(
                            SUBJECT,
                            "%s; train.kernels=auto takes %s: %s"
                                    .formatted(
                                            names,
                                            installed.get(0).getProperty(NAME),
                                            name(context, installed.get(0)))));
        } catch (ReflectiveOperationException | LinkageError e) {
            Throwable cause =
                    e instanceof InvocationTargetException && e.getCause() != null
                            ? e.getCause()
                            : e;
            return List.of(
                    Finding.wrong(
                            SUBJECT,
                            "%s; %s cannot be asked (%s); choose others with --kernels"
                                    .formatted(names, installed.get(0).getProperty(NAME), cause)));
        }
    }

    /** The best first. */
    private static List<ServiceReference<?>> installed(BundleContext context) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(FACTORY, null);
            return found == null
                    ? List.of()
                    : Arrays.stream(found).sorted(Comparator.reverseOrder()).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter was given", e);
        }
    }

    /** What it computes on, with the instruction set; loads its native library. */
    private static Object name(BundleContext context, ServiceReference<?> reference)
            throws ReflectiveOperationException {
        Optional<Object> service = Optional.ofNullable(context.getService(reference));
        if (service.isEmpty()) {
            throw new ReflectiveOperationException("it went away");
        }
        try {
            return reference.getBundle().loadClass(FACTORY).getMethod("name").invoke(service.get());
        } finally {
            context.ungetService(reference);
        }
    }
}
