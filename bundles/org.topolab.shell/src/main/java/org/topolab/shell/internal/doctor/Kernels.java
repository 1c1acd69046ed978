package org.topolab.shell.internal.doctor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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
        for (ServiceReference<?> reference : installed) {
            Object kernels = reference.getProperty(NAME);
            try {
                Optional<Object> name = name(context, reference);
                if (name.isPresent()) {
                    return List.of(
                            Finding.ok(
                                    SUBJECT,
                                    "%s; train.kernels=auto takes %s: %s"
                                            .formatted(names, kernels, name.get())));
                }
            } catch (ReflectiveOperationException | LinkageError e) {
                Throwable cause =
                        e instanceof InvocationTargetException && e.getCause() != null
                                ? e.getCause()
                                : e;
                return List.of(
                        Finding.wrong(
                                SUBJECT,
                                "%s; %s cannot be asked (%s); choose others with --kernels"
                                        .formatted(names, kernels, cause)));
            }
        }
        return List.of(Finding.wrong(SUBJECT, "%s; none can compute here".formatted(names)));
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

    /**
     * What they compute on, with the instruction set; loads their native library. Empty if they
     * cannot compute on this machine and are passed over.
     */
    private static Optional<Object> name(BundleContext context, ServiceReference<?> reference)
            throws ReflectiveOperationException {
        Optional<Object> factory = Optional.ofNullable(context.getService(reference));
        if (factory.isEmpty()) {
            return Optional.empty();
        }
        try {
            Method kernels = reference.getBundle().loadClass(FACTORY).getMethod("kernels");
            Method name = kernels.getReturnType().getMethod("name");
            return Optional.of(name.invoke(kernels.invoke(factory.get())));
        } finally {
            context.ungetService(reference);
        }
    }
}
